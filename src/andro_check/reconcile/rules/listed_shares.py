"""AC119: shares listed side by side that do not make 100 %, though the last is called the rest or they make more."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from andro_check.lexicon.passages import links
from andro_check.model.finding import Finding
from andro_check.model.interval import ZERO
from andro_check.model.value import Hedge, Quantity
from andro_check.reconcile.apart.stuff import OF
from andro_check.reconcile.cases.case import Case
from andro_check.reconcile.cases.derived import argued, read_off
from andro_check.reconcile.cases.reasons import arithmetic
from andro_check.reconcile.cases.wording import plain_number, told
from andro_check.reconcile.readings.beside import after, before, between, chains, gap, is_share, joined
from andro_check.reconcile.readings.passages import says_rest
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.rules.enumerated import is_line

RULE = "AC119 listed-shares"
_WHOLE = Decimal(100)
_LIST, _STEP = 130, 60
"""Code points from one share to the next: to a rest that looks back at them, and in a list that does not say so."""
_SHARES = 4
"""Shares from which on a list without a rest is one."""
_BREATH = 24
"""Code points from one share of a closed list to the next."""
_PLACED = 6
_SHARE = "share"
_OF = re.compile(rf"\s*{OF}(?!la |l['’]|ses |its |the |their |all )")
_HELD = re.compile(r"\s*(?:(?:par|by)\s|et\s|and\s|[,.;)]|$)")
_WORD = re.compile(r"[^\W\d_]{4}")
_TURN = 40
"""Code points from one share to the next where each is told with its holder."""
_VOTES, _AGAINST, _NEARLY = "vote share", 30, Decimal(5)
"""Two shares of a vote that stand so near to one another, and make no more than that above 100 %, are of two rivals."""
_YEAR = re.compile(r"\b\d{4}\b")
_OFF = Decimal(15)
"""A sum further from 100 was misread, or was no list."""


def listed_shares(case: Case) -> Iterator[Finding]:
    """Without "the rest" it takes four shares of one kind, or a closed list of holders, and a sum above 100 %."""
    for numbers in case.articles:
        shares = [r for r in numbers if is_share(r)]
        for chain in chains(shares, _LIST):
            yield from _with_rest(case, chain)
        for chain in chains(shares, _STEP):
            yield from _too_much(chain)
            triples = zip(chain, chain[1:], chain[2:], strict=False) if len(chain) >= _SHARES else ()
            for triple in triples:  # a share of something else stands near a closed list
                if _in_parallel(triple):
                    yield from _too_much(triple)
        for one, other in pairwise(shares):
            yield from _duel(one, other)
        for chain in chains([r for r in shares if _in_brackets(r)], _LIST):
            yield from _shared_out(chain)


def _in_brackets(share: Reading) -> bool:
    return before(share, 1) == "(" and after(share, 1) in ("", ")")  # a quote may end with its value


def _shared_out(chain: Sequence[Reading]) -> Iterator[Finding]:
    """Each holder with its share in brackets, behind a word of sharing: "borne by A (45 %), B (35 %) and C (25 %)"."""
    closed = len(chain) > 1 and links().says("joined", between(*chain[-2:])) and not _told_twice(joined(chain))
    if closed and links().says("shared out", before(chain[0], _LIST)) and _sum(chain) > _WHOLE and not _fits(chain):
        yield from _finding(chain)


def _duel(one: Reading, other: Reading) -> Iterator[Finding]:
    """The shares of two rivals, "51.3 % against 49.7 %", that make a little more than all votes."""
    votes = one.figure.id == other.figure.id == _VOTES and gap(one, other) <= _AGAINST
    later, too_much = after(other, _STEP), _sum((one, other)) - _WHOLE
    rivals = votes and links().says("contrasted", between(one, other))
    now = not links().says("earlier", later) and not _YEAR.search(later)
    if rivals and now and ZERO < too_much <= _NEARLY and not _fits((one, other)):
        yield from _finding((one, other))


def _with_rest(case: Case, chain: Sequence[Reading]) -> Iterator[Finding]:
    """The shares before "the rest" and the rest itself, if no end of that list makes 100 %."""
    for place, rest in enumerate(chain):
        if place > 1 and says_rest(rest, case.figures):
            ends = [chain[start : place + 1] for start in range(place)]
            fits = any(_fits(end) or _fits(_in_figures(end)) for end in ends)
            if not fits and not links().says("nested", joined(chain[: place + 1])):
                yield from _finding(min(ends[:-1], key=_distance))


def _in_figures(chain: Sequence[Reading]) -> Sequence[Reading]:
    """The shares without those in words: "the Isles, which had demanded a third, get 20 percent"."""
    worded = (r.claim.value for r in chain)
    return [r for r, value in zip(chain, worded, strict=True) if getattr(value, "hedge", None) is not Hedge.FRACTION]


def _too_much(chain: Sequence[Reading]) -> Iterator[Finding]:
    """A list of shares of one kind, each of another holder, that makes more than 100 %; of three, if it is closed."""
    one_kind = len({(r.figure.question, r.claim.modality, r.scope) for r in chain}) == 1
    lines = all(is_line(r) for r in chain) and len({r.subject for r in chain}) == len(chain)
    listed = (len(chain) >= _SHARES and (chain[0].figure.adds or lines)) or _in_parallel(chain) or _in_turn(chain)
    too_much = _sum(chain) > _WHOLE and not _fits(chain)
    if one_kind and listed and too_much and not _told_twice(joined(chain)):
        yield from _finding(chain)


def _in_parallel(chain: Sequence[Reading]) -> bool:
    """Whether three shares make a closed list in one breath: "52 % de rouges, 33 % de rosés et 19 % de blancs". Those
    "of its oats" and "of its wheat" have wholes of their own.
    """
    steps = [between(one, other) for one, other in pairwise(chain)]
    if len(chain) != _SHARES - 1 or len(steps[-1]) > _BREATH or any(r.figure.id != _SHARE for r in chain):
        return False
    short = max(map(len, steps)) <= _BREATH and "," in steps[0]
    listed = short and all(_OF.match(after(share, _BREATH)) for share in chain)
    return (listed or _by_place(chain, steps)) and links().says("joined", steps[-1])


def _in_turn(chain: Sequence[Reading]) -> bool:
    """Whether three shares that add up make a closed list of who has which: "45 % by A, 35 % by B and 25 % by C"."""
    steps = [between(one, other) for one, other in pairwise(chain)]
    if len(chain) != _SHARES - 1 or not chain[0].figure.adds or max(map(len, steps)) > _TURN:
        return False
    held = all(_HELD.match(after(share, _BREATH)) for share in chain) and all(_WORD.search(step) for step in steps)
    return held and "," in steps[0] and links().says("joined", steps[-1])


def _by_place(chain: Sequence[Reading], steps: Sequence[str]) -> bool:
    """ "64 % of its staff work in A, 27 % in B and 19 % in C": some of all of them in each of three places."""
    spread = links().says("dwelling", steps[0]) and links().says("located", steps[0])
    places = [steps[1][:_PLACED], after(chain[-1], _PLACED)]  # a quote may end with its value
    return spread and all(links().says("located", words) for words in places if words)


def _told_twice(words: str) -> bool:
    return links().says("nested", words) or links().says("contrasted", words)


def _fits(chain: Sequence[Reading]) -> bool:
    """Whether roundings can make 100 % of it. In a list of shares a round "40 %" is meant as it is written."""
    return _distance(chain) < sum((_rounding(r) for r in chain), ZERO)


def _rounding(reading: Reading) -> Decimal:
    """Half of the last digit that is written; of a loose word, half of its width."""
    value = reading.claim.value
    if isinstance(value, Quantity) and value.hedge not in (Hedge.PLAIN, Hedge.EXACT, Hedge.FRACTION):
        return reading.amount.support.half_width or _OFF
    exponent = (reading.number or ZERO).as_tuple().exponent if "." in str(reading.number) else 0
    written = 0 if isinstance(value, Quantity) and value.hedge is Hedge.FRACTION else int(exponent)
    return Decimal(1).scaleb(min(0, written)) / 2


def _distance(chain: Sequence[Reading]) -> Decimal:
    return abs(_sum(chain) - _WHOLE)


def _sum(chain: Sequence[Reading]) -> Decimal:
    return sum((r.number or ZERO for r in chain), ZERO)


def _finding(chain: Sequence[Reading]) -> Iterator[Finding]:
    if _distance(chain) > _OFF:
        return
    said = plain_number(_sum(chain))
    parts = arithmetic([told(r) for r in chain], "+")
    message = f"the shares that one article lists side by side add up to {said} %: {parts}"
    told_as = argued(message, f"{parts} = {said} %, not 100 %", "which share is wrong, or what the list leaves out")
    yield read_off(RULE, told_as, chain)
