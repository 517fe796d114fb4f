"""Names of outlets that somebody told something: "Rowe told the Echo that" says nothing of the Echo."""

from __future__ import annotations

from andro_check.extract.names.names import NameMention
from andro_check.extract.text.words import Words
from andro_check.lexicon.furniture import furniture
from andro_check.lexicon.vocabulary import Vocabulary
from andro_check.model.folding import fold


def only_hears(words: Words, spoken: Vocabulary, name: NameMention, publisher: str) -> bool:
    """Whether a name right behind "told" is that of an outlet, or of whoever published the text itself."""
    verb = name.first - 1
    if verb >= 0 and words.lower[verb] in spoken.definite:
        verb -= 1
    if verb < 0 or words.lower[verb] not in spoken.told_to:
        return False
    last = words.lower[name.last - 1]
    known = last not in spoken.kinds_by_head and furniture().names_outlet(last)
    return known or (bool(publisher) and fold(name.text) in fold(publisher))
