"""YAML as andro-check itself writes it, read line by line: records of one-line texts, and lists of them.

Nine files in ten are of this kind, and PyYAML takes ten times as long for them. Whatever else stands in a file,
however small, leaves the whole of it to PyYAML.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from andro_check.dossier.nodes import Fields, Items, Node, Scalar, Texts
from andro_check.model.problem import Place

_LINE = re.compile(
    r"""
    ^(?:
        (-\ |\ \ |)                                       # the dash or the spaces before the key
        ([A-Za-z_][A-Za-z0-9_]*) :                        # the key
        (?:\ (?:
            "([^"\\\n]+)"                                 # a text between quotes
            | ( [^-?:,[\]{}#&*!|>'"%@`\s] [^\n]* (?<![\s:]) )   # or a plain one
        ) )?
        | \#[^\n]* |                                      # a remark, or nothing
    )$
    """,
    re.VERBOSE | re.MULTILINE,
)
_LONGEST = 1000
"""Characters of a line and its end; what is longer is rare, and PyYAML has rules of its own for it."""


class _Lines(NamedTuple):
    """The lines of a file: of each the lead, the key, the text if it is quoted, else the text (all empty in a remark),
    and where it starts.
    """

    path: str
    first_line: int
    cut: Sequence[tuple[str, str, str, str]]
    starts: Sequence[int]
    is_tidy: bool

    def is_bare(self, first: int, last: int) -> bool:
        """Whether these lines are remarks or empty."""
        return not any(line[1] for line in self.cut[first:last])

    def place(self, at: int, column: int) -> Place:
        return Place(self.path, self.first_line + at, column)

    def key(self, at: int) -> Scalar:
        lead, key, _, _ = self.cut[at]
        start = self.starts[at] + len(lead)
        return Scalar(key, start, start + len(key), self.path, self.first_line + at, len(lead) + 1)

    def text(self, at: int) -> Scalar:
        lead, key, quoted, plain = self.cut[at]
        before = len(lead) + len(key) + 2
        start = self.starts[at] + before
        end = start + (len(quoted) + 2 if quoted else len(plain))
        return Scalar(quoted or plain, start, end, self.path, self.first_line + at, before + 1)


class _Placed(Mapping[str, Scalar]):
    """The keys of some lines, or their texts, with their places, which are worked out when somebody asks for them."""

    __slots__ = "_known", "_lines", "_placed", "_within"
    _known: Mapping[str, Scalar]

    def __init__(self, lines: _Lines, within: Iterable[int], placed: Callable[[_Lines, int], Scalar]) -> None:
        self._lines, self._within, self._placed = lines, within, placed

    def _made(self) -> Mapping[str, Scalar]:
        if not hasattr(self, "_known"):
            cut = self._lines.cut
            self._known = {cut[at][1]: self._placed(self._lines, at) for at in self._within if cut[at][1]}
        return self._known

    def __getitem__(self, key: str) -> Scalar:
        return self._made()[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._made())

    def __len__(self) -> int:
        return len(self._made())


def read_regular(text: str, path: str, first_line: int = 1) -> Fields | None:
    """The mapping that the whole text is, as PyYAML would give it; ``None`` when it is not of the regular kind."""
    if not _is_printable(text):
        return None
    lengths = list(map(len, text.splitlines(keepends=True)))
    cut = _LINE.findall(text)
    if max(lengths, default=0) > _LONGEST or len(cut) != text.count("\n") + 1 or not _is_plain(cut):
        return None
    starts = list(accumulate(lengths, initial=0))
    return _whole(_Lines(path, first_line, cut, starts, _is_tidy(text)), len(text))


def _is_plain(cut: Sequence[tuple[str, str, str, str]]) -> bool:
    """Whether the texts without quotation marks hold nothing that would end them or be a key."""
    together = "\n".join([line[3] for line in cut])
    return ": " not in together and " #" not in together


def _is_printable(text: str) -> bool:
    for space in "\n\u00a0\u202f":  # many times faster than str.translate
        text = text.replace(space, "")
    return text.isprintable()


def _is_tidy(text: str) -> bool:
    """Whether between the words of its texts there is one plain space each, and none around them."""
    odd = "\u00a0" in text or "\u202f" in text or ': " ' in text or ' "\n' in text or text.endswith(' "')
    return not odd and text.count("  ") == text.count("\n  ")


def _whole(lines: _Lines, end: int) -> Fields | None:
    cut = lines.cut
    tops = [at for at, line in enumerate(cut) if line[1] and not line[0]]
    if not tops or not lines.is_bare(0, tops[0]):
        return None
    if not any(line[0] for line in cut):
        return _record(lines, tops[0], len(cut), end)
    values: dict[str, Node] = {}
    for at, then in pairwise([*tops, len(cut)]):
        _, key, *texts = cut[at]
        stop = lines.starts[then] if then < len(cut) else end
        node = lines.text(at) if any(texts) else _list(lines, at + 1, then, stop)
        if node is None or key in values or (any(texts) and not lines.is_bare(at + 1, then)):
            return None
        values[key] = node
    return Fields(values, _Placed(lines, tops, _Lines.key), lines.place(tops[0], 1), lines.starts[tops[0]], end)


def _list(lines: _Lines, first: int, last: int, end: int) -> Items | None:
    dashes = [at for at in range(first, last) if lines.cut[at][0] == "- "]
    if not dashes or not lines.is_bare(first, dashes[0]):
        return None
    items: list[Fields] = []
    for at, then in pairwise([*dashes, last]):
        item = _record(lines, at, then, lines.starts[then] if then < last else end)
        if item is None:
            return None
        items.append(item)
    return Items(tuple(items), lines.place(dashes[0], 1), lines.starts[dashes[0]], end)


def _record(lines: _Lines, first: int, last: int, end: int) -> Fields | None:
    """The record of some lines, of which each key has a text of its own."""
    texts = Texts([(key, quoted or plain) for _, key, quoted, plain in lines.cut[first:last] if key])
    if not all(texts.values()):
        return None
    if len(texts) < last - first != len(texts) + sum(not line[1] for line in lines.cut[first:last]):
        return None  # a key stands twice
    if not lines.is_tidy:
        texts = Texts({key: " ".join(text.split()) for key, text in texts.items()})
    within, before = range(first, last), len(lines.cut[first][0])
    keys, values = _Placed(lines, within, _Lines.key), _Placed(lines, within, _Lines.text)
    return Fields(values, keys, lines.place(first, 1 + before), lines.starts[first] + before, end, texts)
