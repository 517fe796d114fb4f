"""The use case of `add`: an article from a file or the web becomes a source of the dossier, with its metadata."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from andro_check.app.drafting import dated
from andro_check.app.opening import SOURCES, Article, DossierMissing, article_of, folder_of, read_article
from andro_check.app.registries import reader_for
from andro_check.dossier.files import Folder
from andro_check.dossier.headers import header_lines
from andro_check.dossier.writing import fingerprint, replace_file, sole_writer
from andro_check.ingest.keeping import kept_text
from andro_check.ingest.web import Limits, fetch
from andro_check.lexicon.units import LANGUAGES
from andro_check.model.folding import slug
from andro_check.model.period import parse_edtf
from andro_check.model.problem import Place, Problem
from andro_check.model.source import Document, Source
from andro_check.report.lists import Table

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
_ID = re.compile(r"[^\W_][\w.-]{0,79}")
_LONGEST_ID = 48
_TEXTS = frozenset({".md", ".txt"})


class Unfit(ValueError):
    """What a person says of an article cannot be; the message says what to write."""


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one file or address: the source that it is now, or problems; ``words`` of its text."""

    given: str
    source: Source | None = None
    words: int = 0
    problems: tuple[Problem, ...] = ()
    left_out: tuple[str, ...] = ()

    @property
    def remarks(self) -> tuple[str, ...]:
        """What a person should know or complete, though nothing is wrong."""
        if self.source is None:
            return ()
        undated = f"{self.source.path} gives no date of publication; write `published: …` into its header"
        dropped = f"{self.source.path} leaves out of its header: {', '.join(self.left_out)}"
        return (*([] if self.source.published else [undated]), *([dropped] if self.left_out else []))


def add_articles(
    root: Path | None, given: Sequence[str], told: Mapping[str, str], today: str, limits: Limits | None = None
) -> tuple[Added, ...]:
    """Take articles into ``sources/`` of the dossier at ``root`` (``None``: the one around the current folder).

    ``told``: what the person says of them, by key of the header; it outranks what the article says of itself.
    ``today`` is the date of access of what is fetched. Nothing is overwritten. Raises DossierMissing, Unfit,
    DossierBusy.
    """
    _check(told, given)
    home = folder_of(root)
    if not Folder(home).holds(home / SOURCES):
        raise DossierMissing(f"{home / SOURCES} leads out of the dossier; make it a folder of its own")
    taken = [_taken(name, told, today, limits) for name in given]
    with sole_writer(home):
        shelf = _Shelf(home)
        return tuple(shelf.put(name, article, told) for name, article in zip(given, taken, strict=True))


def list_added(added: Iterable[Added]) -> Table:
    """The articles that were taken in, with what is known of each."""
    sources = [(one.source, one.words) for one in added if one.source]
    rows = [(s.id, s.publisher, s.published.edtf if s.published else None, s.language, n, s.path) for s, n in sources]
    return Table(("source", "publisher", "published", "language", "words", "path"), rows)


def _check(told: Mapping[str, str], given: Sequence[str]) -> None:
    if told.get("id") and not _ID.fullmatch(told["id"]):
        raise Unfit(f"id {told['id']!r} makes no file name; write letters, digits and dashes, as in harbour-post-2021")
    of_one = [f"--{key}" for key in ("id", "title", "url") if told.get(key)]
    if of_one and len(given) > 1:
        raise Unfit(f"{of_one[0]} is for one article; add the others by themselves")
    language = told.get("language", "").lower()
    if language and language not in LANGUAGES:
        raise Unfit(f"language {language!r} is not read; write one of: {', '.join(LANGUAGES)}")
    try:
        parse_edtf(told.get("published") or "2000")
    except ValueError as cause:
        raise Unfit(f"published {cause}") from None


def _taken(given: str, told: Mapping[str, str], today: str, limits: Limits | None) -> Article:
    """The article behind a name, with what is known of it; its id is only proposed."""
    article = _fetched(given, today, limits) if _ADDRESS.match(given) else _from_disk(Path(given))
    if article.document is None:
        return article
    source = _as_told(article.document.source, told)
    return replace(article, document=dated(replace(article.document, source=source)))


def _as_told(source: Source, told: Mapping[str, str]) -> Source:
    """What the person says of an article goes before what it says of itself."""
    return replace(
        source,
        title=told.get("title") or source.title,
        publisher=told.get("publisher") or source.publisher,
        author=told.get("author") or source.author,
        published=parse_edtf(told["published"]) if told.get("published") else source.published,
        language=told.get("language", "").lower() or source.language,
        url=told.get("url") or source.url,
    )


def _fetched(address: str, today: str, limits: Limits | None) -> Article:
    found = fetch(address, limits)
    if isinstance(found, Problem):
        return Article(None, (found,))
    article = article_of(found.raw, Source("", address + ("" if address.endswith(found.suffix) else found.suffix)))
    if article.document is None:
        return Article(None, _at(address, article.problems))
    source = article.document.source
    publisher = source.publisher or (urlsplit(found.url).hostname or "").removeprefix("www.")
    source = replace(source, url=found.url, accessed=today, publisher=publisher)
    return replace(article, document=replace(article.document, source=source))


def _from_disk(path: Path) -> Article:
    shown = Place(str(path))
    if path.is_dir():
        return Article(None, (Problem(shown, "is a folder", f"give its files: {path}/*"),))
    if not path.exists():
        return Article(None, (Problem(shown, "does not exist", "give a file, or an http or https address"),))
    if not path.is_file() or not reader_for(path.suffix):
        return Article(None, (Problem(shown, "is no article", "give .md, .txt, .html, .pdf, or an address"),))
    article = read_article(Folder(path.parent), Source("", path.name), strict=False)
    return replace(article, problems=_at(str(path), article.problems))


def _at(given: str, problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems under the name that the person gave."""
    return tuple(replace(problem, place=replace(problem.place, path=given)) for problem in problems)


class _Shelf:
    """The sources of a dossier, each article put beside them under a name of its own; used by its sole writer."""

    def __init__(self, home: Path) -> None:
        self._home, self._folder = home, Folder(home)
        self._hashes: dict[str, str] = {}
        self._names: dict[str, str] = {}
        for name in self._folder.names(SOURCES):
            self._names[_key(PurePosixPath(name).stem)] = name
            if not reader_for(PurePosixPath(name).suffix):
                continue
            document = read_article(self._folder, Source(PurePosixPath(name).stem, name), strict=False).document
            if document:
                self._remember(document.text, document.source.sha256, name)

    def put(self, given: str, article: Article, told: Mapping[str, str]) -> Added:
        """Write one article, unless its text is there already or its name is taken."""
        document = article.document
        if document is None:
            return Added(given, problems=article.problems)
        text = document.text.strip("\n") + "\n" if _is_text(document) else kept_text(document)
        twin = self._hashes.get(text_hash(text)) or self._hashes.get(document.source.sha256)
        if twin:
            return self._refused(given, f"holds the same text as {twin}", "it is left out")
        source = replace(document.source, id=told.get("id") or _proposed(given, document.source))
        name = f"{SOURCES}/{source.id}.md"
        standing = self._names.get(_key(source.id))
        if standing:
            return self._refused(given, f"would be {name}, but {standing} stands there", "give it a name with --id")
        source = replace(source, path=name, sha256=source.sha256 or text_hash(text))
        problem = replace_file(self._home, name, f"{header_lines(source)}{text}".encode(), fingerprint(None))
        if problem:
            return Added(given, problems=(problem,))
        self._names[_key(source.id)] = name
        self._remember(text, source.sha256, name)
        return Added(
            given, source, sum(any(map(str.isalnum, word)) for word in text.split()), article.problems, article.left_out
        )

    def _remember(self, text: str, declared: str, name: str) -> None:
        self._hashes[text_hash(text)] = name
        if declared:
            self._hashes.setdefault(declared, name)

    def _refused(self, given: str, what: str, remedy: str) -> Added:
        return Added(given, problems=(Problem(Place(given), what, remedy),))


def text_hash(text: str) -> str:
    """The SHA-256 of a text, white space aside: how it is wrapped and spaced says nothing."""
    return hashlib.sha256(" ".join(text.split()).encode("utf-8", "surrogatepass")).hexdigest()


def _is_text(document: Document) -> bool:
    return PurePosixPath(document.source.path).suffix.lower() in _TEXTS


def _key(stem: str) -> str:
    """Names that some system takes for one file are one."""
    return unicodedata.normalize("NFC", stem).casefold()


def _proposed(given: str, source: Source) -> str:
    """An id: the file's name, or of a page its title, or where it stood."""
    if not _ADDRESS.match(given):
        named = slug(Path(given).stem)
    else:
        named = slug(source.title) or slug(urlsplit(given).netloc + urlsplit(given).path)
    if len(named) > _LONGEST_ID:
        named = named[: _LONGEST_ID + 1].rpartition("-")[0] or named[:_LONGEST_ID]
    return named or "source"
