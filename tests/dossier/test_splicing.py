"""Fields are set in the text of a file, and every other byte of it stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from andro_check.dossier.claims import KEYS
from andro_check.dossier.located import read_yaml
from andro_check.dossier.nodes import Fields, Items, Node, Scalar
from andro_check.dossier.splicing import Written, comments, with_fields


def record(text: str, number: int = 0) -> Fields:
    root = read_yaml(text, "x.yaml").node
    claims = root.values["claims"] if isinstance(root, Fields) else None
    assert isinstance(claims, Items)
    found = claims.items[number]
    assert isinstance(found, Fields)
    return found


def told(node: Node) -> object:
    if isinstance(node, Fields):
        return {key: told(value) for key, value in node.values.items()}
    return " ".join(node.text.split()) if isinstance(node, Scalar) else [told(item) for item in node.items]


def changed(text: str, changes: dict[str, Written], number: int = 0) -> str:
    return with_fields(text, record(text, number), changes, KEYS)


HEAD = "# mine\nclaims:\n"


@pytest.mark.parametrize(
    ("before", "changes", "after"),
    [
        ("- id: a\n  value: 3 %\n", {"value": "4 %"}, "- id: a\n  value: 4 %\n"),
        ("- id: a\n  value:   3 %   # sure?\n", {"value": "4 %"}, "- id: a\n  value:   4 %   # sure?\n"),
        ("- id: a\n  value: 3 %", {"value": "4 %"}, "- id: a\n  value: 4 %"),
        ("- id: a\n  value: '3 %'\n", {"value": "a: b"}, '- id: a\n  value: "a: b"\n'),
        ("- id: a\n  value: # none\n", {"value": "4 %"}, "- id: a\n  value: 4 % # none\n"),
        ("- id: a\n  value:\n  at: 1-2\n", {"value": "4 %"}, "- id: a\n  value: 4 %\n  at: 1-2\n"),
        ("- id: a\n  note: |  # long\n    b\n\n    c\n\n# d\n", {"note": "e"}, "- id: a\n  note: e  # long\n\n# d\n"),
        ("- id: a\n  note: b\n    c\n  at: 1-2\n", {"note": "e"}, "- id: a\n  note: e\n  at: 1-2\n"),
        ("- id: a\n  at: 1-2\n", {"value": "4 %"}, "- id: a\n  value: 4 %\n  at: 1-2\n"),
        ("- id: a # b\n\n  # c\n  at: 1-2\n", {"value": "4 %"}, "- id: a # b\n  value: 4 %\n\n  # c\n  at: 1-2\n"),
        ("- at: 1-2\n  quote: q\n", {"id": "a"}, "- at: 1-2\n  id: a\n  quote: q\n"),
        ("- id: a", {"status": "accepted", "note": "b"}, "- id: a\n  status: accepted\n  note: b\n"),
        ("-   id: a\n    at: 1-2\n", {"value": "4 %"}, "-   id: a\n    value: 4 %\n    at: 1-2\n"),
        ("  - id: a\r\n    at: 1-2\r\n", {"value": "4"}, "  - id: a\r\n    value: 4\r\n    at: 1-2\r\n"),
        ("- id: a\n  object: b\n  at: 1-2\n", {"object": ""}, "- id: a\n  at: 1-2\n"),
        ("- id: a\n  object: b # c\n  at: 1-2\n", {"object": ""}, '- id: a\n  object: "" # c\n  at: 1-2\n'),
        ("- object: b\n  id: a\n", {"object": ""}, '- object: ""\n  id: a\n'),
        ("- id: a\n", {"object": ""}, "- id: a\n"),
        ("- id: a\n  object: b\n", {"object": "", "value": "4"}, "- id: a\n  value: 4\n"),
        ("- {id: a, at: 1-2}  # b\n", {"at": "3-4", "value": "x, y"}, '- {id: a, at: 3-4, value: "x, y"}  # b\n'),
        (
            "- id: a\n  note:\n    b: c\n  at: 1-2\n",
            {"note": {"d": "e: f"}},
            '- id: a\n  note: {d: "e: f"}\n  at: 1-2\n',
        ),
        ("- id: a\n  note: {b: c} # d\n", {"note": {"b": "e"}}, "- id: a\n  note: {b: e} # d\n"),
    ],
)
def test_a_field_is_set_and_nothing_else(before: str, changes: dict[str, Written], after: str) -> None:
    assert changed(HEAD + before, changes) == HEAD + after


def test_only_the_record_that_is_meant_is_changed() -> None:
    text = f"{HEAD}- id: a\n  value: 1\n# between\n- id: b\n  value: 1\n- id: c\n  value: 1\n"
    assert changed(text, {"value": "2"}, 1) == text.replace("id: b\n  value: 1", "id: b\n  value: 2")


texts = st.sampled_from(
    ["4 %", "« l'État » : 3, {x} # y", "- z", "", '"', "no: [", "2012-09", "#", "été\t 🌊", "null", "|"]
)
written = st.sampled_from(
    ["plain", "'single # no'", '"d: \\"q\\""', "|\n    block\n    # text", ">-\n    folded", "", "two\n    lines"]
)
fields = st.dictionaries(st.sampled_from(KEYS), st.tuples(written, st.sampled_from(["", "  # why"])), min_size=1)


@given(fields, st.dictionaries(st.sampled_from(KEYS), texts), st.sampled_from(["", "\n", "\n\n# end\n"]))
def test_what_is_set_is_read_back_and_the_rest_with_its_comments_stays(
    held: dict[str, tuple[str, str]], changes: dict[str, Written], end: str
) -> None:
    lines = [f"{key}: {text}{remark if chr(10) not in text else ''}" for key, (text, remark) in held.items()]
    text = f"{HEAD}- x: 1\n# above\n- {f'{chr(10)}  '.join(lines)}{end}"
    before = told(record(text, 1))
    new = changed(text, changes, 1)
    after = told(record(new, 1))
    assert isinstance(before, dict)
    assert isinstance(after, dict)
    expected = before | {key: " ".join(str(value).split()) for key, value in changes.items()}
    assert {k: v for k, v in after.items() if v} == {k: v for k, v in expected.items() if v}
    assert told(record(new)) == {"x": "1"}
    assert comments(new) == comments(text)


def test_comments_are_told_from_text() -> None:
    text = "# a\nb: 'c # d' # e\nf: |\n  # g\nh: i#j\n"
    assert sorted(comments(text)) == ["# a", "# e"]
