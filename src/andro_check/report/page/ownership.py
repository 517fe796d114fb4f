"""Who held what when: a timeline for each thing that is held, from shares and from names of holders."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from andro_check.lexicon.figures import Behaviour, figures
from andro_check.model.claim import Claim, Modality
from andro_check.model.finding import Finding
from andro_check.model.interval import Interval
from andro_check.model.period import Period
from andro_check.model.value import Name
from andro_check.report.citing import is_doubtful
from andro_check.report.page.charts import Bar, Chart, chart_of_days
from andro_check.report.page.edition import DIFFERS, Edition, Facets, short_of
from andro_check.report.words import value_words

HOLDER = "holder"
_TURN = "became"


@dataclass(frozen=True, slots=True)
class Holding:
    """That somebody holds something at a time, in the words of the claims that say so.

    ``stated`` is false where only the date of publication is known.
    """

    holder: str
    share: str
    when: Period | None
    stated: bool
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """One holder became another; ``when`` is unknown for ``None``."""

    before: str
    after: str
    when: Period | None


@dataclass(frozen=True, slots=True)
class Timeline:
    """``id`` is safe in an address; ``undated`` counts the holdings that stand in the table alone."""

    id: str
    title: str
    chart: Chart
    holdings: tuple[Holding, ...]
    turns: tuple[Turn, ...]
    findings: tuple[Finding, ...]
    facets: Facets

    @property
    def undated(self) -> int:
        return sum(not _dated(holding.when) for holding in self.holdings)


def timelines(edition: Edition) -> Iterator[Timeline]:
    """A timeline for each thing of which two holdings are told, by name."""
    register = edition.dossier.register
    held: dict[str, list[tuple[str, Claim]]] = {}
    for claim in edition.claims:
        for holder, thing in _ownership(claim):
            held.setdefault(register.name(thing), []).append((_known(holder, edition), claim))
    for thing, told in sorted(held.items()):
        holdings = _holdings(told, edition)
        if sum(_dated(holding.when) for holding in holdings) > 1:
            yield _timeline(thing, holdings, edition)


def _ownership(claim: Claim) -> Iterator[tuple[str, str]]:
    """Holder and what is held, as ids or names; nothing for a claim on anything else."""
    if is_doubtful(claim) or claim.modality is Modality.DENIED:
        return
    figure = figures().get(claim.figure)
    if figure.id == HOLDER and isinstance(claim.value, Name) and claim.subject:
        yield claim.value.text, claim.subject
    shares = figure.unit == "share" and figure.adds == "subject" and figure.time is Behaviour.CHANGES
    if shares and claim.subject and claim.party:
        yield claim.subject, claim.party


def _known(holder: str, edition: Edition) -> str:
    actor = edition.dossier.register.find(holder)
    return actor.name if actor else holder


def _holdings(told: Iterable[tuple[str, Claim]], edition: Edition) -> list[Holding]:
    """One for each holder, moment and mood; holders by their first date."""
    groups: dict[tuple[str, str, bool, str], list[Claim]] = {}
    for holder, claim in told:
        when, stated = _when(claim, edition)
        groups.setdefault((holder, when.edtf if when else "", stated, claim.modality), []).append(claim)
    holdings = [
        Holding(holder, _shares(claims), _when(claims[0], edition)[0], stated, tuple(claims))
        for (holder, _, stated, _), claims in groups.items()
    ]
    first: dict[str, int] = {}
    for holding in holdings:
        first[holding.holder] = min(first.get(holding.holder, _LATE), _start(holding.when))
    return sorted(holdings, key=lambda h: (first[h.holder], h.holder, _start(h.when), not h.stated, h.share))


def _shares(claims: Sequence[Claim]) -> str:
    """The words for the share, each once, and the mood where they state no fact; empty where only a name is given."""
    words = dict.fromkeys(value_words(claim) for claim in claims if not isinstance(claim.value, Name))
    mood = claims[0].modality
    return ", ".join([*sorted(words), *([] if mood is Modality.ASSERTED else [mood.value])])


_LATE = 10**7


def _start(when: Period | None) -> int:
    day = (when.start or when.end) if when else None
    return day.toordinal() if day else _LATE


def _dated(when: Period | None) -> bool:
    return when is not None and when.known


def _when(claim: Claim, edition: Edition) -> tuple[Period | None, bool]:
    """The time that the claim states, or else that of its publication."""
    if claim.as_of and claim.as_of.known:
        return claim.as_of, True
    document = edition.dossier.document_of.get(claim.source)
    return (document.source.published if document else None), False


def _timeline(thing: str, holdings: Sequence[Holding], edition: Edition) -> Timeline:
    turns = _turns(dict.fromkeys(holding.holder for holding in holdings), edition)
    dated = [holding for holding in holdings if _dated(holding.when)]
    starts = [not n or dated[n - 1].holder != holding.holder for n, holding in enumerate(dated)]
    bars = [_bar(holding, start, edition) for holding, start in zip(dated, starts, strict=True)]
    bars += [_turn_bar(turn) for turn in turns if _dated(turn.when)]
    claims = tuple(dict.fromkeys(claim for holding in holdings for claim in holding.claims))
    findings = edition.published(claims)
    return Timeline(
        id=f"t-{short_of(thing)}",
        title=thing,
        chart=chart_of_days(bars),
        holdings=tuple(holdings),
        turns=tuple(turns),
        findings=tuple(findings),
        facets=edition.facets(claims, findings),
    )


def _turns(holders: Iterable[str], edition: Edition) -> list[Turn]:
    """Which of the holders became which other, by date."""
    register, named = edition.dossier.register, set(holders)
    known = sorted((actor for name in named if (actor := register.find(name))), key=lambda actor: actor.id)
    turns = [
        Turn(actor.name, register.name(step.actor), step.date)
        for actor in known
        for step in register.successors(actor.id)
        if register.name(step.actor) in named
    ]
    return sorted(turns, key=lambda turn: (_start(turn.when), turn.before, turn.after))


def _bar(holding: Holding, first: bool, edition: Edition) -> Bar:
    """The line of a holding; the holder is named by its first line alone."""
    when = holding.when.edtf if holding.when and holding.stated else ""
    told = " · ".join(filter(None, (holding.share or "no share said", when)))
    differs = any(finding.relation in DIFFERS for finding in edition.judged(holding.claims))
    unreal = holding.claims[0].modality is not Modality.ASSERTED
    look = " ".join(
        filter(None, ("differs" if differs else "plain", "" if holding.stated else "told", "unreal" if unreal else ""))
    )
    return Bar(holding.holder if first else "", told, _days(holding.when), None, None, look)


def _turn_bar(turn: Turn) -> Bar:
    days = _days(turn.when)
    middle = None if days.low is None or days.high is None else ((days.low + days.high) / 2).to_integral_value()
    when = turn.when.edtf if turn.when else ""
    return Bar("", f"{turn.before} became {turn.after} · {when}", days, None, middle, _TURN)


def _days(when: Period | None) -> Interval:
    start, end = (when.start, when.end) if when else (None, None)
    return Interval(
        None if start is None else Decimal(start.toordinal()), None if end is None else Decimal(end.toordinal())
    )
