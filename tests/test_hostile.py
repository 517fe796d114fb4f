"""A dossier full of bad and hostile files: one clear line each, nothing outside touched, and the others are read."""

from __future__ import annotations

import io
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfWriter

from andro_check.app.opening import open_dossier
from andro_check.app.registries import reader_for
from andro_check.dossier.claims import read_claims
from andro_check.dossier.context import Context
from andro_check.dossier.decisions import read_decisions
from andro_check.dossier.register import read_register
from andro_check.dossier.sources import read_source
from andro_check.lexicon.figures import figures
from andro_check.model.problem import Problem
from andro_check.model.register import Register
from andro_check.model.source import Document, Source
from cli.inside import andro_check

GOOD = "---\npublished: 2021-05\n---\nKestrel Freight employs 120 people.\n"


def scanned(locked: bool = False) -> bytes:
    """A PDF of one page without a word on it."""
    writer, out = PdfWriter(), io.BytesIO()
    writer.add_blank_page(100, 100)
    if locked:
        writer.encrypt("norhaven", algorithm="RC4-128")
    writer.write(out)
    return out.getvalue()


ARTICLES: dict[str, tuple[bytes, str]] = {
    "a-void.txt": (b"", "is empty"),
    "b-blank.html": (b"  \n ", "is empty"),
    "c-menu.html": (b"<html><body><nav><a href=/>Home</a></nav><script>1</script></body></html>", "has no text"),
    "d-scan.pdf": (scanned(), "holds no text, only pictures"),
    "e-locked.pdf": (scanned(locked=True), "is locked by a password"),
    "f-cut.pdf": (b"%PDF-1.4 cut", "cannot be read as PDF"),
    "g-binary.txt": (bytes(range(256)), "is binary, not text"),
    "h-word.txt": (b"x" * 1_000_000, ":1 is 1,000,000 characters long, which is no paragraph"),
    "i-line.md": (b"---\ntitle: x\n---\n" + b"It grew by 3 %. " * 70_000, ":4 is 1,120,000 characters long"),
    "j-picture.md": (b"A\n\n![](data:" + b"A" * 20_000 + b")\n", ":3 holds a word of 20,010 characters"),
    "k-page.html": (b"<p>" + b"It grew by 3 %. " * 70_000 + b"</p>", " is 1,119,999 characters long"),
    "l-bomb.md": (b"---\na: &a [x,x]\nb: [*a,*a]\n---\nIt grew.\n", ":2:4 &a is an anchor or an alias"),
    "m-title.md": (
        b"---\ntitle: " + b"y" * 10_000_000 + b"\n---\nIt grew.\n",
        ":2:8 is a text of 10,000,000 characters",
    ),
    "n-deep.md": (b"---\ntitle: " + b"[" * 10_000 + b"\n---\nIt grew.\n", ":2:47 is nested more than 40 deep"),
    "o-tag.md": (b"---\ntitle: !!python/object:os.system x\n---\nIt grew.\n", ":2:8 tag:yaml.org,2002:python/object"),
}
CLAIMS = {
    "bomb": ("a: &a [x]\nb: *a\n", ":1:4 &a is an anchor or an alias"),
    "outside": ("source: ../../passwd\nclaims: []\n", ":1:9 source '../../passwd' has no text in this dossier"),
    "scalar": ("claims: []\nsource: " + "z" * 10_000_000, ":2:9 is a text of 10,000,000 characters"),
}


def test_each_bad_file_is_one_clear_line_and_the_others_are_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("Kestrel Freight employs 777 people.\n", encoding="utf-8")
    root = tmp_path / "story"
    for folder in ("sources", "claims"):
        (root / folder).mkdir(parents=True)
    (root / "sources" / "good.md").write_text(GOOD, encoding="utf-8")
    for name, (raw, _) in ARTICLES.items():
        (root / "sources" / name).write_bytes(raw)
    for name, (text, _) in CLAIMS.items():
        (root / "claims" / f"{name}.yaml").write_text(text, encoding="utf-8")
    for link in ("dossier.yaml", "decisions.yaml", "sources/out.md", "claims/out.yaml"):
        (root / link).symlink_to(secret)
    run = andro_check("report", cwd=root)
    assert run.returncode == 2
    lines = run.stderr.splitlines()
    for path, what in {
        **{f"sources/{name}": what for name, (_, what) in ARTICLES.items()},
        **{f"claims/{name}.yaml": what for name, (_, what) in CLAIMS.items()},
        **dict.fromkeys(("dossier.yaml", "decisions.yaml", "sources/out.md", "claims/out.yaml"), " is a link"),
    }.items():
        own = [line for line in lines if line.startswith(path)]
        assert [what in line for line in own[:1]] == [True], (path, own)
        assert len(own) == 1 + (path == "claims/scalar.yaml")  # which names no source then
        assert all("; " in line and len(line) < 250 for line in own)
    assert len(run.stderr) < 6000
    assert "777" not in run.stdout + run.stderr
    documents = {document.source.id for document in open_dossier(root).documents}
    assert documents == {"good", "l-bomb", "m-title", "n-deep", "o-tag"}


@pytest.mark.parametrize("markup", ["<div>" * 50_000 + "Kestrel Freight employs 120 people.", "<b>" * 20_000 + "x"])
def test_deeply_nested_pages_are_read_or_refused(markup: str, tmp_path: Path) -> None:
    (tmp_path / "nested.html").write_text(markup, encoding="utf-8")
    dossier = open_dossier(tmp_path)
    assert len(dossier.documents) + len(dossier.problems) == 1


def test_what_an_article_says_reaches_no_terminal_as_a_command(tmp_path: Path) -> None:
    text = GOOD.replace("120", "\x1b[31m120\x1b[0m [bold]=HYPERLINK(1)[/bold] \u202e")
    (tmp_path / "a.md").write_text(text + text.replace("120", "130"), encoding="utf-8")
    for command in (["report", "--all"], ["claims", "--all"], ["mentions", "a.md"], ["sources"], ["actors", "--draft"]):
        where = [] if command[0] == "mentions" else ["."]
        run = andro_check(*command, *where, cwd=tmp_path)
        assert not {"\x1b", "\u202e"} & set(run.stdout + run.stderr)


SNIPPETS = (
    *(
        b"\x00",
        b"\xff\xfe",
        b"\x1b]8;;x\x07",
        "\u202e".encode(),
        b"&a ",
        b"*a",
        b"!!x ",
        b"---\n",
        b"- ",
        b": ",
        b"{",
        b"[",
    ),
    *(b"'", b'"', b"|", b">", b"\t", b"\r", b"# ", b"\n", b"<script>", b"</p>", b"<!--", b"&#0;", b"12 %"),
    *(b"9" * 400, b"../../x", b"2012-13-45", b"1e999999999", b"9999-99-99", b"\xc2\x85", b"\xf4\x90\x80\x80", b"NaN"),
)


def spoilt(raw: bytes, chance: random.Random) -> bytes:
    """The bytes with a few of them changed, left out, doubled, or with something nasty between them."""
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(raw) + 1)
        upto = min(at + chance.randint(1, 30), len(raw))
        kind = chance.randrange(5)
        if kind == 0:
            raw = raw[:at] + chance.choice(SNIPPETS) + raw[at:]
        elif kind == 1:
            raw = raw[:at] + raw[upto:]
        elif kind == 2:
            raw = raw[:at] + raw[at:upto] * chance.randint(2, 5) + raw[upto:]
        elif kind == 3:
            raw = raw[:at] + bytes([chance.randrange(256)]) + raw[at + 1 :]
        else:
            raw = raw[:at] if chance.random() < 0.2 else raw[at:] + raw[:at]
    return raw


PAGE = (
    b'<html lang="en"><head><title>Tugs sold</title><meta property="article:published_time" content="2021-05-03">'
    b"</head><body><article><h1>Tugs sold</h1><p>Kestrel Freight paid 40 million euros for 25 % of Norhaven Tugs.</p>"
    b"<table><tr><td>Tugs</td><td>11</td></tr></table><ul><li>One</li></ul></article></body></html>"
)
REGISTER = b"""title: The port
languages: [fr, en]
actors:
- {id: kestrel, name: Kestrel Freight, aliases: [Kestrel], became: [{actor: lorzac, date: 2014-03}]}
- {id: lorzac, name: Lorzac, kind: company, part_of: kestrel}
figures: {stake: {time: changes, near: 31}}
"""
HEADER = b"id: a\ntitle: 'The port'\nauthor: [Ann, Ned]\npublished: 2021-05~\nlanguage: en\nrendition: digest\n"
RECORDS = b"""source: a
claims:
- id: 7f3a91c2
  figure: headcount
  subject: kestrel
  value: ">= 120 person"
  as_of: 2021
  quote: employs 120 people
  at: 16-34
  words: 120 people
  confidence: 0.7
  status: accepted
"""
RULINGS = b"decisions:\n- {finding: 6b56, as: explained, reason: a plan, by: Ann, date: 2024-05, claims: {ab: cd}}\n"
TEXT = "Kestrel Freight employs 120 people. It was founded in 1988.\n"
DOCUMENT = Document(Source("a", "a.md", language="en"), TEXT)
CONTEXT = Context({"a": DOCUMENT}, Register(), figures({}))


def read_file(suffix: str, raw: bytes) -> tuple[Problem, ...]:
    reader = reader_for(suffix)
    assert reader
    read = reader.load()(raw, Source("a", f"a{suffix}"))
    if isinstance(read, Problem):
        return (read,)
    assert all(block.span.end <= len(read.text) for block in read.blocks)
    assert not set(read.text) & {"\x00", "\x1b", "\u202e"}
    return ()


def read_records(raw: bytes) -> tuple[Problem, ...]:
    claims, problems = read_claims({"claims/a.yaml": raw.decode("utf-8", "replace")}, CONTEXT)
    assert all(claim.citation.quote == claim.citation.span.of(TEXT) for claim in claims)
    return problems


READ: dict[str, tuple[bytes, int, Callable[[bytes], tuple[Problem, ...]]]] = {
    "dossier.yaml": (REGISTER, 400, lambda raw: read_register(raw.decode("utf-8", "replace")).problems),
    "header": (
        HEADER,
        400,
        lambda raw: read_source(raw.decode("utf-8", "replace"), DOCUMENT.source, strict=True).problems,
    ),
    "claims": (RECORDS, 400, read_records),
    "decisions.yaml": (RULINGS, 400, lambda raw: read_decisions(raw.decode("utf-8", "replace"))[1]),
    ".md": (GOOD.encode(), 400, lambda raw: read_file(".md", raw)),
    ".html": (PAGE, 200, lambda raw: read_file(".html", raw)),
    ".pdf": (scanned(), 200, lambda raw: read_file(".pdf", raw)),
}
"""What is read, how many spoilt versions of it, and how: 2 400 in all."""


@pytest.mark.parametrize("what", READ)
def test_spoilt_files_give_what_they_hold_and_problems_with_a_place(what: str) -> None:
    raw, times, read = READ[what]
    chance = random.Random(f"norhaven {what}")  # noqa: S311 - the same cases in every run
    found = [problem for _ in range(times) for problem in read(spoilt(raw, chance))]
    assert all(problem.place.path and problem.what and len(str(problem)) < 1500 for problem in found)
    assert found
