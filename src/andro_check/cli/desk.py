"""The loop of `review`: a page, a key, what the key does."""

from __future__ import annotations

from andro_check.app.deciding import As, NotWritten, Verdict
from andro_check.app.reviewing import Walk, go, rule, undo
from andro_check.app.wanted import UnknownWord
from andro_check.cli.screen import screen_for
from andro_check.cli.terminal import CLEAR, END, ENTER, ERASE, ESCAPE, REDRAW, Terminal
from andro_check.dossier.writing import DossierBusy
from andro_check.report.explained import finding_screen
from andro_check.report.findings import Telling, short_ids
from andro_check.report.reviewing import Page

_RULINGS = {"c": As.CONTRADICTION, "e": As.EXPLAINED, "f": As.FALSE_ALARM, "l": As.LATER}
_STEPS = {"n": 1, " ": 1, "b": -1}
_LEAVE = {"q", END}


class Desk:
    """One sitting: what was said last, and the last reason for each ruling, which Enter takes again."""

    def __init__(self, terminal: Terminal, walk: Walk, by: str, date: str) -> None:
        self._terminal, self._walk, self._by, self._date = terminal, walk, by, date
        self._reasons: dict[As, str] = {}
        self._said = "? says what the keys do"

    def reviewed(self) -> Walk:
        """Walk until the person leaves; Ctrl-C leaves as well."""
        try:
            while True:
                self._terminal.show(self._page())
                key = self._terminal.key()
                if key == "?":
                    key = self._helped()
                if key in _LEAVE:
                    break
                if key != REDRAW:
                    self._do(key.lower())
        except KeyboardInterrupt:
            pass
        return self._walk

    def _do(self, key: str) -> None:
        self._said = ""
        try:
            if key in _RULINGS:
                self._rule(_RULINGS[key])
            elif key == "u":
                self._undo()
            elif key in _STEPS:
                self._walk = go(self._walk, _STEPS[key])
            elif key == "m":
                self._more()
        except (NotWritten, DossierBusy, UnknownWord) as cause:
            self._said = str(cause)

    def _rule(self, ruling: As) -> None:
        finding = self._walk.current
        reason = self._reason(ruling) if finding and ruling is not As.LATER else ""
        if finding is None or reason is None:
            return
        self._walk = rule(self._walk, Verdict(ruling, reason, self._by, self._date))
        self._said = f"{finding.id} ruled {ruling}; u takes it back"
        if reason:
            self._reasons[ruling] = reason

    def _undo(self) -> None:
        taken = self._walk.taken
        self._walk = undo(self._walk)
        self._said = f"{taken[-1].finding.id}: the ruling is taken back" if taken else "nothing to undo"

    def _reason(self, ruling: As) -> str | None:
        """The reason as it is typed on the line above the keys; ``None`` when the person goes back."""
        typed, last = "", self._reasons.get(ruling, "")
        again = f" (Enter: {last})" if last else ""
        while True:
            room = max(self._terminal.size[0] - len(f"{ruling}, because{again}: _"), 12)
            self._said = f"{ruling}, because{again}: {typed[-room:]}_"
            self._terminal.show(self._page())
            key = self._terminal.key()
            if key == ENTER and (typed.strip() or last):
                self._said = ""
                return typed.strip() or last
            if key in {ESCAPE, END}:
                self._said = "not ruled"
                return None
            typed = "" if key == CLEAR else typed[:-1] if key == ERASE else typed + (key if len(key) == 1 else "")

    def _more(self) -> None:
        finding = self._walk.current
        if finding:
            sheet = self._sheet()
            told = finding_screen(self._walk.opened.dossier, finding, self._walk.opened.findings, sheet.screen)
            self._leaf(sheet.leaves(told))

    def _helped(self) -> str:
        """Show what the keys do: q quits from there, as the page says; any other key goes back to the finding."""
        self._said = ""
        key = self._leaf([self._sheet().help()])
        return key if key in _LEAVE else REDRAW

    def _leaf(self, pages: list[str]) -> str:
        """Show pages one after the other; b goes back one, q and Escape leave, so does the key after the last. Gives
        the key that left.
        """
        at, key = 0, REDRAW
        while 0 <= at < len(pages):
            self._terminal.show(pages[at])
            key = self._terminal.key()
            if key in {*_LEAVE, ESCAPE}:
                break
            if key != REDRAW:
                at += -1 if key == "b" else 1
        return key

    def _page(self) -> str:
        finding = self._walk.current
        findings = self._walk.findings
        if finding is None:
            return self._sheet().end(self._walk.ruled, sum(f.is_open for f in findings))
        ruled = f" · {len(self._walk.ruled)} ruled" if self._walk.taken else ""
        return self._sheet().finding(finding, f"{self._walk.at + 1} of {len(findings)}{ruled}")

    def _sheet(self) -> Page:
        columns, lines = self._terminal.size
        screen = screen_for(width=max(min(columns, 120), 20))
        ids = short_ids(finding.id for finding in self._walk.opened.findings)
        return Page(Telling(self._walk.opened.dossier, screen, ids), max(lines, 8), self._said)
