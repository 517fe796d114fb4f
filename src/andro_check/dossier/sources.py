"""The header of an article: what is known of its publication."""

from __future__ import annotations

from dataclasses import replace

from andro_check.dossier.located import read_yaml
from andro_check.dossier.reading import Reading
from andro_check.model.problem import Problem
from andro_check.model.source import Rendition, Source

_TEXTS = ("title", "publisher", "accessed", "url", "archive_url", "copy_of", "sha256")
KEYS = ("id", *_TEXTS, "author", "published", "language", "rendition")
_FIRST_LINE = 2


def read_source(header: str, source: Source, strict: bool) -> tuple[Source, tuple[Problem, ...]]:
    """The source with the fields of a header filled in; the YAML begins on line 2 of its file.

    ``strict``: unknown keys are problems; otherwise the header is somebody else's and only what it shares is read.
    """
    read = read_yaml(header, source.path, _FIRST_LINE)
    if read.node is None:
        return source, read.problems
    reading = Reading(source.path)
    fields = reading.fields(read.node, "the header", KEYS if strict else (*KEYS, *getattr(read.node, "keys", ())))
    if fields is None:
        return source, (*read.problems, *reading.problems)
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
    return filled, (*read.problems, *reading.problems)
