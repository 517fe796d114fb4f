"""From a path to a dossier in memory: the articles, the register and the claims."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from andro_check.app.faults import attempted, reported
from andro_check.app.registries import READERS, Reader, reader_for
from andro_check.app.uncollected import uncollected
from andro_check.dossier import decisions
from andro_check.dossier.context import Context
from andro_check.dossier.files import Folder, stray
from andro_check.dossier.register import NAME, Declared, read_register
from andro_check.dossier.sources import Header, read_source
from andro_check.ingest.frontmatter import parts_of
from andro_check.ingest.limits import excess
from andro_check.kept import remembered
from andro_check.lexicon.figures import figures
from andro_check.model.dossier import Dossier
from andro_check.model.problem import Place, Problem
from andro_check.model.source import Document, Source
from andro_check.report.words import count

SOURCES, CLAIMS = "sources", "claims"
_KINDS = ", ".join(suffix for reader in READERS for suffix in reader.suffixes if suffix != ".htm")


class DossierMissing(Exception):
    """There is nothing to read at the path; the message says what to do."""


def open_dossier(path: Path | None) -> Dossier:
    """The dossier around the current folder (``None``), or the dossier, folder or file of articles at a path.

    Articles that have no claims beside them are read in memory and nothing is written. Raises DossierMissing.
    """
    if path is None:
        root = around(Path.cwd())
        return _of_folder(root, os.path.relpath(root))
    if not path.exists():
        raise DossierMissing(f"{path} does not exist; give a dossier, or a folder or file of articles")
    if path.is_dir():
        return _of_result(path) or _of_folder(path, str(path))
    return _of_folder(path.parent, str(path.parent)) if path.name == NAME else _of_file(path)


def _of_result(path: Path) -> Dossier | None:
    """What a scan wrote to a folder; ``None`` for any other folder."""
    if not (path / "manifest.json").is_file():
        return None
    from andro_check.app.archive.result import is_result, open_result

    if not is_result(path):
        return None
    problems: list[Problem] = []
    dossier = _with_decisions(open_result(path, str(path)), Folder(path), problems)
    return replace(dossier, title=dossier.title or _named(path), problems=tuple(problems))


def with_texts(dossier: Dossier) -> Dossier:
    """The dossier, unless it is what a scan wrote, which leaves the texts where they are. Raises DossierMissing."""
    if dossier.judged is not None:
        raise DossierMissing(f"{dossier.root} is the result of a scan, without the texts; give the articles themselves")
    return dossier


def around(here: Path) -> Path:
    """The nearest folder upwards that is a dossier. Raises DossierMissing."""
    for folder in (here, *here.parents):
        if is_dossier(folder):
            return folder
    articles = sum(path.is_file() and bool(reader_for(path.suffix)) for path in here.iterdir())
    told = f"`andro-check report .` reads the {count(articles, 'article')} in this folder"
    other = told if articles else "give a folder of articles to `andro-check report`"
    raise DossierMissing(f"there is no dossier here; `andro-check init` starts one, or {other}")


def is_dossier(folder: Path) -> bool:
    return (folder / NAME).is_file() or (folder / SOURCES).is_dir()


def folder_of(path: Path | None) -> Path:
    """The folder of the dossier at a path (``None``: around the current folder), to write in. Raises DossierMissing."""
    if path is None:
        return Path(os.path.relpath(around(Path.cwd())))
    folder = path.parent if path.name == NAME else path
    if not is_dossier(folder):
        raise DossierMissing(f"{folder} is no dossier; `andro-check init {folder}` makes one there")
    return folder


def _of_folder(root: Path, shown: str) -> Dossier:
    folder = Folder(root)
    declared = _declared(folder)
    kept = (root / SOURCES).is_dir()
    names = list(folder.names(SOURCES if kept else "."))
    articles = [name for name in names if _reader_of(name)]
    if not articles and not kept:
        raise DossierMissing(f"{shown} holds no article; put {_KINDS} files into it")
    problems = [*declared.problems, *folder.strays(SOURCES if kept else ".")]
    if kept:
        problems += [_unread(name) for name in names if not _reader_of(name)]
    read = [read_article(folder, source, kept) for source in _sources(articles, problems)]
    problems += [problem for article in read for problem in article.problems]
    documents = tuple(article.document for article in read if article.document)
    title = declared.title or _named(Path(shown))
    dossier = Dossier(shown, title, declared.languages, documents, (), declared.register, declared.tuning)
    dossier = _with_decisions(dossier, folder, problems)
    return _with_claims(dossier, folder, problems) if kept else _drafted(dossier, folder, problems)


def _named(root: Path) -> str:
    """The name of a folder that is only pointed at, as ``.`` and ``..`` do; empty where the path tells it."""
    return root.resolve().name if root.name in ("", "..") else ""


def _of_file(path: Path) -> Dossier:
    if not reader_for(path.suffix) or not path.is_file():
        raise DossierMissing(f"{path} is no article; give {_KINDS}, or a folder of them")
    folder = Folder(path.parent)
    article = read_article(folder, Source(path.stem, path.name), strict=False)
    documents = (article.document,) if article.document else ()
    return _drafted(Dossier(str(path), documents=documents), folder, article.problems)


def _declared(folder: Folder) -> Declared:
    path = folder.root / NAME
    if path.is_symlink() and not folder.holds(path):
        return Declared(problems=(stray(NAME),))
    text = folder.read_text(NAME) if path.is_file() else ""
    if isinstance(text, Problem):
        return Declared(problems=(text,))
    return remembered("register", (text,), lambda: read_register(text))


def _with_decisions(dossier: Dossier, folder: Folder, problems: list[Problem]) -> Dossier:
    """The dossier with the rulings of its ``decisions.yaml``, if it has one."""
    path = folder.root / decisions.NAME
    if path.is_symlink() and not folder.holds(path):
        problems.append(stray(decisions.NAME))
        return dossier
    if not path.is_file():
        return dossier
    text = folder.read_text(decisions.NAME)
    read, wrong = decisions.read_decisions(text) if isinstance(text, str) else ((), (text,))
    problems += wrong
    return replace(dossier, decisions=read)


@lru_cache(maxsize=4096)
def _reader_of(name: str) -> Reader | None:
    return reader_for(Path(name).suffix)


def _unread(name: str) -> Problem:
    return Problem(Place(name), "is no kind of file that is read", f"save it as one of {_KINDS}")


def _sources(names: Iterable[str], problems: list[Problem]) -> Iterator[Source]:
    """A source for each file; its id is the file's name without the suffix, or with it when two would be the same."""
    taken: dict[str, str] = {}
    for name in names:
        path = Path(name)
        key = unicodedata.normalize("NFC", path.stem)  # some systems store é as e and an accent
        if key in taken:
            problems.append(Problem(Place(name), f"has the same name as {taken[key]}", "rename one of them"))
            key = f"{key}-{path.suffix[1:]}"
        taken[key] = name
        yield Source(key, name)


@dataclass(frozen=True, slots=True)
class Article:
    """What was read from one file: no document when it could not be read.

    ``left_out``: keys of somebody else's header that mean nothing here.
    """

    document: Document | None
    problems: tuple[Problem, ...] = ()
    left_out: tuple[str, ...] = ()


def read_article(folder: Folder, source: Source, strict: bool) -> Article:
    """Read the file at the source's path; ``strict``: its header is a dossier's own, so unknown keys are problems."""
    if _reader_of(source.path) is None:
        return Article(None, (_unread(source.path),))
    raw = folder.read(source.path)
    if isinstance(raw, Problem):
        return Article(None, (raw,))
    made = attempted(
        lambda: remembered("article", (repr(source), str(strict), raw), lambda: article_of(raw, source, strict))
    )
    return made if isinstance(made, Article) else Article(None, (reported(Place(source.path), "was not read", made),))


def article_of(raw: bytes, source: Source, strict: bool = False) -> Article:
    """Read the bytes of an article with the reader for its path."""
    reader = _reader_of(source.path)
    if reader is None:
        return Article(None, (_unread(source.path),))
    parts = parts_of(raw)
    own = strict and not parts.is_bare
    read = read_source(parts.header, source, own, parts.header_line) if parts.header else Header(source)
    document = reader.load()(raw, read.source)
    problem = document if isinstance(document, Problem) else excess(document)
    if isinstance(document, Problem) or problem:
        return Article(None, (*read.problems, *([problem] if problem else [])))
    return Article(document, read.problems, read.left_out)


def _drafted(dossier: Dossier, folder: Folder, problems: Sequence[Problem]) -> Dossier:
    """The dossier with claims drafted from its documents, in memory."""
    from andro_check.app.drafting import draft, draft_what_can_be

    documents, declared = dossier.documents, dossier.register
    drafts = draft_what_can_be(
        documents, declared, lambda: remembered("drafts", (folder.stamp,), lambda: draft(documents, declared))
    )
    read = replace(dossier, documents=drafts.documents, claims=drafts.claims, register=drafts.register, drafted=True)
    stamp = b"" if drafts.faulty else folder.stamp
    return replace(read, problems=(*problems, *drafts.problems), stamp=stamp)


def _with_claims(dossier: Dossier, folder: Folder, problems: Sequence[Problem]) -> Dossier:
    """The dossier with the claims of its ``claims/``."""
    from andro_check.dossier.claims import read_claims

    files, unread = read_files(folder)
    with uncollected(last=True):
        claims, wrong = read_claims(files, context_of(dossier))
    if not dossier.documents:
        empty = Problem(Place(SOURCES), "holds no article that can be read", "take one in: andro-check add FILE|URL")
        problems = [*problems, empty]
    told = (*problems, *folder.strays(CLAIMS), *unread, *wrong)
    return replace(dossier, claims=claims, problems=told, stamp=folder.stamp)


def read_files(folder: Folder) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """The texts of the files of claims by path, and those that could not be read."""
    read = {name: folder.read_text(name) for name in folder.names(CLAIMS) if name.endswith((".yaml", ".yml"))}
    texts = {name: text for name, text in read.items() if not isinstance(text, Problem)}
    return texts, tuple(text for text in read.values() if isinstance(text, Problem))


def context_of(dossier: Dossier) -> Context:
    """What the claims of a dossier are read against."""
    stamp = repr((dossier.register.actors, sorted((name, sorted(t.items())) for name, t in dossier.tuning.items())))
    return Context(dossier.document_of, dossier.register, figures(dossier.tuning), stamp)
