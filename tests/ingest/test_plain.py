"""Text files become documents."""

from __future__ import annotations

import pytest

from andro_check.ingest.frontmatter import header_of, split
from andro_check.ingest.plain import read_plain
from andro_check.lexicon.languages import language_of
from andro_check.model.problem import Problem
from andro_check.model.source import BlockKind, Document, Source

PROSE = "La régie de Valdor a perdu 3 millions d'euros l'an dernier, deux fois plus que prévu."
SOURCE = Source("a", "sources/a.md")


def read(text: str, source: Source = SOURCE) -> Document:
    document = read_plain(text.encode(), source)
    assert isinstance(document, Document)
    return document


def test_the_text_is_the_body_to_the_last_character() -> None:
    document = read(f"---\ntitle: x\n---\n\n# Le port\r\n\r\n{PROSE}[1] \n")
    assert document.text == f"\n# Le port\n\n{PROSE}[1] \n"
    assert document.first_line == 4
    assert document.line_of(document.text.index("perdu")) == 7
    assert document.prose == f"\n  Le port\n\n{PROSE}    \n"


@pytest.mark.parametrize(
    ("lines", "header"),
    [
        ("title: Le port: fermé\ndate: 2024-05-12", 'title: "Le port: fermé"\ndate: "2024-05-12"\n'),
        ('Title: "Le port"\nPublisher: La Gazette', 'title: "Le port"\npublisher: "La Gazette"\n'),
        ("Valdor: le port ferme\nDate: 2024-05-12", ""),
        ("date: 12 mai 2024\ntitre: Le port", ""),
        ("author: Lise Marbot", ""),
        ("title: Le port\ntitle: La mer", ""),
        ("title: Le port\nIl ferme.", ""),
    ],
)
def test_lines_of_known_keys_are_a_header_without_marks(lines: str, header: str) -> None:
    raw = f"{lines}\n\n{PROSE}\n".encode()
    assert header_of(raw) == header
    document = read(raw.decode())
    assert document.text == (f"{PROSE}\n" if header else raw.decode())
    assert document.first_line + document.text[: document.text.index(PROSE)].count("\n") == raw.count(b"\n")


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Le port perd 3 M€", "Le port perd 3 M€"),
        ("# Le port **perd** 3 M€", "Le port perd 3 M€"),
        ("Le port perd 3 M€\nLa Gazette de Valdor, 3 mai 2021", "Le port perd 3 M€"),
        (
            "LA GAZETTE DU PORT\n3 mai 2021\n\nENTRETIEN\nLise Marbot : « Nous perdons »",
            "Lise Marbot : « Nous perdons »",
        ),
        ("Gazette | n° 12 | 3 mai 2021\n\nLe port perd 3 M€", "Le port perd 3 M€"),
        ("COMMUNIQUÉ DE PRESSE\nValdor, le 3 mai 2021\n\nLE PORT PERD 3 M€", "LE PORT PERD 3 M€"),
        ("Port\nLa régie dans le rouge", "La régie dans le rouge"),
        ("Valdor (port)", "Valdor (port)"),
        ("Port closes after 90 years in Norhaven in 2021", "Port closes after 90 years in Norhaven in 2021"),
        ("", ""),
    ],
)
def test_the_title_stands_among_the_first_lines(head: str, title: str) -> None:
    document = read(f"{head}\n\n{PROSE}\n")
    assert document.source.title == title
    titles = [block for block in document.blocks if block.kind is BlockKind.TITLE]
    assert len(titles) == bool(title)


@pytest.mark.parametrize(
    ("head", "publisher"),
    [
        ("La Gazette du port\n3 mai 2021\n\nLe port perd 3 M€", "La Gazette du port"),
        ("Le port perd 3 M€\n3 mai 2021", ""),
        ("Le port perd 3 M€\n3 mai 2021\n\nUne année à oublier", ""),
        ("Après dix ans de travaux le port rouvre\n3 mai 2021\n\nUne année à oublier", ""),
        ("Le port perd 3 M€\nLa Gazette de Valdor, 3 mai 2021", "La Gazette de Valdor"),
        ("*Valdor Courier - 3 May 2021*\n\nThe port loses £3m", "Valdor Courier"),
        ("The port loses £3m\n\nThe Port Weekly | May 3, 2021", "The Port Weekly"),
        ("Le port perd 3 M€\nPort-Valdor, le 3 mai 2021", ""),
        ("The port loses £3m\nAlice Rowe, 3 May 2021", ""),
    ],
)
def test_the_line_above_the_date_and_the_title_names_the_publisher(head: str, publisher: str) -> None:
    assert read(f"{head}\n\n{PROSE}").source.publisher == publisher
    assert read(f"{head}\n\n{PROSE}", Source("a", "a.txt", publisher="AFP")).source.publisher == "AFP"


def test_a_title_of_the_header_is_kept() -> None:
    assert read(f"# Autre titre\n\n{PROSE}", Source("a", "a.md", title="Le port")).source.title == "Le port"


@pytest.mark.parametrize("text", ["", "\n \n", "---\ntitle: x\n---\n"])
def test_a_file_without_a_text_is_a_problem(text: str) -> None:
    assert isinstance(read_plain(text.encode(), SOURCE), Problem)


@pytest.mark.parametrize(
    ("text", "header", "body", "line"),
    [
        ("---\na: b\n---\nx\ny", "a: b\n", "x\ny", 4),
        ("---\na: b\n...\nx", "a: b\n", "x", 4),
        ("---\n---\nx", "", "x", 3),
        ("---\na: b\nx", "", "---\na: b\nx", 1),
        ("x\n---\na: b\n---\n", "", "x\n---\na: b\n---\n", 1),
    ],
)
def test_a_header_is_cut_off(text: str, header: str, body: str, line: int) -> None:
    parts = split(text)
    assert (parts.header, parts.body, parts.first_line) == (header, body, line)
    assert header_of(text.encode()) == header


def test_the_language_is_told_by_common_words() -> None:
    assert language_of(PROSE) == "fr"
    assert language_of("The port of Valdor lost 3 million euros, twice as much as it had said it would.") == "en"
    assert language_of("12 34 56") == ""
    assert read(PROSE, Source("a", "a.md", language="en")).source.language == "en"


@pytest.mark.parametrize(
    "piece",
    ["<!--", "![", "[^", "](", "<a ", "a@", "a.a@a.", "a.", "=", "* ", "|", "`", "(", "é", "\n", " ", "- ", "1 "],
)
def test_a_megabyte_of_anything_is_read_quickly(piece: str) -> None:
    document = read_plain((piece * (1_000_000 // len(piece)) + "x").encode(), SOURCE)
    assert isinstance(document, Document)
