"""AC141: two articles of one piece of news of which one tells the opposite: cleared and convicted, A beat B and B A."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import combinations, product

from andro_check.lexicon.outcomes import outcomes
from andro_check.lexicon.passages import links
from andro_check.model.finding import Finding, Relation, Severity
from andro_check.model.folding import fold
from andro_check.model.interval import ZERO, possibility
from andro_check.reconcile.apart.things import named_apart
from andro_check.reconcile.cases.case import Case, Grade, Told, draw_up
from andro_check.reconcile.cases.reasons import checked
from andro_check.reconcile.cases.wins import Win, wins
from andro_check.reconcile.cases.wording import sentence
from andro_check.reconcile.readings.passages import grouped
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.timing import NEWS, overlap
from andro_check.reconcile.readings.units import DATE, PERCENT

RULE = "AC141 opposed-outcomes"
_TRIED, _DIVIDED, _CLOSING = "convicted", "divided", ("closing down", "staying open")
"""Of a firm that closes one of several sites, no two names may tell them apart, of the register or not."""
_DECIDED = (("granted", "refused"), (_TRIED, "acquitted"))
_STRICT = (("banned", "allowed"),)
"""Where more than half of the words of one have to be shared: dogs may be allowed where smoking is banned."""
_VOTED = (("abstained", "voted for"), ("abstained", "voted against"), ("voted for", "voted against"))
_MEDALS = (("gold", "silver"), ("gold", "bronze"), ("silver", "bronze"))
"""An athlete has many: numbers that both tell, of a race or a year, have to be one."""
_ONLY_OF_PEOPLE = (*_MEDALS, ("extradited", "not extradited"), ("caught", "at large"), ("appealing", "not appealing"))
_HARM = (("nobody hurt", "somebody hurt"), ("nobody died", "somebody died"))
_BRIEF = 8
"""Claims of an article that tells of one accident and nothing else."""
_CHOSEN = frozenset({"leaving", "staying"})
"""Ends only where the quote says that somebody voted on them or chose."""
_SURENESS = Decimal("0.6")
_AGAINST = "no votes"
_COUNTED = frozenset({"yes votes", _AGAINST})
_CONTENT = re.compile(r"[^\W\d_]{4,}")
_WORD, _NUMBER, _CAPITAL = re.compile(r"\w+"), re.compile(r"\d[\d., ]*\d|\d"), re.compile(r"\b[A-ZÀ-Ý]\w+")
_CLAUSE = re.compile(r"[,;:()](?!\d)")
_YEAR, _DAYS = re.compile(r"\b(?:19|20)\d\d\b"), frozenset(str(day) for day in range(1, 32))
_SHARED = 2
"""Words of four letters and more that two quotes share at least that name nobody both: of what was decided, not of who
decided it, or when.
"""


@dataclass(frozen=True)
class _Outcome:
    """A quote that tells how something ended: each kind of end that it says, who beat whom in it, and of whom it is."""

    reading: Reading
    ends: frozenset[str]
    wins: tuple[Win, ...]
    words: frozenset[str]
    days: tuple[Reading, ...]
    votes: frozenset[Decimal]
    shares: frozenset[Decimal]
    named: frozenset[str]


def opposed_outcomes(case: Case) -> Iterator[Finding]:
    """Of one day and of one count of votes, as far as both tell one. Only where both name one person, or tell it in the
    same words for the rest; and no word of either denies what it tells.
    """
    if not case.is_one_story:
        return
    read = (*case.readings, *case.faint, *case.ends)
    told = [outcome for _, own in grouped(read, lambda r: r.source) for outcome in _outcomes(case, own)]
    seen: set[frozenset[str]] = set()
    for one, other in _rivals(sorted(told, key=lambda o: o.reading.id)):
        sources = frozenset((one.reading.source, other.reading.source))
        if sources not in seen and _one_news(one, other) and (_opposed(case, one, other) or _turned(one, other)):
            seen.add(sources)
            yield _finding(one.reading, other.reading)


def _rivals(told: Sequence[_Outcome]) -> Iterator[tuple[_Outcome, _Outcome]]:
    """Every two of which one tells a win and the other too, or one an end and the other its opposite."""
    yield from combinations([o for o in told if o.wins], 2)
    for first, then in (*outcomes().of_people, *outcomes().of_matters):
        yield from product([o for o in told if first in o.ends], [o for o in told if then in o.ends])


def _outcomes(case: Case, own: Sequence[Reading]) -> Iterator[_Outcome]:
    """The quotes of an article that tell an end, each once, with the surest claim that it was read as."""
    by_quote: dict[str, Reading] = {}
    against = {r.claim.citation.quote for r in own if r.figure.id == _AGAINST and r.number}
    for reading in sorted(own, key=lambda r: (-r.claim.confidence, r.id)):
        by_quote.setdefault(reading.claim.citation.quote, reading)
    for quote, reading in by_quote.items():
        ends, beaten = _ends(quote), tuple(wins(quote, case.comparer.named.names))
        ends |= {_DIVIDED} if quote in against else frozenset[str]()
        if (ends or beaten) and not links().says("negated", _without(ends, quote)):
            yield _outcome(case, reading, [r for r in own if _overlap(reading, r)], ends, beaten)


def _outcome(
    case: Case, reading: Reading, beside: Sequence[Reading], ends: frozenset[str], beaten: tuple[Win, ...]
) -> _Outcome:
    """``beside``: the claims whose quotes share words with this one, itself among them."""
    quote = reading.claim.citation.quote
    days = tuple(r for r in beside if r.unit == DATE and r.fuzzy)
    words = (w for w in _CONTENT.findall(_without(ends, quote)) if not links().whole("deciding", w))
    votes = frozenset(r.number for r in beside if r.figure.id in _COUNTED and r.number is not None)
    shares = frozenset(r.number for r in beside if r.unit == PERCENT and r.number is not None)
    parties = frozenset(r.subject for r in beside if r.subject and not r.guessed)
    named = case.comparer.named.of(quote) | parties
    return _Outcome(reading, ends, beaten, frozenset(words) - _words_of(days), days, votes, shares, named)


def _ends(quote: str) -> frozenset[str]:
    """The kinds of end that a quote says, but for words within those of another: "not guilty of" """
    text, said = fold(quote), links()
    words = frozenset(_WORD.findall(text))
    likely = [end for end in _all_ends() if not words.isdisjoint(said.openers[end])]
    spans = {end: [m.span() for m in said.patterns[end].finditer(text)] for end in likely}
    longer = [span for own in spans.values() for span in own]
    found = {end for end, own in spans.items() if any(not _within(span, longer) for span in own)}
    return frozenset(found if not found & _CHOSEN or links().says("chosen", text) else found - _CHOSEN)


@cache
def _all_ends() -> tuple[str, ...]:
    pairs = (*outcomes().of_matters, *outcomes().of_people)
    return tuple(dict.fromkeys(end for pair in pairs for end in pair if end != _DIVIDED))


def _within(span: tuple[int, int], others: Iterable[tuple[int, int]]) -> bool:
    """Whether it is part of one that is longer."""
    return any(start <= span[0] and span[1] <= end and (start, end) != span for start, end in others)


def _without(ends: Iterable[str], quote: str) -> str:
    """A quote without the words of its ends, some of which are a denial themselves: "found not guilty"."""
    text = fold(quote)
    for end in sorted(set(ends) - {_DIVIDED}):
        text = links().patterns[end].sub(" ", text)
    return text


def _overlap(one: Reading, other: Reading) -> bool:
    """Whether the quotes of two claims share words, and so tell one thing between them."""
    a, b = one.claim.citation.span, other.claim.citation.span
    return a.start < b.end and b.start < a.end


def _words_of(days: Iterable[Reading]) -> set[str]:
    return {word for day in days for word in _CONTENT.findall(fold(day.claim.value.text))}


def _one_news(one: _Outcome, other: _Outcome) -> bool:
    a, b = one.reading, other.reading
    if a.origin == b.origin or a.published is None or b.published is None or abs(a.published - b.published) > NEWS:
        return False
    if links().says("on appeal", a.claim.citation.quote) != links().says("on appeal", b.claim.citation.quote):
        return False
    return not (one.votes and other.votes and one.votes.isdisjoint(other.votes))


def _one_day(one: _Outcome, other: _Outcome) -> bool:
    a, b = one.reading, other.reading
    if a.when.stated and b.when.stated and not overlap(a.when, b.when):
        return False
    return not (one.days and other.days) or _meet(one, other)


def _meet(one: _Outcome, other: _Outcome) -> bool:
    """Whether some day that one tells may be one that the other tells."""
    return any(possibility(x.amount, y.amount) > ZERO for x in one.days for y in other.days)


def _opposed(case: Case, one: _Outcome, other: _Outcome) -> bool:
    same_day, known = _one_day(one, other), outcomes()
    if same_day and any(
        _says_opposite(one, other, pair) and _of_one_person(case, one, other, pair) for pair in known.of_people
    ):
        return True
    return any(
        (same_day or pair == _CLOSING)  # what shut in March is open in April by nobody's count
        and _says_opposite(one, other, pair)
        and not _of_two(case, one, other, pair)
        and (_of_one_accident(case, one, other) if pair in _HARM else _of_one_matter(case, one, other, pair))
        for pair in known.of_matters
    )


def _of_one_matter(case: Case, one: _Outcome, other: _Outcome, pair: tuple[str, str]) -> bool:
    """Whether the words around two ends are of one matter."""
    both = one.named & other.named
    said = [case.comparer.named.of(o.reading.claim.citation.quote) for o in (one, other)]
    if pair[0] == _TRIED and any(_is_somebody(case, actor) for actor in said[0] | said[1]):
        return any(_is_somebody(case, actor) for actor in said[0] & said[1])
    if both and _numbers(one) & _numbers(other):
        return True
    shared = one.words & other.words - _names(case, both)
    if pair in _DECIDED and not _in_two_languages(case, one, other):
        plain = shared - _names(case, said[0] | said[1])  # 240 homes are no matter of Orrin Homes
        return len(plain) >= (1 if said[0] & said[1] else _SHARED)
    if len(_apart(both)) >= _SHARED and _of_one_moment(one, other):
        return True
    fewest = min(len(o.words - _names(case, both)) for o in (one, other))
    enough = 2 * len(shared) >= fewest + (pair in _STRICT) and len(shared) > 0
    return bool(both) and (enough or bool(one.shares & other.shares))


def _of_one_accident(case: Case, one: _Outcome, other: _Outcome) -> bool:
    """Whether two articles tell of what happened in one place, in like words: all that a brief says is said of it."""
    ours, theirs = _told_of_it(case, one), _told_of_it(case, other)
    both = ours.named & theirs.named
    shared = ours.words & theirs.words - _names(case, both)
    days = ours.days and theirs.days
    apart = (ours.named - theirs.named, theirs.named - ours.named)
    if not both or (days and not _meet(ours, theirs)) or all(_has_proper(case, named) for named in apart):
        return False
    if not _of_one_year(one, other):
        return False
    return len(shared) >= (1 if days or len(_apart(both)) >= _SHARED else _SHARED)


def _of_one_year(one: _Outcome, other: _Outcome) -> bool:
    """Whether both tell what is new, or both of one year before it: who died there in 2021 did not die on Saturday."""
    ours, theirs = _years_before(one), _years_before(other)
    return not (ours or theirs) or not ours.isdisjoint(theirs)


def _years_before(outcome: _Outcome) -> frozenset[int]:
    """The years of which a quote tells that is of none of the last days: that of its claim, or those that it names."""
    told, when = outcome.reading.published, outcome.reading.when
    if told is None or (when.stated and (when.end is None or when.end >= told - NEWS)):
        return frozenset()
    if when.stated and when.end is not None:
        return frozenset(range(_year_of(when.start or when.end), _year_of(when.end) + 1))
    quote = outcome.reading.claim.citation.quote
    return frozenset(year for year in _years_told(quote) if year < _year_of(told - NEWS))


def _years_told(quote: str) -> Iterator[int]:
    """The years at the head of a quote, beside its end or on their own; not that of an aside: "the mill, built in 1911,
    burned".
    """
    for place, clause in enumerate(_CLAUSE.split(quote)):
        if place == 0 or len(clause.split()) <= _SHARED or _ends(clause):
            yield from (int(year) for year in _YEAR.findall(clause))


def _year_of(day: int) -> int:
    return date.fromordinal(day).year


def _has_proper(case: Case, actors: Iterable[str]) -> bool:
    """Whether some of them go by a name of their own: no "goods train"."""
    return any(case.register.name(actor)[:1].isupper() for actor in actors)


def _told_of_it(case: Case, outcome: _Outcome) -> _Outcome:
    """An end with all that its article tells, where that is but a few claims."""
    told = case.told_by.get(outcome.reading.source, ())
    if len(told) > _BRIEF:
        return outcome
    quotes = {r.claim.citation.quote for r in told}
    words = {w for quote in quotes for w in _CONTENT.findall(fold(quote)) if not links().whole("deciding", w)}
    days = tuple(r for r in told if r.unit == DATE and r.fuzzy)
    named = frozenset[str]().union(*map(case.comparer.named.of, quotes))
    return replace(
        outcome, words=(outcome.words | words) - _words_of(days), days=days or outcome.days, named=outcome.named | named
    )


def _in_two_languages(case: Case, one: _Outcome, other: _Outcome) -> bool:
    spoken = {case.sources[o.reading.source].language for o in (one, other) if o.reading.source in case.sources}
    return len(spoken) > 1


def _apart(actors: Iterable[str]) -> list[str]:
    """Those of whom none is named after another: "the council of Kelm" and Kelm are one."""
    own = sorted(actors)
    return [a for a in own if not any(b != a and b in a for b in own)]


def _of_one_moment(one: _Outcome, other: _Outcome) -> bool:
    """Whether both tell one day, or neither tells any and they came out together."""
    a, b = one.reading.published, other.reading.published
    return _meet(one, other) or not (one.days or other.days or a is None or b is None or abs(a - b) > 1)


def _numbers(outcome: _Outcome) -> set[str]:
    """The numbers of a quote that no other matter is likely to share, years and days of a month left out."""
    told = (number.strip(" .,") for number in _NUMBER.findall(outcome.reading.claim.citation.quote))
    return {number for number in told if len(number) > 1 and not _YEAR.fullmatch(number)} - _DAYS


def _of_one_person(case: Case, one: _Outcome, other: _Outcome, pair: tuple[str, str]) -> bool:
    """Whether both are told of the same people and of nobody else; of a body that votes, or somebody without a name."""
    if pair in _MEDALS:
        ours, theirs = ({*_NUMBER.findall(o.reading.claim.citation.quote)} for o in (one, other))
        if ours != theirs:
            return False
    people = [_people(case, o) for o in (one, other)]
    if people[0] != people[1]:
        return False
    if len(people[0]) == 1 and any(_dismisses(o.reading.claim.citation.quote) for o in (one, other)):
        return False
    a, b = one.reading, other.reading
    return bool(people[0]) or (a.subject == b.subject != "" and _may_do(case, a.subject, pair))


def _people(case: Case, outcome: _Outcome) -> set[str]:
    """Who is named, once: "ex-mayor Ann Slade" is Ann Slade."""
    people = {actor for actor in outcome.named if _is_somebody(case, actor)}
    return {actor for actor in people if not any(actor.endswith(f"-{other}") for other in people)}


def _may_do(case: Case, actor: str, pair: tuple[str, str]) -> bool:
    """Whether it is somebody without a name ("the driver") or who goes by one word, or a body, where this is a vote."""
    kind = case.register.kind(actor)
    if pair in _ONLY_OF_PEOPLE and not kind:
        return True
    return kind not in ("place", "state") and (pair in _VOTED or case.register.name(actor)[:1].islower())


def _dismisses(quote: str) -> bool:
    """Whether whoever is named before the verb dismisses somebody, and is not dismissed."""
    text = fold(quote)
    verb = links().patterns["dismissing"].search(text)
    if verb is None or text[: verb.start()].rstrip().endswith(","):
        return False
    return not any(links().whole("passive", word) for word in _WORD.findall(text[: verb.start()])[-2:] if word != "a")


def _says_opposite(one: _Outcome, other: _Outcome, pair: tuple[str, str]) -> bool:
    """Whether each quote says one of two ends, and not the other as well."""
    first, then = (o.ends & {*pair} for o in (one, other))
    return len(first) == len(then) == 1 and first != then


def _of_two(case: Case, one: _Outcome, other: _Outcome, pair: tuple[str, str]) -> bool:
    """Whether they are told of two subjects, neither of which the other quote names, or of two things of one kind."""
    a, b = one.reading, other.reading
    if pair == _CLOSING:
        ours, theirs = ({*_CAPITAL.findall(r.claim.citation.quote)[1:]} for r in (a, b))
        if ours - theirs and theirs - ours:
            return True
    apart = a.subject not in other.named and b.subject not in one.named
    return bool(a.subject and b.subject and apart) or named_apart(a, b, case.comparer.named, case.register)


def _is_somebody(case: Case, actor: str) -> bool:
    """Whether an actor is a person, or may be one: known by two words and as nothing else."""
    kind = case.register.kind(actor)
    return kind == "person" or (not kind and " " in case.register.name(actor))


def _names(case: Case, actors: Iterable[str]) -> set[str]:
    """The words of the names of actors: who names one council twice does not tell of one matter."""
    known = (case.register.get(actor) for actor in actors)
    return {word for actor in known if actor for name in actor.names for word in _CONTENT.findall(fold(name))}


def _turned(one: _Outcome, other: _Outcome) -> bool:
    """Whether who wins in one is beaten in the other; one that names no loser must tell of the same contest."""
    if not _one_day(one, other):
        return False
    for won in one.wins:
        for lost in other.wins:
            if won.loser and lost.loser:
                if (won.winner, won.loser) == (lost.loser, lost.winner):
                    return True
            elif won.winner == lost.loser or lost.winner == won.loser:
                return bool(one.words & other.words - won.words - lost.words)
    return False


def _without_stop(quote: str) -> str:
    """A whole sentence ends like a clause, for there is more behind it; but not what breaks off in three dots."""
    return quote if quote.endswith("..") else quote.removesuffix(".")


def _finding(one: Reading, other: Reading) -> Finding:
    sides = [(f"“{_without_stop(r.claim.citation.quote)}”", [r]) for r in (one, other)]
    message = sentence(f"opposite outcomes: one source says {sides[0][0]}, another {sides[1][0]}")
    why = "both articles tell one piece of news, and what came of it is told the other way round"
    steps = checked(why, "both speak of one case, one vote or one contest", "a primary document of the outcome")
    grade = Grade(Relation.CONTRADICTION, Severity.HIGH, _SURENESS)
    return draw_up(RULE, grade, Told(message, sentence(why), steps), sides)
