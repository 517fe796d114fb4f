"""The use case of `review`: a walk through open findings, each ruling written as it is given."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from andro_check.app.deciding import NotWritten, Opened, Verdict, decision_on, rule_on
from andro_check.app.filtering import understand
from andro_check.app.reporting import rules, select
from andro_check.app.wanted import Wanted
from andro_check.dossier.ruling import put_back
from andro_check.dossier.writing import sole_writer
from andro_check.lexicon.figures import figures
from andro_check.model.finding import Finding


@dataclass(frozen=True, slots=True)
class Taken:
    """A step that can be undone: the finding as it was, its place in the walk, and the records that the file held."""

    finding: Finding
    at: int
    before: Mapping[str, str | None]


@dataclass(frozen=True)
class Walk:
    """``findings`` as they stand by now, ``at`` the one in view (behind the last: the end), ``taken`` the rulings."""

    opened: Opened
    findings: tuple[Finding, ...]
    at: int = 0
    taken: tuple[Taken, ...] = ()

    @property
    def current(self) -> Finding | None:
        return self.findings[self.at] if self.at < len(self.findings) else None

    @property
    def ruled(self) -> tuple[Finding, ...]:
        """The findings of the walk on which it has ruled."""
        ids = {step.finding.id for step in self.taken}
        return tuple(finding for finding in self.findings if finding.id in ids)


def walk_through(opened: Opened, wanted: Wanted) -> Walk:
    """A walk through what the report would show under these filters. Raises UnknownWord."""
    tuning = figures(opened.dossier.tuning)
    chosen = understand(wanted, opened.dossier, opened.findings, tuning, rules())
    return Walk(opened, select(opened.dossier, opened.findings, chosen).tally.shown)


def go(walk: Walk, steps: int) -> Walk:
    """Forwards or, with a negative number, backwards, no further than the end and the beginning."""
    return replace(walk, at=min(max(walk.at + steps, 0), len(walk.findings)))


def rule(walk: Walk, verdict: Verdict) -> Walk:
    """Rule on the finding in view, and go to the next one that this walk has not ruled on.

    Raises UnknownWord for a verdict without its reason, NotWritten, DossierBusy; the walk then stays where it is.
    """
    finding = walk.current
    if finding is None:
        return walk
    decision = decision_on(finding, verdict, walk.opened.dossier)
    done = rule_on(walk.opened.root, [finding], [decision])
    now = replace(finding, status=decision.ruling.value, decision=decision, outdated="")
    taken = (*walk.taken, Taken(finding, walk.at, done.before))
    moved = replace(_with(walk, walk.at, now), taken=taken)
    ruled = {step.finding.id for step in taken}
    following = (n for n in range(walk.at + 1, len(walk.findings)) if walk.findings[n].id not in ruled)
    return replace(moved, at=next(following, len(walk.findings)))


def undo(walk: Walk) -> Walk:
    """Take back the last ruling of the walk and go to its finding. Raises NotWritten, DossierBusy."""
    if not walk.taken:
        return walk
    last = walk.taken[-1]
    with sole_writer(walk.opened.root):
        done = put_back(walk.opened.root, last.before)
    if done.problem:
        raise NotWritten(str(done.problem))
    return replace(_with(walk, last.at, last.finding), at=last.at, taken=walk.taken[:-1])


def _with(walk: Walk, at: int, finding: Finding) -> Walk:
    return replace(walk, findings=(*walk.findings[:at], finding, *walk.findings[at + 1 :]))
