"""The header of an article: what is known of its publication."""

from __future__ import annotations

from dataclasses import dataclass, replace

from andro_check.dossier.located import read_yaml
from andro_check.dossier.nodes import Fields, Node
from andro_check.dossier.reading import Reading
from andro_check.model.problem import Problem
from andro_check.model.source import Rendition, Source

_TEXTS = ("title", "publisher", "accessed", "url", "archive_url", "copy_of", "sha256")
KEYS = ("id", *_TEXTS, "author", "published", "language", "rendition")
FOREIGN = {
    **dict.fromkeys(("date", "publication_date", "publish_date", "published_at", "pubdate", "pubDate"), "published"),
    **dict.fromkeys(("date_publication", "publié", "publié_le"), "published"),
    **dict.fromkeys(("titre", "headline"), "title"),
    **dict.fromkeys(("authors", "byline", "auteur", "auteurs", "autrice"), "author"),
    **dict.fromkeys(("site", "site_name", "outlet", "newspaper", "éditeur", "journal", "média"), "publisher"),
    **dict.fromkeys(("lang", "locale", "langue"), "language"),
    **dict.fromkeys(("link", "permalink", "source_url", "adresse", "lien"), "url"),
}
"""How other programs call what a header of ours says."""
_FIRST_LINE = 2


@dataclass(frozen=True, slots=True)
class Header:
    """A source with what a header says of it; ``left_out``: its keys that mean nothing here."""

    source: Source
    problems: tuple[Problem, ...] = ()
    left_out: tuple[str, ...] = ()


def read_source(header: str, source: Source, strict: bool, line: int = _FIRST_LINE) -> Header:
    """The source with the fields of a header filled in; the YAML begins on a ``line`` of its file.

    ``strict``: unknown keys are problems; otherwise the header is somebody else's, ``FOREIGN`` keys are understood and
    the rest is left out.
    """
    read = read_yaml(header, source.path, line)
    if read.node is None:
        return Header(source, read.problems)
    reading = Reading(source.path)
    fields = _fields(reading, read.node, strict)
    if fields is None:
        return Header(source, (*read.problems, *reading.problems))
    own = reading.text(fields, "id")
    if strict and own not in ("", source.id):
        remedy = f"write `id: {source.id}`, or rename the file"
        reading.note(fields.values["id"].place, f"id {own!r} is not the file's name", remedy)
    filled = replace(
        source,
        **{key: reading.text(fields, key) for key in _TEXTS},
        author=", ".join(reading.texts(fields, "author")),
        published=reading.period(fields, "published"),
        language=reading.text(fields, "language").lower()[:2],
        rendition=reading.choice(fields, "rendition", Rendition.VERBATIM),
    )
    left_out = () if strict else tuple(key for key in fields.values if key not in KEYS)
    return Header(filled, (*read.problems, *reading.problems), left_out)


def _fields(reading: Reading, node: Node, strict: bool) -> Fields | None:
    """The header's fields under our own keys."""
    if strict or not isinstance(node, Fields):
        return reading.fields(node, "the header", KEYS, FOREIGN)
    ours = {
        FOREIGN[key]: key for key in reversed(tuple(node.values)) if key in FOREIGN and FOREIGN[key] not in node.values
    }
    theirs = {key: value for key, value in node.values.items() if key not in ours.values()}
    return replace(node, values=theirs | {key: node.values[name] for key, name in ours.items()}, texts=None)
