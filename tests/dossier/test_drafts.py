"""Drafts are merged into a file; what a person touched is never lost."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from andro_check.dossier import writing
from andro_check.dossier.claims import read_claims
from andro_check.dossier.drafts import Saved, save_drafts
from andro_check.dossier.layout import Layout, lay_out
from andro_check.dossier.writing import DossierBusy, fingerprint, replace_file, sole_writer
from andro_check.model.claim import Claim
from andro_check.model.problem import Problem
from andro_check.model.value import Name
from dossier.norhaven import CONTEXT, drafts

NAME = "claims/gazette.yaml"


def save(root: Path, claims: list[Claim]) -> Saved:
    return save_drafts(root, "gazette", claims, CONTEXT)


def text(root: Path) -> str:
    return (root / NAME).read_bytes().decode()


def change(root: Path, old: str, new: str) -> None:
    before = text(root)
    assert old in before
    (root / NAME).write_bytes(before.replace(old, new).encode())


def ids(root: Path) -> list[str]:
    claims, problems = read_claims({NAME: text(root)}, CONTEXT)
    assert problems == ()
    return [claim.id for claim in claims]


def record(root: Path, name: str) -> str:
    """The lines of one record, what stands above it included."""
    layout = lay_out(text(root), NAME)
    assert isinstance(layout, Layout)
    return next(chunk.above + chunk.body for chunk in layout.chunks if chunk.id == name)


def test_drafts_are_written_and_read_back(tmp_path: Path) -> None:
    assert save(tmp_path, drafts()) == Saved("gazette", added=6)
    assert text(tmp_path).splitlines()[1].startswith("# Drafted by andro-check.")
    claims, problems = read_claims({NAME: text(tmp_path)}, CONTEXT)
    assert (list(claims), problems) == (drafts(), ())


def test_drafting_again_changes_nothing(tmp_path: Path) -> None:
    save(tmp_path, drafts())
    before, stamp = text(tmp_path), (tmp_path / NAME).stat().st_mtime_ns
    assert save(tmp_path, drafts()) == Saved("gazette", kept=6)
    assert (text(tmp_path), (tmp_path / NAME).stat().st_mtime_ns) == (before, stamp)


def test_no_drafts_make_no_file(tmp_path: Path) -> None:
    assert save(tmp_path, []) == Saved("gazette")
    assert not (tmp_path / NAME).exists()


def test_untouched_drafts_follow_the_extractor(tmp_path: Path) -> None:
    save(tmp_path, drafts())
    first, *_, last = drafts()
    assert save(tmp_path, [replace(first, subject="Ondine"), last]) == Saved("gazette", kept=1, replaced=1, removed=4)
    assert "subject: Ondine" in record(tmp_path, "aaaa0001")
    assert ids(tmp_path) == ["aaaa0001", "aaaa0006"]


def test_new_drafts_go_to_their_place_in_the_text(tmp_path: Path) -> None:
    first, second, third, fourth, fifth, last = drafts()
    save(tmp_path, [second, fifth])
    save(tmp_path, [last, first, second, third, fourth, fifth])
    assert ids(tmp_path) == ["aaaa0002", "aaaa0001", "aaaa0003", "aaaa0004", "aaaa0005", "aaaa0006"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("status: draft\n  drafted", "status: accepted\n  drafted"),
        ("status: draft\n  drafted", "status: rejected\n  drafted"),
        ("status: draft\n  drafted", "status: draft  # seen\n  drafted"),
        ("subject: kestrel", "subject: Ondine"),
        ("value: 44.4 %", "value:   44.4 %"),
        ("- id: aaaa0001", "# to be checked\n- id: aaaa0001"),
        ("  at: ", "  note: why not\n  at: "),
        ("  at: ", "\n  at: "),
    ],
)
@pytest.mark.parametrize("again", [0, 1, 6])
def test_a_record_that_a_person_touched_stays(tmp_path: Path, old: str, new: str, again: int) -> None:
    save(tmp_path, drafts())
    before = text(tmp_path)
    (tmp_path / NAME).write_text(before.replace(old, new, 1), encoding="utf-8")
    mine = record(tmp_path, "aaaa0001")
    save(tmp_path, [replace(claim, object="Zed") for claim in drafts()[:again]])
    assert record(tmp_path, "aaaa0001") == mine


def test_comments_and_order_of_what_is_kept_stay(tmp_path: Path) -> None:
    save(tmp_path, drafts())
    change(tmp_path, "source: gazette\nclaims:\n", "# my file\nclaims:  # all of them\n\n")
    change(tmp_path, "\n- id: aaaa0003", "\n\n# doubtful\n- id: aaaa0003")
    (tmp_path / NAME).write_text(text(tmp_path) + "\n# the end\nsource: gazette  # here\n", encoding="utf-8")
    save(tmp_path, drafts()[3:])
    kept = text(tmp_path)
    assert "# my file\nclaims:  # all of them\n" in kept
    assert "\n# doubtful\n- id: aaaa0003\n" in kept
    assert kept.endswith("\n# the end\nsource: gazette  # here\n")
    assert ids(tmp_path) == ["aaaa0003", "aaaa0004", "aaaa0005", "aaaa0006"]


def test_a_ruling_holds_for_a_draft_with_other_words(tmp_path: Path) -> None:
    save(tmp_path, drafts())
    change(tmp_path, "status: draft", "status: rejected")
    again = replace(drafts()[0], id="bbbb0001")
    assert save(tmp_path, [again]) == Saved("gazette", kept=6)
    other = replace(again, figure="voting rights")
    assert save(tmp_path, [other]).added == 1


def test_what_a_person_wrote_alone_is_merged_with(tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    mine = "source: gazette\nclaims:\n  - figure: payer\n    value: Ondine\n    quote: La société\n"
    (tmp_path / NAME).write_text(mine.rstrip(), encoding="utf-8")
    assert save(tmp_path, drafts()).added == 6
    assert "\n  - figure: payer\n    value: Ondine\n    quote: La société\n  - id: aaaa0001\n" in text(tmp_path)
    assert len(ids(tmp_path)) == 7


def test_what_a_person_wrote_is_not_drafted_beside_it(tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    mine = "claims:\n- figure: payer\n  subject: Ondine\n  value: Brumaline\n  quote: Brumaline\n"
    (tmp_path / NAME).write_text(mine, encoding="utf-8")
    assert save(tmp_path, drafts()).added == 5


@pytest.mark.parametrize(
    "head", ["source: gazette\n", "source: gazette\nclaims:\n", "source: gazette\nclaims: []  # none\n"]
)
def test_a_file_without_records_is_filled(tmp_path: Path, head: str) -> None:
    (tmp_path / "claims").mkdir()
    (tmp_path / NAME).write_text(head, encoding="utf-8")
    save(tmp_path, drafts())
    assert len(ids(tmp_path)) == 6
    assert text(tmp_path).startswith("source: gazette\nclaims:")
    assert ("# none" in text(tmp_path)) == ("# none" in head)


def test_line_ends_and_byte_order_mark_are_kept(tmp_path: Path) -> None:
    save(tmp_path, drafts()[:2])
    (tmp_path / NAME).write_bytes(b"\xef\xbb\xbf" + text(tmp_path).replace("\n", "\r\n").encode())
    assert save(tmp_path, drafts()) == Saved("gazette", added=4, kept=2)
    raw = (tmp_path / NAME).read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf#")
    assert raw.count(b"\n") == raw.count(b"\r\n")
    assert save(tmp_path, drafts()) == Saved("gazette", kept=6)


@pytest.mark.parametrize(
    ("broken", "message"),
    [
        ("claims:\n- id: a\n  id: b\n", "claims/gazette.yaml:3:3 'id' stands twice"),
        ("claims: [{id: a}]\n", "claims/gazette.yaml:1:9 the claims are not a list of records; begin each on a line"),
        ("claims: x\n", "claims/gazette.yaml:1:9 the claims are not a list of records"),
        ("- a\n", "claims/gazette.yaml is no file of claims; write `source: …` and `claims:`"),
        ("claims: 'x\n", "claims/gazette.yaml:2:1 is not valid YAML"),
    ],
)
def test_a_file_that_cannot_be_read_is_left_alone(tmp_path: Path, broken: str, message: str) -> None:
    (tmp_path / "claims").mkdir()
    (tmp_path / NAME).write_text(broken, encoding="utf-8")
    saved = save(tmp_path, drafts())
    assert str(saved.problems[0]).startswith(message)
    assert text(tmp_path) == broken


def test_a_file_cut_into_records_gives_itself_back() -> None:
    whole = textwrap.dedent(
        """\
        # head
        claims:

        # one
        - id: a
          quote: "b

            # not a comment"
          note: |
            - id: no record
            text
        -   # odd-one
          id: b
          quote: c
            d   # e

        # tail
        source: x
        """
    )
    layout = lay_out(whole, NAME)
    assert isinstance(layout, Layout)
    assert layout.head + "".join(chunk.above + chunk.body for chunk in layout.chunks) + layout.tail == whole
    assert [chunk.id for chunk in layout.chunks] == ["a", "b"]
    assert layout.chunks[0].above == "\n# one\n"
    assert layout.tail == "\n# tail\nsource: x\n"


lines = st.lists(
    st.sampled_from(["- id: a", "  quote: b", "# c", "", "- x", "  - y", "claims:", "source: s", "- {id: q}"])
)


@given(lines.map("\n".join), st.sampled_from(["", "\n"]))
def test_any_file_is_cut_without_a_loss_or_refused(body: str, end: str) -> None:
    whole = f"source: gazette\nclaims:\n{body}{end}"
    layout = lay_out(whole, NAME)
    if isinstance(layout, Layout) and layout.chunks:
        assert layout.head + "".join(chunk.above + chunk.body for chunk in layout.chunks) + layout.tail == whole


edits = st.lists(st.tuples(st.integers(0, 40), st.sampled_from(["# mine", "  # mine", ""])), max_size=3)
subsets = st.lists(st.booleans(), min_size=6, max_size=6)


@settings(max_examples=60)
@given(edits, subsets, subsets, subsets)
def test_edits_survive_any_drafting(
    tmp_path_factory: pytest.TempPathFactory,
    edits: list[tuple[int, str]],
    first: list[bool],
    second: list[bool],
    other: list[bool],
) -> None:
    root = tmp_path_factory.mktemp("dossier")
    save(root, [claim for claim, kept in zip(drafts(), first, strict=True) if kept])
    if not (root / NAME).exists():
        return
    body = text(root).splitlines()
    for at, line in edits:
        body.insert(3 + at % max(1, len(body) - 3), line)
    (root / NAME).write_text("\n".join(body) + "\n", encoding="utf-8")
    layout = lay_out(text(root), NAME)
    assert isinstance(layout, Layout)
    mine = [chunk.above + chunk.body for chunk in layout.chunks if not chunk.untouched]
    again = [replace(c, voice="Ned" if o else c.voice) for c, o in zip(drafts(), other, strict=True)]
    save(root, [claim for claim, kept in zip(again, second, strict=True) if kept])
    after = text(root)
    places = [after.find(piece.rstrip("\n")) for piece in mine]
    assert -1 not in places
    assert places == sorted(places)
    assert sum(line.lstrip() == "# mine" for line in after.splitlines()) == sum(bool(line) for _, line in edits)


def test_a_change_in_between_is_not_overwritten(tmp_path: Path) -> None:
    save(tmp_path, drafts()[:1])
    expected = fingerprint((tmp_path / NAME).read_bytes())
    change(tmp_path, "status: draft", "status: accepted")
    problem = replace_file(tmp_path, NAME, b"lost", expected)
    assert isinstance(problem, Problem)
    assert "changed while" in problem.what
    assert "accepted" in text(tmp_path)
    assert os.listdir(tmp_path / "claims") == ["gazette.yaml"]  # noqa: PTH208 - names are enough


def test_a_file_that_appears_in_between_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("mine", encoding="utf-8")
    assert isinstance(replace_file(tmp_path, "a.yaml", b"lost", fingerprint(None)), Problem)
    assert (tmp_path / "a.yaml").read_text(encoding="utf-8") == "mine"


def test_a_link_is_not_written_through(tmp_path: Path) -> None:
    target = tmp_path / "target.yaml"
    target.write_text("mine", encoding="utf-8")
    (tmp_path / "a.yaml").symlink_to(target)
    assert isinstance(replace_file(tmp_path, "a.yaml", b"lost", fingerprint(b"mine")), Problem)
    assert target.read_text(encoding="utf-8") == "mine"


def test_permissions_are_kept(tmp_path: Path) -> None:
    save(tmp_path, drafts()[:1])
    (tmp_path / NAME).chmod(0o640)
    save(tmp_path, drafts())
    assert (tmp_path / NAME).stat().st_mode & 0o777 == 0o640


def test_a_second_writer_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "_PAUSE", 0)
    with sole_writer(tmp_path), pytest.raises(DossierBusy, match="another andro-check writes"), sole_writer(tmp_path):
        pass
    with sole_writer(tmp_path):
        pass


KILLED = """
import os, signal, sys
from pathlib import Path
from andro_check.dossier import writing

calls, stop = 0, int(sys.argv[2])


def dying(name):
    old = getattr(os, name)

    def wrapped(*args, **kwargs):
        global calls
        calls += 1
        if calls == stop:
            os.kill(os.getpid(), signal.SIGKILL)
        return old(*args, **kwargs)

    return wrapped


for name in ("fsync", "replace", "rename", "open", "chmod", "close"):
    setattr(os, name, dying(name))
root = Path(sys.argv[1])
with writing.sole_writer(root):
    old = (root / "a.yaml").read_bytes()
    writing.replace_file(root, "a.yaml", b"new" * 1000, writing.fingerprint(old))
"""


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs signals")
def test_a_kill_at_any_moment_leaves_a_whole_file(tmp_path: Path) -> None:
    codes = []
    for stop in range(1, 9):
        (tmp_path / "a.yaml").write_bytes(b"old" * 1000)
        run = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path), str(stop)], check=False)
        codes.append(run.returncode)
        assert (tmp_path / "a.yaml").read_bytes() in (b"old" * 1000, b"new" * 1000)
        with sole_writer(tmp_path):
            pass
    assert -signal.SIGKILL in codes
    assert codes[-1] == 0


def test_names_of_two_lines_are_written_on_one(tmp_path: Path) -> None:
    claim = replace(drafts()[4], value=Name("Brumaline"), subject="Port\nde Norhaven")
    save(tmp_path, [claim])
    assert "subject: Port de Norhaven\n" in text(tmp_path)
