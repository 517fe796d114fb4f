"""A document becomes a scene: words, sentences, mentions, names and triggers, each found once."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import TypeAlias

from andro_check.extract.names.actors import Cast, NamedDocument, acronyms
from andro_check.extract.names.backed import confirmed, rejoined, sure_names, surnames
from andro_check.extract.names.hearers import only_hears
from andro_check.extract.names.names import NameFinder, NameMention
from andro_check.extract.names.renderings import renderings
from andro_check.extract.names.trailing import trailing
from andro_check.extract.names.traits import Traits, traits_of
from andro_check.extract.parties.anaphora import DESCRIBING, Resolver
from andro_check.extract.text.called import Called, is_label, takes_name
from andro_check.extract.text.noted import Noted, noted
from andro_check.extract.text.scene import HeadsAt, Passage, Scene, TriggerAt, ValueAt
from andro_check.extract.text.segment import Sentence, crossing, line_breaks, sentences
from andro_check.extract.text.shared_rates import with_rates
from andro_check.extract.text.tables import Cell, cells_of, with_cells
from andro_check.extract.text.words import Words
from andro_check.extract.turns.remainder import rests
from andro_check.extract.turns.tacit import tacit
from andro_check.extract.values.mentions import mentions
from andro_check.lexicon.counting import counting_words
from andro_check.lexicon.frames import frame_table
from andro_check.lexicon.phrases import PhraseTable
from andro_check.lexicon.vocabulary import Vocabulary, vocabulary
from andro_check.model.folding import fold, shadow
from andro_check.model.frozen import dataclass, replace
from andro_check.model.mention import Mention, MentionKind
from andro_check.model.source import BlockKind, Document
from andro_check.model.value import Quantity, Value

_ORDINAL, _MONEY = MentionKind.ORDINAL, MentionKind.MONEY
"""Members that every value asks for: Python 3.11 finds a name of the module in a tenth of the time."""
_SORTS = {
    MentionKind.MONEY: "money",
    MentionKind.PERCENT: "percent",
    MentionKind.NUMBER: "count",
    MentionKind.QUANTITY: "measure",
    MentionKind.DURATION: "duration",
    MentionKind.DATE: "date",
    MentionKind.PERIOD: "date",
    MentionKind.ORDINAL: "rank",
    MentionKind.CLOCK: "clock",
}
Meant: TypeAlias = Mapping[int, tuple[NameMention, str]]
_NOTHING = frozenset[str]()
_FIRST, _SORT, _SORT_OF_CUE = attrgetter("first"), attrgetter("sort"), attrgetter("cue.sort")
_TITLE_BONUS = 3
_TITLES = 2
_SPOKEN_OF = 2
"""The sentences that a title may be, and how often the text must name whom it names: "LIVE" is no title."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document read as far as it can be without knowing who is who."""

    document: Document
    words: Words
    noted: Noted
    vocabulary: Vocabulary
    sentences: tuple[Sentence, ...]
    values: tuple[ValueAt, ...]
    names: tuple[NameMention, ...]
    heads: Mapping[int, HeadsAt]

    def named(self) -> NamedDocument:
        brackets = [*_brackets(self.words, self.noted)]
        begins = _begins(self.document, self.words)
        rendered = renderings(self.words, self.vocabulary, self.names, brackets)
        return NamedDocument(self.document.source.id, self.names, acronyms(self.names, brackets), begins, rendered)


def _begins(document: Document, words: Words) -> int:
    """The first word behind the headline; 0 where there is none."""
    title = next((b.span.end for b in document.blocks[:1] if b.kind in (BlockKind.TITLE, BlockKind.HEADING)), 0)
    return bisect_left(words.starts, title) if title else 0


def prepare(document: Document, table: PhraseTable[str]) -> Prepared:
    """Words, sentences and candidate names of a document; furniture is left out."""
    spoken = vocabulary(document.source.language or "fr")
    words, known = noted(shadow(document.prose), document.source.language or "fr")
    breaks = sorted({*(block.span.start for block in document.blocks), *line_breaks(document.prose)})
    furniture = [block.span for block in document.blocks if block.kind is BlockKind.FURNITURE]
    cut = list(sentences(words, spoken, known, breaks))
    if furniture:
        cut = [s for s in cut if not any(words.starts[s.first] in span for span in furniture)]
    cells = cells_of(document)
    values = with_rates(words, cut, _values(document, words, known, cut, cells), spoken.language)
    unsaid = [*rests(words, spoken, known, cut, values), *tacit(words, spoken, known, cut)]
    if unsaid:
        values = tuple(sorted((*values, *unsaid), key=lambda value: value.first))
    inside: set[int] = set()
    for value in values:
        inside.update(words.within(value.whole))
    found = NameFinder(words, known, spoken, table).find(cut)
    frames, publisher = frame_table(spoken.language).triggers, document.source.publisher or ""
    names = tuple(
        name
        for name in found
        if name.actor
        or not (
            name.first in inside
            or (name.last - name.first == 1 and frames.at(words.lower, name.first))
            or only_hears(words, spoken, name, publisher)
        )
    )
    return Prepared(document, words, known, spoken, tuple(cut), values, names, _heads(words, cells))


def _heads(words: Words, cells: Sequence[Cell]) -> Mapping[int, HeadsAt]:
    return {words.bounds(cell.span)[0]: HeadsAt(words.bounds(cell.column), words.bounds(cell.row)) for cell in cells}


def settled(documents: Sequence[Prepared]) -> list[Prepared]:
    """The same documents with only the names that stand: a doubtful capital leans on sure ones of any document."""
    sure = sure_names(name for document in documents for name in document.names)
    families = surnames(name for document in documents for name in document.names)
    kept = [
        confirmed(rejoined(d.words, d.vocabulary, d.names, sure), sure | _proper(families, d.words)) for d in documents
    ]
    whole = trailing([(d.words, d.vocabulary, names) for d, names in zip(documents, kept, strict=True)])
    return [replace(d, names=tuple(names)) for d, names in zip(documents, whole, strict=True)]


def _proper(surnames: frozenset[str], words: Words) -> frozenset[str]:
    """The folded surnames that a text has in no other sense: "Petit" is no name where "petit" is written."""
    written = frozenset(words.raw) if surnames else surnames
    return frozenset([fold(name) for name in surnames if name.lower() not in written])


def languages_of(documents: Sequence[Prepared]) -> tuple[Vocabulary, ...]:
    """The words of every language that one of the documents is in."""
    spoken = {document.vocabulary.language: document.vocabulary for document in documents}
    return tuple(spoken[language] for language in sorted(spoken))


def meant(prepared: Prepared, cast: Cast) -> Meant:
    """The names of a document by their first words, each with its actor."""
    source = prepared.document.source.id
    return {name.first: (name, cast.of(source, name)) for name in prepared.names}


def traits(documents: Sequence[Prepared], actors: Sequence[Meant]) -> Traits:
    """What the names of all documents tell of their actors where they stand."""
    return traits_of((d.words, d.vocabulary, [*found.values()]) for d, found in zip(documents, actors, strict=True))


def _brackets(words: Words, noted: Noted) -> Iterable[tuple[int, int]]:
    opening = -1
    for index in noted.brackets:
        if words.raw[index] in "([":
            opening = index
        elif opening >= 0:
            yield opening, index
            opening = -1


def scene(prepared: Prepared, actor_of: Meant, cast: Cast, seen: Traits) -> Scene:
    """Lay a prepared document out for linking."""
    document, words, spoken = prepared.document, prepared.words, prepared.vocabulary
    values = prepared.values
    ranges = [(value.first, value.last) for value in values]
    frames = frame_table(spoken.language)
    inside: set[int] = set()
    for name in prepared.names:
        inside.update(range(name.first, name.last))
    present = [actor for _, actor in actor_of.values()]
    counts, titled = _named(prepared, present), _titled(prepared, present)
    if titled:
        counts[titled] += _TITLE_BONUS
    most = max(counts.values(), default=1)
    known = {actor: count / most + 1.5 * cast.spread.get(actor, 0) for actor, count in counts.items()}
    topic = min(counts, key=lambda actor: (_is_unlikely(cast.register.kind(actor)), -known[actor], actor), default=None)
    called = Called.of(words, spoken, prepared.noted, inside)
    resolver = Resolver(called, actor_of, cast.register, topic, seen)
    return Scene(
        document,
        words,
        prepared.noted,
        spoken,
        frames,
        crossing(prepared.noted, ranges),
        tuple(_passages(prepared, called, resolver)),
        counts,
        prepared.heads,
        titled,
    )


def _passages(prepared: Prepared, called: Called, resolver: Resolver) -> Iterator[Passage]:
    """The sentences of a document in order, each with what stands in it."""
    values = prepared.values
    following, firsts = 0, [*map(_FIRST, values), len(prepared.words)]
    for number, sentence in enumerate(prepared.sentences):
        cues, triggers, special = called.within(sentence)
        cued = frozenset(map(_SORT_OF_CUE, cues)) if cues else _NOTHING
        actors = resolver.actors(sentence, () if cued.isdisjoint(DESCRIBING) else cues)
        labels, naming = _special(triggers) if special else ((), ())
        told: Sequence[ValueAt] = ()
        dates: Sequence[ValueAt] = ()
        sorts = _NOTHING
        if firsts[following] < sentence.last:
            here = bisect_left(firsts, sentence.first, following)
            following = bisect_left(firsts, sentence.last, here)
            told = values[here:following]
            sorts = frozenset(map(_SORT, told))
            dates = [value for value in told if value.sort == "date"] if "date" in sorts else ()
        yield Passage(number, sentence, tuple(told), actors, triggers, cues, labels, naming, dates, sorts, cued)


def _special(triggers: Sequence[TriggerAt]) -> tuple[list[TriggerAt], list[TriggerAt]]:
    """The triggers that are values themselves, and those that take a name for one."""
    return [item for item in triggers if is_label(item.trigger)], [
        item for item in triggers if takes_name(item.trigger)
    ]


def _is_unlikely(kind: str) -> bool:
    """Whether a text is seldom about an actor of this kind."""
    return kind in ("person", "place")


def _values(
    document: Document, words: Words, noted: Noted, cut: Sequence[Sentence], cells: Sequence[Cell]
) -> tuple[ValueAt, ...]:
    """The values of the sentences, the numbers of tables by their heads; of one without a figure or a word that tells a
    number or a time, only the mark that ends it is looked at.
    """
    source, language = document.source, document.source.language or "fr"
    spans = [words.span(s.first if any(noted.tells[s.first : s.last]) else s.last - 1, s.last - 1) for s in cut]
    found = with_cells(mentions(document.prose, language, source.published, spans), document.prose, cells, language)
    told = [m for m in found if m.kind is not _ORDINAL or _ranked(words, m, language)]  # a rank only of what has ranks
    return tuple([_value(words, mention, language) for mention in told])


def _ranked(words: Words, mention: Mention, language: str) -> str:
    """What a rank is one of: "la 36e édition", "les 36es Rencontres", "la 12e place", "finished sixth", "the seventh
    largest"; empty for those that only count ("le 3e homme").
    """
    first, last = words.covered(mention.span.start, mention.span.end)
    spoken, following = vocabulary(language), words.lower[last] if last < len(words) else ""
    came = words.lower[first - 1] in spoken.ranking or _was_placed(words, first, last, spoken)
    if came or following.endswith(spoken.superlatives):
        return "rank"
    if following in spoken.editions and words.raw[last][0].isupper():
        return "edition number"
    if following in spoken.in_a_row:
        following = words.lower[last + 1]
    return spoken.ranked.get(following, "")


def _was_placed(words: Words, first: int, last: int, spoken: Vocabulary) -> bool:
    """ "Alice Rowe was third with six points", "is ninth in France", not "was second to none", "was fourth in line"."""
    if words.lower[first - 1] not in spoken.being or last >= len(words) or words.lower[last] not in spoken.placed:
        return False
    field = words.raw[last + 1] if last + 1 < len(words) else ""
    among = words.lower[last] in spoken.place_prepositions or words.lower[last] in spoken.of
    return not among or field[:1].isupper() or field.lower() in spoken.definite


def _value(words: Words, mention: Mention, language: str) -> ValueAt:
    end = max(mention.span.end, mention.whole.end, mention.noun_span.end if mention.noun_span else 0)
    first, last = words.covered(mention.whole.start, end)
    sort = _SORTS[mention.kind]
    if isinstance(mention.value, Quantity) and mention.value.unit == "pt":
        sort = "points"
    value = _paid_for_each(mention, language)
    noun = _ranked(words, mention, language) if sort == "rank" else mention.noun
    return ValueAt(first, max(last, first + 1), sort, value, mention.span, mention.whole, noun)


def _paid_for_each(mention: Mention, language: str) -> Value:
    """The value of a mention; of an amount of money for each share, year or tonne, in that unit: ``EUR/share``."""
    value = mention.value
    priced = mention.kind is _MONEY and bool(mention.noun)
    each = counting_words(language).rate_of(mention.noun) if priced else ""
    return replace(value, unit=f"{value.unit}/{each}") if each and isinstance(value, Quantity) else value


def _named(prepared: Prepared, actors: Sequence[str]) -> Counter[str]:
    """How often each actor is named; the first two sentences count more, for they say what the text is about."""
    counts = Counter(actor for actor in actors if actor)
    opening = prepared.sentences[min(1, len(prepared.sentences) - 1)].last if prepared.sentences else 0
    for name, actor in zip(prepared.names, actors, strict=True):
        if name.first >= opening:
            break
        if actor:
            counts[actor] += _TITLE_BONUS
    return counts


def _titled(prepared: Prepared, actors: Sequence[str]) -> str:
    """The actor whose name is the title, as of an article of an encyclopedia; empty when it says more."""
    names = prepared.names
    for sentence in prepared.sentences[:_TITLES]:
        here, behind = (bisect_left(names, word, key=_FIRST) for word in (sentence.first, sentence.last))
        if behind - here == 1:
            name, actor = names[here], actors[here]
            words = [word for word in prepared.words.raw[sentence.first : sentence.last] if word[0].isalnum()]
            if len(words) <= name.last - name.first + 1:
                return actor if actors.count(actor) >= _SPOKEN_OF else ""
    return ""
