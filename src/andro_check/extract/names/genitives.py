"""English names with an owner in them: "the Farmers' Union", "St Mary's Hospital", "Women's Institute"."""

from __future__ import annotations

from andro_check.extract.text.words import Words
from andro_check.lexicon.counting import counting_words
from andro_check.lexicon.vocabulary import Vocabulary

OWNED = frozenset({"'s", "’s", "'", "’"})
"""What stands behind an owner."""


def owned_end(words: Words, spoken: Vocabulary, first: int, last: int) -> int:
    """Where a name ends that begins at one word and has its owner up to another; 0 where what follows is no part of it,
    as in "Valdor's Hospital".
    """
    lower, raw = words.lower, words.raw
    if spoken.language != "en" or last + 1 >= len(lower) or lower[last] not in OWNED:
        return 0
    body = lower[last + 1]
    if not raw[last + 1][0].isupper() or not (body in spoken.legal_forms or body in spoken.kinds_by_head):
        return 0
    if words.starts[last] > words.ends[last - 1] or words.starts[last + 1] - words.ends[last] != 1:
        return 0
    return last + 2 if _is_owner(words, spoken, first, last) else 0


def _is_owner(words: Words, spoken: Vocabulary, first: int, last: int) -> bool:
    """Whether a word is the owner in a name: a saint, people of a kind, many, or one behind an article."""
    lower = words.lower
    if lower[first] in spoken.saints:
        return True
    many = len(lower[last]) == 1 and lower[last - 1].endswith("s")
    led = first > 0 and lower[first - 1] == "the"
    return last - first == 1 and (many or led or counting_words("en").is_person(lower[first]))
