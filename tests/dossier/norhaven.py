"""An invented dossier: who owns the tugs of Norhaven."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from andro_check.dossier.context import Context
from andro_check.lexicon.figures import figures
from andro_check.lexicon.values import parse_value
from andro_check.model.claim import Claim, Modality
from andro_check.model.period import Period, parse_edtf
from andro_check.model.register import Actor, Register
from andro_check.model.source import Document, Source
from andro_check.model.text import Citation, Span
from andro_check.model.value import Name, Value

TEXT = """Les remorqueurs changent de mains

Kestrel Freight détient 44,4\u00a0% des Remorqueurs de Norhaven : c'est
plus que Valdor, qui en a 33,3 % # et vise 33,3 % encore.

Le port a versé plus de 75 millions d'euros en 2012 ; Brumaline
« n'aurait rien payé ». La société existe depuis 1998.
"""
DOCUMENT = Document(Source("gazette", "sources/gazette.md", language="fr"), TEXT)
REGISTER = Register(
    (Actor("kestrel", "Kestrel Freight", "company", ("Kestrel",)), Actor("remorqueurs", "Remorqueurs de Norhaven"))
)
CONTEXT = Context({"gazette": DOCUMENT}, REGISTER, figures())


def claim(name: str, figure: str, value: str, quote: str, words: str, **more: object) -> Claim:
    """A drafted claim over the text; ``nth`` says which occurrence of the words inside the quote is meant."""
    start = TEXT.index(quote)
    at = start - 1
    for _ in range(int(str(more.pop("nth", 1)))):
        at = TEXT.index(words, at + 1)
    citation = Citation("gazette", Span(start, start + len(quote)), quote)
    return replace(Claim(name, figure, None, None, read(value, words), citation, at), **more)  # type: ignore[arg-type]


def read(value: str, words: str) -> Value:
    """A date, a quantity or a name, with its words."""
    if value[:1].isdigit() or value[:1] in "<>~":
        try:
            return parse_edtf(value).with_text(words)
        except ValueError:
            return replace(parse_value(value), text=words)
    return Name(value)


def drafts() -> list[Claim]:
    """One of each kind, in the order of the text."""
    quote = "Kestrel Freight détient 44,4\u00a0% des Remorqueurs de Norhaven : c'est\nplus que Valdor"
    year: Period = parse_edtf("2012")
    return [
        claim("aaaa0001", "stake", "44.4 %", quote, "44,4\u00a0%", subject="kestrel", object="remorqueurs"),
        claim("aaaa0002", "holder", "Kestrel Freight", quote, "Kestrel Freight", subject="remorqueurs"),
        claim("aaaa0003", "stake", "33.3 %", "en a 33,3 % # et vise 33,3 %", "33,3 %", nth=2, subject="Valdor"),
        claim(
            "aaaa0004", "funding", "> 75 M EUR", "versé plus de 75 millions d'euros en 2012", "75 millions d'euros",
            as_of=year, voice="Le port", confidence=Decimal("0.55"),
        ),
        claim(
            "aaaa0005", "payer", "Brumaline", "Brumaline\n« n'aurait rien payé »", "Brumaline",
            modality=Modality.CONDITIONAL,
        ),
        claim("aaaa0006", "foundation date", "1998", "existe depuis 1998", "1998", subject="remorqueurs"),
    ]  # fmt: skip
