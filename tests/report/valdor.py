"""An invented story, made by hand: the port of Valdor, four newspapers, seven claims, three findings."""

from __future__ import annotations

from decimal import Decimal

from andro_check.model.claim import Claim, Modality, Status
from andro_check.model.dossier import Dossier
from andro_check.model.finding import Finding, Relation, Severity, Side, Step
from andro_check.model.interval import Fuzzy, Interval
from andro_check.model.period import parse_edtf
from andro_check.model.register import Actor, Register, Succession
from andro_check.model.source import Document, Rendition, Source
from andro_check.model.text import Citation, Span
from andro_check.model.value import Hedge, Name, Quantity, Value

MILLION = Decimal(1_000_000)

REGISTER = Register(
    (
        Actor("brumaline", "Brumaline", "company", ("Brumaline SA",), (Succession("norhaven", parse_edtf("2014")),)),
        Actor("norhaven", "Norhaven", "company"),
        Actor("port-de-valdor", "Port de Valdor", "project", ("Valdor",)),
        Actor("kestrel-freight", "Kestrel Freight", "company"),
    )
)


def document(name: str, publisher: str, published: str, text: str, **more: str) -> Document:
    source = Source(
        id=name,
        path=f"sources/{name}.md",
        title=f"Valdor vu par {publisher}",
        publisher=publisher,
        published=parse_edtf(published) if published else None,
        language="fr",
        rendition=Rendition(more.get("rendition", "verbatim")),
        copy_of=more.get("copy_of", ""),
        url=f"https://example.org/{name}",
    )
    return Document(source, text, first_line=8)


DOCUMENTS = (
    document(
        "courrier-2013",
        "Le Courrier de Valdor",
        "2013-05-02",
        "La rade change d'échelle.\n\nBrumaline détient « depuis l'origine » 40 % du Port de Valdor, et l'État "
        "aurait mis "
        "150 millions d'euros dans les quais.\n",
        rendition="digest",
    ),
    document(
        "depeche-2013",
        "La Dépêche du Golfe",
        "2013-05-03",
        "Pour les quais, l'État a versé 150 millions d'euros, selon le ministère.\n",
        copy_of="courrier-2013",
    ),
    document(
        "marine-2015",
        "Marine Hebdo",
        "2015-11",
        "Le chantier aura coûté 135 millions d'euros à l'État.\nNorhaven possède 40 % du port.\n",
    ),
    document(
        "carnet",
        "",
        "",
        "On y parle de 44,4 % pour Kestrel Freight, ou de 44 % quand on arrondit.\n",
    ),
)
_TEXTS = {document.source.id: document.text for document in DOCUMENTS}


def money(text: str, low: str, number: str, high: str) -> Quantity:
    ends = Interval(Decimal(low) * MILLION, Decimal(high) * MILLION, high_open=True)
    return Quantity(text, Decimal(number) * MILLION, Fuzzy.crisp(ends), "EUR", width="plain")


def percent(text: str, low: str, number: str, high: str) -> Quantity:
    ends = Interval(Decimal(low), Decimal(high), high_open=True)
    return Quantity(text, Decimal(number), Fuzzy.crisp(ends), "%", Hedge.PLAIN, "plain")


def claim(key: str, source: str, quote: str, value: Value, **more: object) -> Claim:
    text = _TEXTS[source]
    start = text.index(quote)
    fields: dict[str, object] = {
        "figure": "funding",
        "subject": "État",
        "object": "port-de-valdor",
        "value_start": text.index(value.text, start),
        "status": Status.ACCEPTED,
        **more,
    }
    return Claim(id=key, citation=Citation(source, Span(start, start + len(quote)), quote), value=value, **fields)  # type: ignore[arg-type]


CLAIMS = (
    claim(
        "1a2b3c4d",
        "courrier-2013",
        "l'État aurait mis 150 millions d'euros dans les quais",
        money("150 millions d'euros", "147.5", "150", "152.5"),
        modality=Modality.CONDITIONAL,
    ),
    claim(
        "1a2f5e6d",
        "depeche-2013",
        "l'État a versé 150 millions d'euros, selon le ministère",
        money("150 millions d'euros", "147.5", "150", "152.5"),
        voice="le ministère",
        status=Status.DRAFT,
    ),
    claim(
        "77aa88bb",
        "marine-2015",
        "Le chantier aura coûté 135 millions d'euros à l'État.",
        money("135 millions d'euros", "134.5", "135", "135.5"),
    ),
    claim(
        "c0ffee01",
        "courrier-2013",
        "Brumaline détient « depuis l'origine » 40 % du Port de Valdor",
        percent("40 %", "39.5", "40", "40.5"),
        figure="stake",
        subject="brumaline",
        as_of=parse_edtf("2013"),
    ),
    claim(
        "c0ffee02",
        "marine-2015",
        "Norhaven possède 40 % du port.",
        percent("40 %", "39.5", "40", "40.5"),
        figure="stake",
        subject="norhaven",
    ),
    claim(
        "d00d0001",
        "carnet",
        "44,4 % pour Kestrel Freight",
        percent("44,4 %", "44.35", "44.4", "44.45"),
        figure="stake",
        subject="kestrel-freight",
        object=None,
        confidence=Decimal("0.4"),
        status=Status.DRAFT,
    ),
    claim(
        "d00d0002",
        "carnet",
        "44 % quand on arrondit",
        percent("44 %", "43.5", "44", "44.5"),
        figure="stake",
        subject="kestrel-freight",
        object=None,
        status=Status.DRAFT,
    ),
)

FINDINGS = (
    Finding(
        id="9e8d7c6b",
        rule="AC101 contested-value",
        relation=Relation.CONTRADICTION,
        severity=Severity.MEDIUM,
        confidence=Decimal("0.95"),
        message="The State put 150 M EUR into the port of Valdor by two sources, 135 M EUR by one.",
        why="150 allows 147.5 to 152.5 M EUR, 135 allows 134.5 to 135.5 M EUR: 12 M EUR lie between them (8 %).",
        figure="funding",
        subject="État",
        object="port-de-valdor",
        sides=(Side("150 M EUR", ("1a2b3c4d", "1a2f5e6d")), Side("135 M EUR", ("77aa88bb",))),
        claims=("1a2b3c4d", "1a2f5e6d", "77aa88bb"),
        steps=(
            Step("question", "How much did the State put into the port of Valdor?"),
            Step("intervals", "147.5 to 152.5 against 134.5 to 135.5 M EUR: they share no number"),
            Step("settles", "the financing agreement, or the State's accounts of 2013"),
        ),
    ),
    Finding(
        id="9e0011ff",
        rule="AC102 contested-holder",
        relation=Relation.SUCCESSION,
        severity=Severity.LOW,
        confidence=Decimal("0.9"),
        message="40 % of the port belongs to Brumaline by one source, to Norhaven by another.",
        why="Brumaline became Norhaven in 2014: the two may be one holder.",
        figure="stake",
        subject=None,
        object="port-de-valdor",
        sides=(Side("Brumaline", ("c0ffee01",)), Side("Norhaven", ("c0ffee02",))),
        claims=("c0ffee01", "c0ffee02"),
    ),
    Finding(
        id="0badcafe",
        rule="AC101 contested-value",
        relation=Relation.ROUNDING,
        severity=Severity.LOW,
        confidence=Decimal("0.9"),
        message="44 % is 44.4 % rounded.",
        why="44.35 to 44.45 lies within 43.5 to 44.5.",
        figure="stake",
        subject="kestrel-freight",
        object=None,
        sides=(Side("44 %", ("d00d0001", "d00d0002")),),
        claims=("d00d0001", "d00d0002"),
    ),
)

VALDOR = Dossier(
    root=".", title="Le port de Valdor", languages=("fr",), documents=DOCUMENTS, claims=CLAIMS, register=REGISTER
)

HOLDER = Name("Brumaline")
