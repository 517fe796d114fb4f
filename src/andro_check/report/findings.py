"""One finding on a screen: what is disputed, each side with its quotes, why, and what to type next."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePath

from rich.text import Text

from andro_check.model.claim import Claim
from andro_check.model.dossier import Dossier
from andro_check.model.finding import Finding
from andro_check.report.citing import Citing, spread
from andro_check.report.inert import shown
from andro_check.report.rulings import ruling_lines
from andro_check.report.screen import Screen
from andro_check.report.strip import strip
from andro_check.report.words import SEVERITY_STYLES, STYLES, count, letter

_INDENT = "     "


@dataclass(frozen=True, slots=True)
class Telling:
    """How to tell the findings of one dossier on one screen. ``ids`` maps each finding's id to its short form;
    ``most`` is how many claims of a side are quoted, ``None`` for all.
    """

    dossier: Dossier
    screen: Screen
    ids: dict[str, str]
    most: int | None = 3

    @property
    def citing(self) -> Citing:
        return Citing(self.dossier, self.screen)

    def block(self, finding: Finding) -> Iterator[Text]:
        """The whole finding."""
        yield from self.head(finding)
        yield from self.drawn(finding)
        yield from self.sides(finding)
        yield Text()
        yield from self.foot(finding)

    def head(self, finding: Finding, severity: str = "") -> Iterator[Text]:
        """The relation, the rule, the difference in a sentence, and what was ruled."""
        yield from self.tag(finding, severity)
        yield from self.screen.hang(Text(shown(finding.message), style="bold"))
        yield from ruling_lines(finding, self.screen)

    def tag(self, finding: Finding, severity: str = "") -> Iterator[Text]:
        """``CONTRADICTION · high · stale``, the rule and the id; ``severity`` says before "high" what is high."""
        tag = Text.assemble(
            (finding.relation.upper(), STYLES[finding.relation]),
            " · ",
            (f"{severity}{finding.severity.value}", SEVERITY_STYLES[finding.severity]),
        )
        if finding.status != "open":
            tag.append(f" · {shown(finding.status)}", style="italic")
        rule = Text.assemble((shown(finding.rule), "dim"), "  ", (self.ids[finding.id], "bold"))
        yield from self.screen.ends(tag, rule)

    def drawn(self, finding: Finding) -> Iterator[Text]:
        """What the sides say on one scale, where they have one."""
        lines = list(strip(finding, self.dossier, self.screen))
        yield from [Text(), *lines] if lines else []

    def sides(self, finding: Finding) -> Iterator[Text]:
        """Each side with its value and its quotes, then the claims that take none."""
        for heading, claims in self.groups(finding):
            yield Text()
            yield from heading
            yield from self._quotes(claims)

    def groups(self, finding: Finding) -> Iterator[tuple[list[Text], list[Claim]]]:
        """The claims of each side under what it says, then, under a remark, those that take no side."""
        for number, side in enumerate(finding.sides):
            claims = self.claims(side.claims)
            label = Text.assemble((shown(side.label), "bold"), (f"  {self.support(claims)}", "dim"))
            lead = Text(f"  {letter(number):<2} ", style=STYLES[finding.relation])
            yield list(self.screen.hang(label, lead)), claims
        taken = {key for side in finding.sides for key in side.claims}
        others = self.claims(key for key in finding.claims if key not in taken)
        if others:
            yield [Text(f"{_INDENT}beside them", style="dim")] if finding.sides else [], others

    def foot(self, finding: Finding) -> Iterator[Text]:
        """Why, and the command that explains it."""
        if finding.why:
            yield from self.screen.hang(Text(shown(finding.why)), Text("  why      ", style="dim"))
        yield Text.assemble(("  explain  ", "dim"), f"andro-check explain {self.ids[finding.id]}{self.where()}")

    def where(self, option: str = " -C") -> str:
        """The option, or argument, that names the dossier, where the command would not find it by itself."""
        root, read = self.dossier.root, self.dossier.drafted or self.dossier.judged is not None
        around = set(PurePath(root).parts) <= {".."} and not (root and read)  # what was only read is no dossier to find
        return "" if around else f"{option} {shlex.quote(shown(root))}"

    def _quotes(self, claims: list[Claim]) -> Iterator[Text]:
        kept = claims if self.most is None else claims[: self.most]
        for claim in kept:
            yield from self.citing.lines(claim, _INDENT)
        if len(claims) > len(kept):
            yield Text(f"{_INDENT}and {count(len(claims) - len(kept), 'more claim')}", style="dim")

    def support(self, claims: list[Claim]) -> str:
        """``3 sources, 2 independent``: copies of one text confirm nothing."""
        ids = {claim.source for claim in claims}
        documents = [self.dossier.document_of[key] for key in ids if key in self.dossier.document_of]
        copies = sum(document.source.copy_of in ids for document in documents)
        told = count(len(ids), "source")
        return f"{told}, {len(ids) - copies} independent" if copies else told

    def claims(self, ids: Iterable[str]) -> list[Claim]:
        """The claims with these ids, in the order of display."""
        return spread((self.dossier.claim_of[key] for key in ids if key in self.dossier.claim_of), self.dossier)


def short_ids(ids: Iterable[str], least: int = 4) -> dict[str, str]:
    """Each id cut to the fewest characters, at least ``least``, that tell it from the others."""
    every = sorted(set(ids))
    short = {}
    for before, key, after in zip(["", *every], every, [*every[1:], ""], strict=False):
        needed = max(_common(key, before), _common(key, after)) + 1
        short[key] = key[: max(least, needed)]
    return short


def _common(one: str, other: str) -> int:
    """The length of the beginning that two texts share."""
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
