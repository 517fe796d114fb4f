"""YAML is read as it is written, and every node knows its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from andro_check.dossier.located import read_yaml
from andro_check.dossier.nodes import Fields, Items, Node, Scalar


def plain(node: Node | None) -> object:
    if isinstance(node, Fields):
        return {key: plain(value) for key, value in node.values.items()}
    if isinstance(node, Items):
        return [plain(item) for item in node.items]
    return node.text if node else None


def test_scalars_stay_text() -> None:
    text = "a: NO\nb: 1.10\nc: 2012-09\nd: 12:30\ne: ~\nf: ''\ng:\nh: 0x1F\n"
    expected = {"a": "NO", "b": "1.10", "c": "2012-09", "d": "12:30", "e": "~", "f": "", "g": "", "h": "0x1F"}
    assert plain(read_yaml(text, "x.yaml").node) == expected


def test_nodes_know_their_places() -> None:
    text = '# Été 🌊\ntitre: «é»\nclaims:\n- id: a\n  quote: "b c"\n'
    node = read_yaml(text, "x.yaml", first_line=2).node
    assert isinstance(node, Fields)
    title = node.values["titre"]
    assert (str(title.place), text[title.start : title.end]) == ("x.yaml:3:8", "«é»")
    claims = node.values["claims"]
    assert isinstance(claims, Items)
    record = claims.items[0]
    assert isinstance(record, Fields)
    quote = record.values["quote"]
    assert isinstance(quote, Scalar)
    assert (str(quote.place), quote.text, text[quote.start : quote.end]) == ("x.yaml:6:10", "b c", '"b c"')


def test_places_hold_with_windows_line_ends() -> None:
    text = "a: b\r\nc: d\r\n"
    node = read_yaml(text, "x.yaml").node
    assert isinstance(node, Fields)
    assert text[node.values["c"].start : node.values["c"].end] == "d"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: b\na: c\n", "x.yaml:2:1 'a' stands twice, first on line 1; keep one of them"),
        ("a:\n- b: 1\n  c: 2\n  b: 3\n", "x.yaml:4:3 'b' stands twice, first on line 2; keep one of them"),
        ("[a, b]: c\n", "x.yaml:1:1 a key must be one word"),
        (
            "a: >= 75 M EUR\n",
            "x.yaml:1:5 is not valid YAML: did not find expected comment or line break; put a value that begins with",
        ),
        ("a: %x\n", "x.yaml:1:4 is not valid YAML: found character that cannot start any token; put the value between"),
        ("a: b: c\n", "x.yaml:1:5 is not valid YAML: mapping values are not allowed in this context; put a text"),
        ('a: "b\n', "x.yaml:2:1 is not valid YAML: found unexpected end of stream; close the quotes"),
        ("a: b\n\tc: d\n", "x.yaml:2:1 is not valid YAML"),
        ("a: &x b\nc: *x\n", "x.yaml:1:4 &x is an anchor or an alias; write the value out, or put it between quotes"),
        ("a: *x\n", "x.yaml:1:4 *x is an anchor or an alias"),
        ("a: !!python/object:os.system x\n", "x.yaml:1:4 tag:yaml.org,2002:python/object:os.system is a tag"),
        ("a: !x y\n", "x.yaml:1:4 !x is a tag"),
        ("a: b\n---\nc: d\n", "x.yaml:2:1 is not valid YAML"),
        ("a: b\nc: \x07\n", "x.yaml:2 is not valid YAML"),
        ("[" * 5000, "x.yaml:1:41 is nested more than 40 deep"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(text: str, message: str) -> None:
    problems = [str(problem) for problem in read_yaml(text, "x.yaml").problems]
    assert len(problems) == 1
    assert problems[0].startswith(message)


def test_marks_in_quotes_and_words_are_no_aliases() -> None:
    text = 'a: Smith & Sons\nb: "*x"\nc: 2 * 3 !\nd: R&D\n'
    assert plain(read_yaml(text, "x.yaml").node) == {"a": "Smith & Sons", "b": "*x", "c": "2 * 3 !", "d": "R&D"}


def test_an_empty_text_holds_nothing() -> None:
    assert read_yaml("# only a comment\n", "x.yaml").node is None


def test_a_text_that_is_too_large_is_refused() -> None:
    assert "larger" in read_yaml("a" * 17_000_000, "x.yaml").problems[0].what


@given(st.text(alphabet=st.sampled_from("ab: -[]{}#&*!|>'\"%@`\n\t,é")))
def test_any_text_gives_a_node_or_a_problem(text: str) -> None:
    read = read_yaml(text, "x.yaml")
    assert read.node is not None or read.problems or not text.strip() or "#" in text or "-" in text
