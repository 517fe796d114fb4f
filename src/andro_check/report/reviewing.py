"""The pages of `review`: one finding with its quotes, on a screen of so many lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.text import Text

from andro_check.model.claim import Claim
from andro_check.model.finding import Finding
from andro_check.report.citing import FIGURE, quote
from andro_check.report.findings import Telling
from andro_check.report.inert import shown
from andro_check.report.rulings import ruled_counts, ruling_lines
from andro_check.report.screen import Screen
from andro_check.report.words import count

RULINGS = (("c", "contradiction"), ("e", "explained"), ("f", "false alarm"), ("l", "later"))
MOVES = (("n", "next"), ("b", "back"), ("u", "undo"), ("m", "more"), ("?", "help"), ("q", "quit"))
_HELP = (
    ("c", "contradiction: the sources do contradict one another"),
    ("e", "explained: both are right, for the reason that you give"),
    ("f", "false alarm: a claim was misread, or the two answer different questions"),
    ("l", "later: not now; no reason is asked for"),
    ("n, space", "next finding, without a ruling"),
    ("b", "the finding before"),
    ("u", "undo the last ruling, as often as you like"),
    ("m", "more: the finding step by step, with all its quotes"),
    ("q", "quit; each ruling is written already, and review goes on with what is open"),
    ("Enter, Esc", "while a reason is asked for: take it, or go back without a ruling"),
)
_FOOT = 4
_LONGEST_QUOTE, _LONGEST_WHY, _LONGEST_MESSAGE = 6, 2, 3
_ROOM_OF_SIDES = 10
"""Lines that two sides need: where there are fewer, the reason makes way for them."""
_INDENT = "     "


@dataclass(frozen=True, slots=True)
class Page:
    """The screen and its height in lines; every page fills it and none is higher. ``said``: a word on the last key."""

    telling: Telling
    height: int
    said: str = ""

    @property
    def screen(self) -> Screen:
        return self.telling.screen

    def finding(self, finding: Finding, place: str) -> str:
        """A finding with a quote of each side in view; ``place`` is where in the walk it stands."""
        head = [*self._title(place), *self._head(finding)]
        why = self._why(finding)
        room = self.height - _FOOT - len(head)
        if room < _ROOM_OF_SIDES + len(why):
            why = []
        return self._filled([*head, *self._sides(finding, room - len(why)), *why])

    def end(self, ruled: Sequence[Finding], left: int) -> str:
        """The page behind the last finding."""
        told = (
            f"{count(len(ruled), 'finding')} ruled{f' ({ruled_counts(ruled)})' if ruled else ''}, {left:,} left open."
        )
        return self._filled([*self._title("the end"), Text(), *self.screen.hang(Text(told, style="bold"))])

    def leaves(self, text: str) -> list[str]:
        """A longer text, cut into pages."""
        lines, room = text.rstrip("\n").split("\n"), self.height - 2
        parts = [lines[n : n + room] for n in range(0, len(lines), room)]
        hint = Text("any key goes on, b back, q to the finding", style="dim")
        keys = self.screen.render([self.screen.rule(), hint])
        return ["".join(f"{line}\n" for line in [*part, *[""] * (room - len(part))]) + keys for part in parts]

    def help(self) -> str:
        """What the keys do."""
        lines = [*self._title("keys"), Text()]
        for key, told in _HELP:
            lines += self.screen.hang(Text(told), Text(f"  {key:<11}", style="bold"))
        return self._filled(lines)

    def _title(self, place: str) -> Iterator[Text]:
        title = Text(shown(self.telling.dossier.title or self.telling.dossier.root), style="dim")
        room = (self.screen.width or 80) - len(place) - 2
        title.truncate(room, overflow="ellipsis")
        yield from self.screen.ends(title, Text(place, style="dim"))

    def _head(self, finding: Finding) -> Iterator[Text]:
        yield from self.telling.tag(finding)
        message = Text(shown(finding.message), style="bold")
        yield from _cut(list(self.screen.hang(message)), _LONGEST_MESSAGE)
        yield from _cut(list(ruling_lines(finding, self.screen)), _LONGEST_MESSAGE)

    def _why(self, finding: Finding) -> list[Text]:
        if not finding.why:
            return []
        told = self.screen.hang(Text(shown(finding.why)), Text("why  ", style="dim"))
        return [Text(), *_cut(list(told), _LONGEST_WHY)]

    def _sides(self, finding: Finding, room: int) -> list[Text]:
        """As much of the sides as there is room for: first a claim of each, then longer quotes, then more claims."""
        groups = list(self.telling.groups(finding))
        total = sum(len(claims) for _, claims in groups)
        lengths = range(_LONGEST_QUOTE, 0, -1)
        ways = [(claims, length) for claims in range(len(groups), 0, -1) for length in lengths]
        most, length = next((way for way in ways if len(self._shown(groups, *way)) <= room), (1, 1))
        while most < total and len(self._shown(groups, most + 1, length)) <= room:
            most += 1
        return self._shown(groups, most, length)

    def _shown(self, groups: Sequence[tuple[list[Text], list[Claim]]], most: int, length: int) -> list[Text]:
        """``most`` claims, one of each group before a second of any, each with ``length`` lines of its quote."""
        turns = sorted((turn, n) for n, (_, claims) in enumerate(groups) for turn in range(len(claims)))
        taken = set(turns[:most])
        lines: list[Text] = []
        for n, (heading, claims) in enumerate(groups):
            own = [claim for turn, claim in enumerate(claims) if (turn, n) in taken]
            lines += [Text(), *heading] if own else []
            for claim in own:
                lines += self._citation(claim, length)
        if len(turns) > most:
            lines.append(Text(f"{_INDENT}and {count(len(turns) - most, 'more claim')}: m shows all", style="dim"))
        return lines

    def _citation(self, claim: Claim, length: int) -> Iterator[Text]:
        citing = self.telling.citing
        yield from self.screen.ends(citing.published(claim), Text(citing.place(claim), style="dim"), _INDENT)
        bar = f"{_INDENT}│ "
        words = list(self.screen.hang(quote(claim, self.screen.colour), Text(bar, style="dim"), bar))
        marked = next((n for n, line in enumerate(words) if any(span.style == FIGURE for span in line.spans)), 0)
        start = max(min(marked - length // 2, len(words) - length), 0)
        yield from words[start : start + length]

    def _filled(self, lines: Sequence[Text]) -> str:
        """The lines, blanks, what was said, and the keys at the bottom."""
        kept = list(lines)[: self.height - _FOOT]
        blank = [Text()] * (self.height - _FOOT - len(kept))
        said = Text(shown(self.said), style="bold")
        said.truncate(self.screen.width or 80, overflow="ellipsis")
        return self.screen.render([*kept, *blank, self.screen.rule(), said, self._keys(RULINGS), self._keys(MOVES)])

    def _keys(self, keys: Sequence[tuple[str, str]]) -> Text:
        """The keys on one line, closer together where it is narrow."""
        width = self.screen.width or 80
        gap = "   " if sum(len(key) + len(told) + 6 for key, told in keys) <= width + 3 else " "
        line = Text()
        for key, told in keys:
            line.append(f" {key} ", style="bold reverse").append(f" {told}{gap}")
        line.rstrip()
        line.truncate(width)
        return line


def _cut(lines: list[Text], most: int) -> list[Text]:
    """At most so many lines; the last one says that there are more."""
    if len(lines) <= most:
        return lines
    last = lines[most - 1].copy()
    last.right_crop(min(2, len(last)))
    return [*lines[: most - 1], last.append(" …")]
