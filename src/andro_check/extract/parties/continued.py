"""What a French sentence goes on about by a pronoun: "Le forage est prêt. Il descend à 610 mètres."."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from andro_check.extract.linking.commons import Commons, Noun, opens_behind
from andro_check.extract.linking.roles import Site
from andro_check.extract.text.scene import Scene
from andro_check.lexicon.counting import counting_words
from andro_check.lexicon.nominals import nominals

_MANY = "plural"
_ENDINGS = ("s", "x")
"""Of determiners in the plural: "les", "aux"."""
_OPPOSED = frozenset({"f", "m"})
_VERB = 4
"""Words behind a pronoun among which its verb stands."""


def continued(scene: Scene, site: Site, nouns: Callable[[int], Commons]) -> Noun | None:
    """The noun that the pronoun in front of a value takes up, where it leads a clause: of its own sentence, else of the
    one before; ``None`` where no pronoun leads, or no noun agrees with it.
    """
    pronoun = _pronoun(scene, site)
    if pronoun < 0:
        return None
    number = site.passage.number
    here = [noun for noun in nouns(number).nouns if noun.last <= pronoun]
    found = next(_agreeing(scene, pronoun, (noun for noun in here if _is_free(scene, noun))), None)
    if found or not number:
        return found
    before = scene.passages[number - 1].sentence
    if before is site.passage.sentence or before.paragraph != site.passage.sentence.paragraph:
        return None
    told = [noun for noun in nouns(number - 1).nouns if noun.opens or _is_free(scene, noun)]
    leads = (noun for noun in told if noun.opens)
    return next(_agreeing(scene, pronoun, [*leads, *told]), None)


def _pronoun(scene: Scene, site: Site) -> int:
    """Where the pronoun stands that leads the clause of a value; -1 where another word does."""
    lower, spoken = scene.words.lower, scene.vocabulary
    first = site.passage.sentence.first
    for index in range(site.hull[0] - 1, first - 1, -1):
        word = lower[index]
        if word == "," and lower[index + 1] in spoken.indefinite:
            return -1  # "Il joue au stade Kelm, une enceinte inaugurée en 1932"
        if spoken.pronouns.get(word) not in ("any", _MANY) or word in spoken.near_pronouns:
            continue
        before = lower[index - 1] if index > first else ""
        leads = opens_behind(spoken, before) and before not in spoken.relatives
        return index if leads and not _is_impersonal(scene, index) else -1
    return -1


def _is_impersonal(scene: Scene, index: int) -> bool:
    """ "il faut", "il y a" """
    lower, spoken = scene.words.lower, scene.vocabulary
    if lower[index] not in spoken.impersonal_pronouns:
        return False
    ahead = lower[index + 1 : index + _VERB]
    verb = next((word for word in ahead if word not in spoken.before_verbs), "")
    return verb in spoken.impersonal or (bool(ahead) and ahead[0] in spoken.there)


def _is_free(scene: Scene, noun: Noun) -> bool:
    """Whether a noun with an article stands behind no preposition but "de"."""
    lower, spoken = scene.words.lower, scene.vocabulary
    first = noun.first - bool(noun.led)
    before = noun.led if noun.led in spoken.held_back else lower[first - 1] if first else ""
    return bool(noun.led) and (before not in spoken.held_back or before in spoken.of)


def _agreeing(scene: Scene, pronoun: int, nouns: Iterable[Noun]) -> Iterator[Noun]:
    """The nouns that have the number of a pronoun and may have its gender."""
    lower, spoken = scene.words.lower, scene.vocabulary
    word = lower[pronoun]
    many, gender = spoken.pronouns[word] == _MANY, spoken.genders.get(word, "")
    for noun in nouns:
        head = lower[noun.last - 1]
        told = noun.led and noun.led not in nominals().contracted
        plural = noun.led.endswith(_ENDINGS) if told else counting_words("fr").is_plural(head)
        apart = {gender, spoken.genders.get(noun.led, "")} == _OPPOSED
        if plural == many and not apart and head not in nominals().never:
            yield noun
