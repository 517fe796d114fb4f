"""Proper names in a text: capitals read with care, institutions named by common nouns, names of the register."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from itertools import compress

from andro_check.extract.names.bare import ONCE, bare_words, is_label, needs_no_article, never_alone
from andro_check.extract.names.genitives import OWNED, owned_end
from andro_check.extract.names.name_kinds import heads_a_name, kind_of
from andro_check.extract.names.roads import is_no_road
from andro_check.extract.text.noted import Noted
from andro_check.extract.text.segment import Sentence
from andro_check.extract.text.words import Words
from andro_check.lexicon.first_names import first_names
from andro_check.lexicon.nominals import nominals
from andro_check.lexicon.phrases import PhraseTable
from andro_check.lexicon.vocabulary import Vocabulary
from andro_check.model.folding import fold
from andro_check.model.frozen import dataclass
from andro_check.model.register import Register

_OPENERS = frozenset(':«“"•*·|')
"""Marks behind which a capital proves nothing."""
_LONG_NAME = 10
"""How many words a name spelt out before its acronym may have."""
_ACRONYM, _DATELINE = 5, 14
_TITLE_CASE = 0.6
"""A sentence with a larger share of capitals is a headline: its capitals prove nothing."""


@dataclass(frozen=True, slots=True)
class NameMention:
    """A name at words ``first`` to ``last`` (half-open); ``kind`` is what its surroundings say it is, or empty.

    ``sure`` is false where the capital may be that of a sentence or of a headline. ``actor`` is the register's id when
    the register knows the name.
    """

    first: int
    last: int
    text: str
    kind: str = ""
    sure: bool = True
    actor: str = ""


@lru_cache(maxsize=4)
def register_table(register: Register) -> PhraseTable[str]:
    """Every name and alias of the declared actors, in any case, with or without accents."""
    spellings = {
        spelling: actor.id
        for actor in register.actors
        for name in actor.names
        for spelling in (name.lower(), fold(name))
    }
    return PhraseTable(sorted(spellings.items()))


class NameFinder:
    """Finds the names of one text; ``sure`` names first, so that a doubtful capital can lean on them."""

    def __init__(self, words: Words, noted: Noted, vocabulary: Vocabulary, table: PhraseTable[str]) -> None:
        self._words, self._vocabulary, self._table = words, vocabulary, table
        self._written: frozenset[str] | None = None
        self._brackets = [index for index in noted.brackets if words.raw[index] == "("]
        begins = noted.begins
        if not table.empty:
            begins = [named or table.opens(word) for named, word in zip(begins, words.lower, strict=True)]
        self._stops = list(compress(range(len(words)), begins))
        self._bare, self._never = bare_words(vocabulary.language), never_alone(vocabulary.language)

    def find(self, sentences: Sequence[Sentence]) -> list[NameMention]:
        found: list[NameMention] = []
        raw = self._words.raw
        for sentence in sentences:
            first, last = sentence.first, sentence.last
            headline = raw[last - 1] not in ".?!" and self._is_headline(sentence)
            if raw[first].isupper() and len(raw[first]) > 2:
                first = self._after_dateline(sentence)
            self._in_sentence(first, last, headline, found)
        return found

    def _after_dateline(self, sentence: Sentence) -> int:
        """The first word behind "LEEDS, Oct 5, 2023 (Wire) -", which names a place and an agency, no actor."""
        raw = self._words.raw
        ahead = range(sentence.first + 1, min(sentence.first + _DATELINE, sentence.last))
        dash = next((index for index in ahead if raw[index] in "-–—"), None)
        return sentence.first if dash is None or not {",", "("} & set(raw[sentence.first : dash]) else dash + 1

    def _is_headline(self, sentence: Sentence) -> bool:
        raw = self._words.raw
        plain = [w for w in raw[sentence.first : sentence.last] if len(w) > 3 and w[0].isalpha()]
        return len(plain) > 2 and sum(w[0].isupper() for w in plain) > _TITLE_CASE * len(plain)

    def _in_sentence(self, first: int, limit: int, headline: bool, found: list[NameMention]) -> None:
        """Add the names of a sentence to those that were found before it."""
        raw, lower, stops, spoken = self._words.raw, self._words.lower, self._stops, self._vocabulary
        determiners, heads, never = spoken.determiners, spoken.institution_heads, self._never
        index, opened = first, True  # where the last name ended, and whether a sentence begins there
        brackets = self._brackets  # names may be told by the register, or by initials in brackets
        told = not self._table.empty or brackets[bisect_left(brackets, first) : bisect_left(brackets, limit)]
        for stop in stops[bisect_left(stops, first) : bisect_left(stops, limit)]:
            if stop < index:
                continue
            opening, index = opened if stop == index else self._opens(stop, index, opened), stop
            word = raw[index]
            known = self._known(index, limit) or self._spelt_out(index, limit) if told else None
            if known:
                found.append(known)
                index, opened = known.last, False
                continue
            if opening and lower[index] in determiners:
                index, opened = index + 1, False  # "La Caisse", "The Skylark": the article is capitalised by its place
                continue
            if word[0].isupper() and word[0].isalpha():
                last = index + 1
                if lower[index] not in never or self._may_go_on(last):
                    last = self._run(index, limit)
                    if last > index + 1 and lower[index] in heads:
                        last = self._second_half(last, limit)
                    name = self._named(index, last, opening, headline)
                    if name:
                        found.append(name)
                index, opened = last, False
                continue
            if lower[index] in heads:
                body = self._institution(index, limit)
                if body:
                    found.append(body)
                    index, opened = body.last, opening
                    continue
            opened = word in _OPENERS or (opening and not word[0].isalnum())
            index += 1

    def _opens(self, index: int, floor: int, opened: bool) -> bool:
        """Whether a capital proves nothing at a word: only marks stand between it and a mark that opens a sentence, or
        ``floor``, where one is ``opened`` or not.
        """
        raw = self._words.raw
        for before in range(index - 1, floor - 1, -1):
            if raw[before] in _OPENERS:
                return True
            if raw[before][0].isalnum():
                return False
        return opened

    def _spelt_out(self, index: int, limit: int) -> NameMention | None:
        """A name whose initials follow in brackets, whatever its capitals: "Banque nationale d'équipement (BNE)"."""
        if not self._brackets or self._brackets[-1] < index + 2:
            return None
        place = bisect_left(self._brackets, index + 2)
        opening = self._brackets[place] if place < len(self._brackets) else limit
        raw, lower = self._words.raw, self._words.lower
        if opening >= min(index + _LONG_NAME, limit - 2) or not raw[index][0].isupper():
            return None
        if lower[index] in self._vocabulary.determiners or any(w in ",;:.)" for w in raw[index + 2 : opening]):
            return None
        short = raw[opening + 1]
        if raw[opening + 2] != ")" or not short.isupper() or len(short) < 2:
            return None
        if not self._spells(index, opening, fold(short)):
            return None
        kind = kind_of(self._words, self._vocabulary, index, opening)
        return NameMention(index, opening, self._text(index, opening), "" if kind == "place" else kind, True)

    def _spells(self, first: int, last: int, acronym: str) -> bool:
        """Whether the initials of the words give the acronym; those of "de", "of" may be left out."""
        letters = 0
        for word in self._words.raw[first:last]:
            for part in filter(None, word.split("-")):
                if acronym[letters : letters + 1] == fold(part[0]):
                    letters += 1
                elif part.lower() not in self._vocabulary.joiners:
                    return False
        return letters == len(acronym)

    def _known(self, index: int, limit: int) -> NameMention | None:
        """A name of the register; one of a single short word must be written with a capital."""
        if self._table.empty:
            return None
        for length, actor in self._table.at(self._words.lower, index):
            if index + length > limit:
                continue
            raw = self._words.raw[index]
            if length > 1 or raw[0].isupper() or (len(raw) > 3 and "'" not in raw and not raw.islower()):
                return NameMention(index, index + length, self._text(index, index + length), "", True, actor)
            if raw.islower() and self._after_definite(index):
                return NameMention(index, index + length, self._text(index, index + length), "", True, actor)
        return None

    def _after_definite(self, index: int) -> bool:
        return index > 0 and self._words.lower[index - 1] in self._vocabulary.definite

    def _run(self, first: int, limit: int) -> int:
        """The end of a run of capitalised words, joined by "de", "of", "&"."""
        words, spoken = self._words, self._vocabulary
        raw, lower, starts, ends = words.raw, words.lower, words.starts, words.ends
        joiners, heads, told = spoken.joiners, spoken.heads_with_common_noun, not self._table.empty
        last = first + 1
        while last < limit and starts[last] - ends[last - 1] <= 1:
            if told and self._known(last, limit) and self._only_leads(first, last):
                break
            letter = raw[last][0]
            if letter.isupper() and letter.isalpha():
                last += 1
                continue
            common = self._common_noun(last, limit) if lower[first] in heads and last == first + 1 else 0
            if common:
                return common
            if lower[last] not in joiners:
                owned = owned_end(words, spoken, first, last) if lower[last] in OWNED else 0
                if not owned:
                    break
                last = owned
                continue
            ahead = last
            while ahead < limit and ahead - last < 2 and lower[ahead] in joiners and self._touches(ahead):
                ahead += 1
            if ahead == last or ahead >= limit or not raw[ahead][0].isupper() or not self._touches(ahead):
                break
            if not self._joins(first, last) or "$" in raw[ahead + 1 : ahead + 2]:  # "X for C$210m"
                break
            last = ahead + 1
        return last

    def _may_go_on(self, last: int) -> bool:
        """Whether a word may carry on the name in front of it."""
        word = self._words.lower[last]
        return self._words.raw[last][0].isupper() or word in self._vocabulary.joiners or word in OWNED

    def _only_leads(self, first: int, last: int) -> bool:
        """Whether the words are no part of a name: a title, or a capital that only opens the sentence."""
        spoken = self._vocabulary
        return all(word in spoken.titles or word in spoken.not_names for word in self._words.lower[first:last])

    def _common_noun(self, last: int, limit: int) -> int:
        """The end of a body whose capitalised head a common noun may follow, "Caisse des dépôts"; 0 when none does."""
        lower = self._words.lower
        if last + 1 >= limit:
            return 0
        if lower[last] not in self._vocabulary.of or not self._words.raw[last + 1].islower():
            return 0
        return self._second_half(last + 2, limit)

    def _second_half(self, last: int, limit: int) -> int:
        """ "Caisse des dépôts et consignations": the end of such a name; what follows "et" never stands without it."""
        lower, raw = self._words.lower, self._words.raw
        after = last + 1
        while after < limit and lower[after] in ("de", "des", "du", "d'", "la", "l'", "les"):
            after += 1
        if last >= limit or lower[last] != "et" or after >= limit or not raw[after][0].isupper():
            return last
        return last if lower.count(lower[after]) > 1 else after + 1

    def _touches(self, index: int) -> bool:
        """Whether only one space, or nothing after an elision, stands before the word."""
        return self._words.starts[index] - self._words.ends[index - 1] <= 1

    def _joins(self, first: int, last: int) -> bool:
        """Whether "de" links two halves of one name: after an institution's head, a first name or a lone place."""
        lower, vocabulary = self._words.lower, self._vocabulary
        start = first
        while start < last - 1 and (
            lower[start] in vocabulary.titles or vocabulary.kinds_by_head.get(lower[start]) == "person"
        ):
            start += 1
        person = last - start > 1 and (
            start > first or lower[start] in first_names()
        )  # "Paul Norhaven of the Valdor Institute"
        if lower[last] in vocabulary.joins_names:
            return True
        if vocabulary.language == "en":
            return not person
        heads = {lower[first], lower[last - 1]}
        if heads & vocabulary.institution_heads.keys() or heads & vocabulary.kinds_by_head.keys():
            return True
        if lower[last] in vocabulary.sites:
            return False
        if lower[first] in first_names():
            return True
        hill = lower[first] in vocabulary.hills
        return last - first == 1 and (hill or heads_a_name(self._words, vocabulary, first))

    def _named(self, first: int, last: int, opening: bool, headline: bool) -> NameMention | None:
        """The run without its titles and without an opening word that is only capitalised by its place."""
        start, kind, bare = first, "", self._bare
        lower = self._words.lower
        if not (bare[lower[first]] if last == first + 1 else all(map(bare.__getitem__, lower[first:last]))):
            start, last, kind = self._stripped(first, last, opening)
            if start >= last or self._is_no_name(start, last, opening=opening):
                return None
            if is_label(self._words, self._vocabulary, start, last):
                return None
        text, single = self._text(start, last), last - start == 1
        alone = opening and single and start == first
        capitals = text.isupper()
        if headline:
            sure = False
        elif capitals and single and len(text) <= _ACRONYM:
            sure = True
        elif alone:
            sure = self._is_bare_subject(start)
        else:
            sure = single or not capitals
        return NameMention(start, last, text, kind or kind_of(self._words, self._vocabulary, start, last), sure)

    def _stripped(self, first: int, last: int, opening: bool) -> tuple[int, int, str]:
        """Where a run begins and ends that has more than bare words, and the kind that its titles tell."""
        lower, vocabulary = self._words.lower, self._vocabulary
        titles, kinds = vocabulary.titles, vocabulary.kinds_by_head
        kind, start = "", first
        for index in range(first, last):
            word = lower[index]
            titled = word in titles or (word in kinds and kinds[word] == "person")
            if titled and word not in first_names():
                kind, start = "person", index + 1
        if opening and start == first < last - 1:
            start += lower[first] in vocabulary.opening_nouns or lower[first].startswith(ONCE)
        if start < last - 1 and lower[start].endswith(vocabulary.compounds):
            start += 1
        while start < last and (lower[start] in vocabulary.not_names or lower[start] in vocabulary.joiners):
            start += 1
        while last > start and (lower[last - 1] in vocabulary.joiners or self._is_time(last - 1)):
            last -= 1
        return start, last, kind

    def _is_bare_subject(self, index: int) -> bool:
        """Whether a word that opens its sentence is a name; one that the text has in lower case is none."""
        common = self._is_common(self._words.lower[index])
        return not common and needs_no_article(self._words, self._vocabulary, index)

    def _is_common(self, word: str) -> bool:
        """Whether the text has a word in lower case."""
        if self._written is None:
            self._written = frozenset(self._words.raw)
        return word in self._written

    def _is_no_name(self, first: int, last: int, *, opening: bool) -> bool:
        """A lone letter, one with a number that is no road, or a French adverb that only begins its sentence."""
        word = self._words.lower[first]
        if last - first == 1 and is_no_road(self._words, self._vocabulary, first, opening=opening):
            return True
        adverb = self._vocabulary.language == "fr" and word.endswith("ement")
        people = word.removesuffix("s") in self._vocabulary.nationalities
        led = first > 0 and (self._after_definite(first) or self._words.lower[first - 1] in nominals().contracted)
        if last - first == 1 and word in self._vocabulary.general and led:
            return True  # "the Group", "du Groupe", as reports write it
        return last - first == 1 and (len(word) == 1 or adverb or people or word.endswith(self._vocabulary.compounds))

    def _is_time(self, index: int) -> bool:
        return (
            self._words.lower[index] in self._vocabulary.not_names
            and self._words.lower[index] not in self._vocabulary.institution_heads
            and self._words.lower[index] not in self._vocabulary.legal_forms
        )

    def _institution(self, index: int, limit: int) -> NameMention | None:
        """A lower-case head with its complement: "la cour des comptes", "la fondation Maubray"."""
        raw, lower, vocabulary = self._words.raw, self._words.lower, self._vocabulary
        after = index + 1
        joining = ("de", "des", "du", "d'", "la", "le", "l'", "of", "the")
        while after < limit and after - index < 3 and lower[after] in joining:
            after += 1
        if after >= limit or not raw[after][0].isalpha() or not self._touches(index + 1):
            return None
        named = raw[after][0].isupper()
        bears = named and after == index + 1 and lower[index] in vocabulary.bearers
        common = after > index + 1 and lower[index] in vocabulary.heads_with_common_noun and self._after_definite(index)
        if named and lower[after] not in vocabulary.not_names:
            last = self._run(after, limit)
            last = self._second_half(last, limit) if after > index + 1 else last
        elif common and lower[index + 1] in vocabulary.of:
            last = after + 1
        else:
            return None
        own = lower[index] in vocabulary.kin or lower[after] in first_names()  # "sous la direction de Paul Norhaven"
        if bears or (named and after > index + 1 and (own or lower[index + 1] not in vocabulary.of)):
            return None
        if named and lower[index] in vocabulary.organs:
            kind = kind_of(self._words, vocabulary, after, last)
            return NameMention(index, last, self._text(after, last), kind, True)
        return NameMention(index, last, self._text(index, last), vocabulary.institution_heads[lower[index]], True)

    def _text(self, first: int, last: int) -> str:
        if last == first + 1:
            return self._words.raw[first]
        pieces = [self._words.raw[first]]
        for index in range(first + 1, last):
            gap = self._words.starts[index] > self._words.ends[index - 1]
            pieces.append((" " if gap else "") + self._words.raw[index])
        return "".join(pieces)
