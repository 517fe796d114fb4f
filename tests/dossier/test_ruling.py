"""Rulings are written into ``decisions.yaml`` and read back; what a person wrote there stays."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from andro_check.dossier.decisions import fingerprint_of_claim, read_decisions
from andro_check.dossier.ruling import Ruled, put_back, write_decisions
from andro_check.model.claim import Claim, Modality, Status
from andro_check.model.decision import Decision, Ruling
from andro_check.model.period import parse_edtf
from andro_check.model.text import Span
from dossier.norhaven import claim, drafts

NAME = "decisions.yaml"
ONE = Decision(
    "9e8d7c6b",
    Ruling.EXPLAINED,
    "a plan: the other is the bill # yes",
    "Ana Roux",
    "2026-03-01",
    "AC101 contested-value",
    "contradiction",
    "The port gave 75 M EUR by one source, 60 by one.",
    {"aaaa0001": "11112222", "mine, too": "33334444"},
)
TWO = replace(ONE, finding="0badcafe", ruling=Ruling.LATER, reason="", claims={"aaaa0002": "55556666"})


def write(root: Path, *decisions: Decision) -> str:
    assert write_decisions(root, decisions).problem is None
    return text(root)


def text(root: Path) -> str:
    return (root / NAME).read_bytes().decode()


def test_rulings_are_written_and_read_back(tmp_path: Path) -> None:
    written = write(tmp_path, ONE, TWO)
    assert read_decisions(written) == ((ONE, TWO), ())
    assert written.splitlines()[1].startswith("# What people ruled")
    assert written.endswith("  claims: {aaaa0002: 55556666}\n")
    assert "reason" not in written.partition("0badcafe")[2]


def test_a_new_ruling_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    written = write(tmp_path, ONE, TWO)
    marked = written.replace("by: Ana Roux\n", "by: Ana Roux  # ask her\n").replace(
        "- finding: 0", "\n# open?\n- finding: 0"
    )
    (tmp_path / NAME).write_bytes(marked.encode())
    again = write(tmp_path, replace(ONE, ruling=Ruling.CONTRADICTION, by="Bo"))
    assert again == marked.replace("as: explained", "as: contradiction").replace("by: Ana Roux", "by: Bo", 1)


def test_the_same_ruling_again_writes_nothing(tmp_path: Path) -> None:
    write(tmp_path, ONE)
    stamp = (tmp_path / NAME).stat().st_mtime_ns
    write(tmp_path, ONE)
    assert (tmp_path / NAME).stat().st_mtime_ns == stamp


def test_what_was_there_before_is_put_back(tmp_path: Path) -> None:
    start = write(tmp_path, ONE)
    done = write_decisions(tmp_path, (TWO, replace(ONE, reason="other")))
    assert set(done.before) == {"9e8d7c6b", "0badcafe"}
    assert put_back(tmp_path, done.before).problem is None
    assert text(tmp_path) == start


def test_a_ruling_that_another_one_replaces_goes(tmp_path: Path) -> None:
    write(tmp_path, ONE)
    done = write_decisions(tmp_path, (TWO,), ["9e8d7c6b"])
    assert [decision.finding for decision in read_decisions(text(tmp_path))[0]] == ["0badcafe"]
    put_back(tmp_path, done.before)
    assert read_decisions(text(tmp_path)) == ((ONE,), ())


@pytest.mark.parametrize(
    "start",
    [
        "decisions:\n",
        "# mine\n",
        "decisions: []  # none yet\n",
        "\ufeffdecisions:\r\n- finding: c0ffee01\r\n  as: later\r\n",
        "decisions:\n    - {finding: c0ffee01, as: later}\n# end",
        "decisions:\n- as: later # first\n  finding: c0ffee01",
    ],
)
def test_a_file_that_a_person_began_is_gone_on_with(tmp_path: Path, start: str) -> None:
    (tmp_path / NAME).write_bytes(start.encode())
    done = write_decisions(tmp_path, [ONE])
    if start.startswith("# mine"):
        assert "write `decisions:`" in str(done.problem)
        return
    assert done.problem is None
    own, problems = read_decisions(text(tmp_path).removeprefix("\ufeff"))
    assert (own[-1], problems) == (ONE, ())
    assert text(tmp_path).startswith(start[:10])
    assert ("\r\n" in start) == (text(tmp_path).count("\n") == text(tmp_path).count("\r\n"))


@pytest.mark.parametrize(
    ("record", "message"),
    [
        ("as: later", "decisions.yaml:2:3 a ruling without a finding; write `finding: …`, the id of the finding"),
        ("finding: a", "decisions.yaml:2:3 a ruling that does not say what it is; write `as: `, then one of: contra"),
        ("{finding: a, as: explaned}", "decisions.yaml:2:20 unknown ruling 'explaned'; did you mean 'explained'?"),
        ("{finding: a, as: later, why: x}", "decisions.yaml:2:27 unknown key 'why' in a ruling; "),
        ("{finding: a, as: later, claims: x}", "decisions.yaml:2:35 'claims' must hold a fingerprint for each claim"),
        ("a", "decisions.yaml:2:3 a ruling must be a record; write `about: …`"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_place(record: str, message: str) -> None:
    decisions, problems = read_decisions(f"decisions:\n- {record}\n- finding: b\n  as: later\n")
    assert str(problems[0]).startswith(message)
    assert decisions[-1] == Decision("b", Ruling.LATER)


def test_of_two_rulings_on_one_finding_the_later_counts(tmp_path: Path) -> None:
    twice = "decisions:\n- {finding: a, as: later}\n- {finding: a, as: explained, reason: x}\n"
    decisions, problems = read_decisions(twice)
    assert [decision.ruling for decision in decisions] == [Ruling.EXPLAINED]
    assert str(problems[0]) == "decisions.yaml:3:3 a second ruling on finding 'a'; keep one of them"
    (tmp_path / NAME).write_text(twice, encoding="utf-8")
    assert "finding: a, as: false-alarm" in write(tmp_path, Decision("a", Ruling.FALSE_ALARM, "y"))


@pytest.mark.parametrize("broken", ["decisions: 'x\n", "decisions: x\n", "- a\n", "decisions:\n- a: 1\n  a: 2\n"])
def test_a_file_that_cannot_be_read_is_left_alone(tmp_path: Path, broken: str) -> None:
    (tmp_path / NAME).write_text(broken, encoding="utf-8")
    assert str(write_decisions(tmp_path, [ONE]).problem).startswith("decisions.yaml")
    assert text(tmp_path) == broken


def test_a_comment_is_never_lost(tmp_path: Path) -> None:
    kept = "decisions:\n- finding: a\n  as: later  # ask Bo\n"
    (tmp_path / NAME).write_text(kept, encoding="utf-8")
    assert "cannot be changed in place" in str(put_back(tmp_path, {"a": None}).problem)
    assert text(tmp_path) == kept


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside.yaml"
    outside.write_text("decisions:\n", encoding="utf-8")
    root = tmp_path / "dossier"
    root.mkdir()
    (root / NAME).symlink_to(outside)
    assert "is a link" in str(write_decisions(root, [ONE]).problem)
    assert outside.read_text(encoding="utf-8") == "decisions:\n"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_in_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    done = write_decisions(tmp_path, [ONE])
    tmp_path.chmod(0o700)
    assert "cannot be written" in str(done.problem)


def test_a_fingerprint_changes_with_what_the_claim_says() -> None:
    own = drafts()[3]
    said = [
        own,
        replace(own, figure="spending"),
        replace(own, subject="kestrel"),
        replace(own, object="kestrel"),
        replace(own, value=drafts()[2].value),
        replace(own, as_of=parse_edtf("2013")),
        replace(own, modality=Modality.PLANNED),
        replace(own, voice="Brumaline"),
        claim("aaaa0004", "funding", "> 75 M EUR", "Le port a versé plus de 75 millions", "75 millions"),
    ]
    assert len({fingerprint_of_claim(claim) for claim in said}) == len(said)


def test_a_fingerprint_does_not_change_with_what_others_say_of_the_claim() -> None:
    own = drafts()[3]
    moved = replace(own.citation, span=Span(0, len(own.citation.span)))
    same: list[Claim] = [
        replace(own, status=Status.ACCEPTED),
        replace(own, confidence=own.confidence / 2),
        replace(own, note="seen"),
        replace(own, voice="LE PORT"),
        replace(own, citation=moved),
    ]
    assert {fingerprint_of_claim(claim) for claim in same} == {fingerprint_of_claim(own)}


def test_nothing_is_done_where_there_is_nothing_to_do(tmp_path: Path) -> None:
    assert put_back(tmp_path, {}) == Ruled({})
