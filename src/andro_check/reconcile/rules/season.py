"""AC160: points of a season that wins and draws do not make, by whichever rule a win counts two points or three."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from andro_check.model.finding import Finding
from andro_check.model.interval import ZERO
from andro_check.reconcile.cases.case import Case
from andro_check.reconcile.cases.derived import argued, violated
from andro_check.reconcile.cases.wording import told, topic
from andro_check.reconcile.readings.passages import grouped, together
from andro_check.reconcile.readings.reading import Reading

RULE = "AC160 season-points"
_POINTS = ("league points", "points", "season points", "total points")
_COUNTED = frozenset({"wins", "draws", *_POINTS})
_TWO, _THREE, _FOUR = 2, 3, 4


def season_points(case: Case) -> Iterator[Finding]:
    """In one article, of one team at one time, if there were draws: points that are fewer than by any of the rules, or
    lie between two of them.
    """
    counted = (r for r in case.amounts if r.figure.id in _COUNTED and r.number is not None and r.subject)
    for _, group in grouped(counted, lambda r: (r.source, r.subject, r.scope)):
        told_of = dict(grouped(group, lambda r: r.figure.id))
        points = [r for name in _POINTS for r in told_of.get(name, ())]
        for stated in points:
            pairs = product(told_of.get("wins", ()), told_of.get("draws", ()))
            tried = [(w, d) for w, d in pairs if together(stated, w) and together(stated, d) and together(w, d)]
            if tried and not any(_may_make(stated, w, d) for w, d in tried):
                yield _finding(case, stated, *tried[0])


def _may_make(points: Reading, wins: Reading, draws: Reading) -> bool:
    """Whether they are right, or those of another sport: bonus points come on top of four for a win."""
    said, won, drawn = (r.number or ZERO for r in (points, wins, draws))
    known = (_TWO * won + drawn, _THREE * won + drawn, won + drawn / _TWO)  # the last in chess
    return said in known or said >= _FOUR * won + _TWO * drawn


def _finding(case: Case, points: Reading, wins: Reading, draws: Reading) -> Finding:
    right = _THREE * (wins.number or ZERO) + (draws.number or ZERO)
    made = f"{told(wins)} wins and {told(draws)} draws are {right} points"
    message = f"{topic(points, case.register, case.figures)} is given as {told(points)}, but {made}"
    settles = "which of the three is wrong, or what was taken off"
    return violated(RULE, argued(message, f"{made}, not {told(points)}", settles), [points, wins, draws])
