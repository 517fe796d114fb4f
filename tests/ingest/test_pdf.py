"""PDF files become documents."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from andro_check.ingest.pdf import read_pdf
from andro_check.model.problem import Problem
from andro_check.model.source import BlockKind, Document, Source

SOURCE = Source("a", "a.pdf")
BODY = [
    "La regie du port de Valdor a perdu 3 millions d'euros l'an dernier, deux fois plus que pre-",
    "vu, et son conseil doit se prononcer vendredi sur une hausse des tarifs que les communes",
    "jugent trop forte.",
    "Les comptes",
    "Kestrel Freight, qui detient 40 % de la regie, exclut de remettre de l'argent avant la fin",
    "des travaux du quai nord.",
]


def pdf(*pages: list[str], title: str = "", locked: bool = False) -> bytes:
    writer = PdfWriter()
    font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
    names = DictionaryObject({NameObject(key): NameObject(value) for key, value in font.items()})
    for lines in pages:
        page = writer.add_blank_page(595, 842)
        stream = DecodedStreamObject()
        shown = "".join(f"({line.replace('(', chr(92) + '(')}) Tj 0 -14 Td " for line in lines)
        stream.set_data(f"BT /F1 11 Tf 50 780 Td {shown} ET".encode())
        page[NameObject("/Contents")] = writer._add_object(stream)
        fonts = DictionaryObject({NameObject("/F1"): names})
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    if title:
        writer.add_metadata({"/Title": title})
    if locked:
        writer.encrypt("norhaven", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def read(raw: bytes) -> Document:
    document = read_pdf(raw, SOURCE)
    assert isinstance(document, Document)
    return document


def test_lines_become_paragraphs_and_cut_words_whole() -> None:
    document = read(pdf(BODY, title="Le port dans le rouge"))
    assert document.source.title == "Le port dans le rouge"
    first, heading, second = document.text.split("\n\n")
    assert "deux fois plus que prevu, et son conseil" in first
    assert first.endswith("jugent trop forte.")
    assert heading == "Les comptes"
    assert second.endswith("des travaux du quai nord.")
    assert [block.kind for block in document.blocks] == [BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.PARAGRAPH]


def test_headers_and_footers_of_every_page_are_left_out() -> None:
    pages = [["La Lettre du port, no 12", f"Quai {number * 'x'}", *BODY, f"Page {number}"] for number in range(1, 5)]
    text = read(pdf(*pages)).text
    assert "La Lettre du port" not in text
    assert "Page" not in text
    assert text.count("Les comptes") == 4


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        (pdf([]), "only pictures"),
        (pdf(BODY, locked=True), "locked"),
        (b"%PDF-1.4 broken", "cannot be read"),
        (b"", "cannot be read"),
        (b"plain text", "cannot be read"),
    ],
)
def test_what_cannot_be_read_is_a_problem(raw: bytes, what: str) -> None:
    problem = read_pdf(raw, SOURCE)
    assert isinstance(problem, Problem)
    assert what in problem.what
    assert problem.remedy


def test_a_file_cut_short_is_a_problem_or_a_document() -> None:
    raw = pdf(BODY)
    for end in range(0, len(raw), 97):
        assert isinstance(read_pdf(raw[:end], SOURCE), Problem | Document)


def test_the_helper_writes_what_pypdf_reads() -> None:
    assert len(PdfReader(io.BytesIO(pdf(BODY, BODY))).pages) == 2
