"""`andro-check anchor`: quotes are found again after the text of a source changed, and none is dropped."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from andro_check.app.opening import open_dossier
from cli.inside import andro_check

ARTICLE = """Kestrel Freight employs 120 people in Norhaven.

Brumaline paid 40 million euros for the tugs, the two companies said on Monday.

The tugs are old. The tugs were built in 1988.
"""
VALUES = ["Kestrel Freight employs 120 people", "40 million euros", "1988"]
"""The words of the values; of the first, which says `person` for people, the whole quote."""
CLAIMS = """\
# Ours.
source: post
claims:
- id: aaaa0001   # read twice
  figure: headcount
  subject: Kestrel Freight
  value: 120 person
  quote: Kestrel Freight employs 120 people
  at: 0-34
  status: accepted
- id: bbbb0002
  figure: price
  value: 40 M EUR
  words: 40 million euros
  words_at: 64
  quote: Brumaline paid 40 million euros for the tugs
  at: 49-93
  status: accepted
# The third.
- {id: cccc0003, figure: construction date, value: 1988, quote: The tugs were built in 1988, at: 148-175}
"""


@pytest.fixture
def story(tmp_path: Path) -> Path:
    for folder in ("sources", "claims"):
        (tmp_path / folder).mkdir()
    (tmp_path / "sources" / "post.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "claims" / "post.yaml").write_text(CLAIMS, encoding="utf-8")
    return tmp_path


def rewrite(story: Path, *changes: tuple[str, str]) -> None:
    text = ARTICLE
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    (story / "sources" / "post.txt").write_text(text, encoding="utf-8")


def states(story: Path) -> dict[str, str]:
    """What became of each claim's quote, and how it reads now."""
    rows = json.loads(andro_check("anchor", "--format", "json", cwd=story).stdout)
    return {row["claim"]: f"{row['state']}: {row['now']}" if row["now"] else row["state"] for row in rows}


def written(story: Path) -> str:
    return (story / "claims" / "post.yaml").read_text(encoding="utf-8")


def test_nothing_moved(story: Path) -> None:
    run = andro_check("anchor", "--write", cwd=story)
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "every quote stands where its claim says\n")
    assert written(story) == CLAIMS


def test_what_moved_gets_its_place_and_nothing_else_changes(story: Path) -> None:
    rewrite(story, ("Kestrel", "(Post) Kestrel"))
    assert set(states(story).values()) == {"moved"}
    assert written(story) == CLAIMS
    run = andro_check("anchor", "--write", cwd=story)
    assert run.stderr == "3 moved; 3 put right\n"
    moved = CLAIMS.replace("0-34", "7-41").replace("49-93", "56-100").replace("148-175", "155-182")
    assert written(story) == moved.replace("words_at: 64", "words_at: 71")
    assert states(story) == {}
    assert [claim.value.text for claim in open_dossier(story).claims] == VALUES


def test_of_several_places_the_nearest_is_taken(story: Path) -> None:
    rewrite(story, ("Kestrel", "Kestrel Freight employs 120 people. " * 3 + "So, Kestrel"))
    claims = CLAIMS.replace("at: 0-34", "at: 70-104")
    (story / "claims" / "post.yaml").write_text(claims, encoding="utf-8")
    andro_check("anchor", "--write", cwd=story)
    assert "at: 72-106\n" in written(story)


@pytest.mark.parametrize(
    ("old", "new", "now"),
    [
        ("40 million euros", "40 million euros now", "Brumaline paid 40 million euros now for the tugs"),
        ("for the tugs, the", "for those tugs, the", "Brumaline paid 40 million euros for those tugs"),
        ("Brumaline paid", "Brumalline payed", "payed 40 million euros for the tugs"),
    ],
)
def test_what_changed_is_a_draft_again(story: Path, old: str, new: str, now: str) -> None:
    rewrite(story, (old, new))
    state = states(story)["bbbb0002"]
    assert state.startswith("changed: ")
    assert state.endswith(now)
    assert "40 M" not in state
    run = andro_check("anchor", "--write", cwd=story)
    assert "1 changed" in run.stderr
    claim = open_dossier(story).claim_of["bbbb0002"]
    assert (claim.status.value, claim.value.text) == ("draft", "40 million euros")
    assert claim.citation.quote.endswith(now)
    assert "# read twice" in written(story)
    assert "# The third." in written(story)


def test_a_changed_value_is_for_a_person_to_read(story: Path) -> None:
    rewrite(story, ("paid 40 million", "paid 45 million"))
    assert states(story)["bbbb0002"] == "value gone: Brumaline paid 45 million euros for the tugs"
    andro_check("anchor", "--write", cwd=story)
    assert written(story) == CLAIMS


def test_what_is_lost_stays_in_its_file(story: Path) -> None:
    rewrite(story, ("Brumaline paid 40 million euros for the tugs, the two companies said on Monday.", "Nothing new."))
    assert states(story)["bbbb0002"] == "lost"
    run = andro_check("anchor", "--write", cwd=story)
    assert run.stderr == "1 moved, 1 lost; 1 put right\n"
    assert "quote: Brumaline paid 40 million euros for the tugs\n  at: 49-93\n  status: accepted\n" in written(story)
    told = andro_check("report", cwd=story)
    assert told.returncode == 2
    assert "let `andro-check anchor` look for it" in told.stderr


def test_drafts_that_nobody_touched_are_left_to_extract(story: Path) -> None:
    (story / "claims" / "post.yaml").unlink()
    andro_check("extract", cwd=story)
    before = written(story)
    rewrite(story, ("Kestrel", "(Post) Kestrel"))
    run = andro_check("anchor", "--write", cwd=story)
    assert "of them anew" in run.stderr
    assert written(story) == before
    andro_check("extract", cwd=story)
    assert states(story) == {}


def test_rejected_claims_and_broken_files_are_left_alone(story: Path) -> None:
    (story / "claims" / "post.yaml").write_text(CLAIMS.replace("accepted", "rejected"), encoding="utf-8")
    (story / "claims" / "else.yaml").write_text("claims: [\n", encoding="utf-8")
    rewrite(story, ("Kestrel", "(Post) Kestrel"))
    assert list(states(story)) == ["cccc0003"]
