"""What a number in a table says: its figure from the head of the column, its party or its time from that of the row."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import chain, compress

from andro_check.extract.linking.dating import When
from andro_check.extract.linking.link import Draft, takes
from andro_check.extract.linking.roles import Filler, Site
from andro_check.extract.text.scene import ActorAt, HeadsAt, Passage, Scene, TriggerAt, ValueAt
from andro_check.lexicon.counting import counting_words
from andro_check.lexicon.frames import Frame, Part
from andro_check.model.claim import Basis, Modality
from andro_check.model.period import Period

_BRACKETS = frozenset("([")
Stretch = tuple[int, int]
_TOTAL = "total"
_COST = 1.0
"""A head calls its numbers as well as a word of their own clause would."""


def tabled(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts of a passage, those of numbers in tables told by their heads."""
    if not scene.heads:
        return list(drafts)
    return [
        _headed(scene, draft, scene.heads[draft.site.value.first]) if draft.site.value.first in scene.heads else draft
        for draft in drafts
    ]


def parted(scene: Scene, drafts: Sequence[Draft]) -> tuple[Sequence[Draft], Sequence[Draft]]:
    """The drafts whose parties the text around them has to tell, and those to which the head of a table gives one; a
    year that heads a row or a column dates its numbers and nothing else.
    """
    if not scene.heads:
        return drafts, ()
    inside = {k for heads in scene.heads.values() for k in (*range(*heads.column), *range(*heads.row))}
    told = [d for d in drafts if not (isinstance(d.value, Period) and d.site.value.first in inside)]
    owned = [draft.site.value.first in scene.heads and draft.subject is not None for draft in told]
    return [d for d, own in zip(told, owned, strict=True) if not own], list(compress(told, owned))


def disowned(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, but that no number of a table belongs to whom the head of another row or column names."""
    if not scene.heads:
        return list(drafts)
    stretches = {head for heads in scene.heads.values() for head in (heads.column, heads.row)}
    named = {actor.actor for head in stretches for actor in _actors(scene, head)}
    return [_disowned(draft, named) if draft.site.value.first in scene.heads else draft for draft in drafts]


def _disowned(draft: Draft, named: AbstractSet[str | None]) -> Draft:
    subject, target = (None if filler and filler.actor in named else filler for filler in (draft.subject, draft.object))
    return replace(draft, subject=subject, object=target)


def _headed(scene: Scene, draft: Draft, heads: HeadsAt) -> Draft:
    site, both = draft.site, (heads.column, heads.row)
    called = next((item for head in both for item in _triggers(scene, head, site.value)), None)
    frame = called.trigger.frame if called else _named(scene, site, heads.column)
    own, other = both if _names_figure(scene, heads.row, site.value) else both[::-1]
    party = next(chain(_parties(scene, own, site.value), _actors_of(scene, other)), None)
    time = next((day for head in reversed(both) for day in _times(scene, head)), None)
    return replace(
        draft,
        site=replace(site, trigger=None, frame=frame),
        figure=frame.figure,
        subject=party,
        object=None,
        when=When(time, Basis.LOCAL) if time else draft.when,
        modality=Modality.ASSERTED,
        voice=None,
        cost=_COST if called else draft.cost,
    )


def _parties(scene: Scene, head: Stretch, value: ValueAt) -> Iterator[Filler]:
    """Whom a head names: an actor of the text, or else by its own words if they are a name."""
    actors = list(_actors_of(scene, head))
    yield from actors
    if not actors and _is_name(scene, head) and not _names_figure(scene, head, value) and not any(_times(scene, head)):
        yield Filler(scene.words.span(head[0], head[1] - 1).of(scene.document.text), Basis.LOCAL, 0.0, *head)


def _actors_of(scene: Scene, head: Stretch) -> Iterator[Filler]:
    for actor in _actors(scene, head):
        if actor.actor:
            yield Filler(actor.actor, Basis.LOCAL, 0.0, actor.first, actor.last)


def _is_name(scene: Scene, head: Stretch) -> bool:
    """Whether the words of a head begin with a capital and no word that the lexicon knows: "Labour", "Quill family"."""
    words, spoken, first = scene.words, scene.vocabulary, head[0]
    word = words.lower[first]
    counting = counting_words(spoken.language)
    known = word in spoken.not_names or word in spoken.common or word in spoken.leading or counting.is_person(word)
    plain = known or word in spoken.determiners or counting.singular(word) in spoken.common
    return words.raw[first][0].isupper() and not plain and not word.startswith(_TOTAL)


def _names_figure(scene: Scene, head: Stretch, value: ValueAt) -> bool:
    """Whether a head tells what its numbers are: by a word for a figure, or by what they count."""
    singular = counting_words(scene.vocabulary.language).singular
    counted = value.noun and value.noun in {singular(word) for word in scene.words.lower[slice(*head)]}
    return bool(counted) or any(_triggers(scene, head, value))


def narrowed(scene: Scene, value: ValueAt) -> str:
    """What the head of its row narrows a number of a table to, where it is neither party nor time; of a table whose
    rows name the figures, what the head of its column does. Empty outside of tables.
    """
    heads = scene.heads.get(value.first)
    if heads is None:
        return ""
    head = heads.column if _names_figure(scene, heads.row, value) else heads.row
    if any(_times(scene, head)):
        return ""
    named = {k for party in _parties(scene, head, value) for k in range(party.first, party.last)}
    words = scene.words
    return " ".join(words.lower[k] for k in range(*head) if k not in named and words.raw[k][0].isalnum())


def _named(scene: Scene, site: Site, column: Stretch) -> Frame:
    """The frame of a number that no head calls: of what it counts, or of the words of its column without brackets."""
    lower, (first, last) = scene.words.lower, column
    last = next((k for k in range(first, last) if lower[k] in _BRACKETS), last)
    name = " ".join(lower[k] for k in range(first, last) if lower[k][:1].isalpha())
    owned = any(_actors_of(scene, column))
    return replace(site.frame, figure=name) if name and not (site.value.noun or owned) else site.frame


def _passage(scene: Scene, head: Stretch) -> Passage:
    """The passage in which a head stands."""
    return scene.passages[bisect_right(scene.passages, head[0], key=lambda passage: passage.sentence.first) - 1]


def _triggers(scene: Scene, head: Stretch, value: ValueAt) -> Iterator[TriggerAt]:
    for item in _passage(scene, head).triggers:
        inside = head[0] <= item.first and item.last <= head[1]
        if inside and item.trigger.part is not Part.LABEL and takes(item.trigger.frame, value):
            yield item


def _actors(scene: Scene, head: Stretch) -> Iterator[ActorAt]:
    return (actor for actor in _passage(scene, head).actors if head[0] <= actor.first < head[1])


def _times(scene: Scene, head: Stretch) -> Iterator[Period]:
    for value in _passage(scene, head).values:
        if head[0] <= value.first < head[1] and isinstance(value.value, Period):
            yield value.value
