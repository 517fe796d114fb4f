"""Files as andro-check writes them are read line by line, and nobody can tell."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from andro_check.dossier.located import _composed, _File
from andro_check.dossier.regular import read_regular
from test_hostile import RECORDS, REGISTER, RULINGS, spoilt

ROOT = Path(__file__).resolve().parent.parent.parent
TEXT = """# by hand: « é » 🌊
source: port

claims:
- id: 7f3a91c2
  figure: "role: director"
  value: ~400 persons
  quote: la société « Ondine » dit «\u00a0non\u00a0», n#1
# a remark
- id: 00000001
  note: a "word" & more, [sic] {x} * !
title: 12:30
"""
IRREGULAR = (
    "",
    "- a: b\n",
    "a:\nb: c\n",
    "a: b\na: c\n",
    "a: b\n  c: d\n",
    "a:\n  b: c\n",
    "a: b\n- c: d\n",
    "a: b # c\n",
    "a: b:\n",
    "a: 'b'\n",
    'a: "b\\n"\n',
    'a: "b" c\n',
    "a: >\n",
    "a: *b\n",
    "a: b\r\n",
    "a: b\x85c: d\n",
    "a:\n- b: c\n   d: e\n",
    "a:\n- b:\n  c: d\n",
    "a: b\n c\n",
    "---\na: b\n",
    f"a: {'b' * 1000}\n",
)


@pytest.mark.parametrize("first_line", [1, 2])
@pytest.mark.parametrize("text", [TEXT, TEXT.rstrip("\n"), "a: b", "# x\n\na: b\n\n\nc: d\n# y\n"])
def test_it_gives_what_pyyaml_gives(text: str, first_line: int) -> None:
    read = read_regular(text, "x.yaml", first_line)
    assert read
    assert read == _composed(text, _File("x.yaml", first_line - 1)).node


def test_the_claims_of_this_repository_are_read_so() -> None:
    for path in (ROOT / "claims").glob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        read = read_regular(text, path.name)
        assert read == _composed(text, _File(path.name, 0)).node


@pytest.mark.parametrize("text", IRREGULAR)
def test_all_else_is_left_to_pyyaml(text: str) -> None:
    assert read_regular(text, "x.yaml") is None


def test_a_spoilt_file_is_left_to_pyyaml_or_read_the_same() -> None:
    chance = random.Random("norhaven lines")  # noqa: S311 - the same cases in every run
    taken = 0
    for raw in (TEXT.encode(), RECORDS, RULINGS, REGISTER):
        for _ in range(500):
            text = spoilt(raw, chance).decode("utf-8", "replace")
            read = read_regular(text, "x.yaml")
            if read:
                composed = _composed(text, _File("x.yaml", 0))
                assert (composed.node, composed.problems) == (read, ()), text
                taken += 1
    assert taken > 30
