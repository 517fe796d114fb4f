"""From a path to a dossier: what is read, what is left alone, what is said."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from andro_check.app.opening import DossierMissing, open_dossier
from andro_check.app.saving import UnknownSource, extract_into
from andro_check.dossier.writing import DossierBusy
from andro_check.model.claim import Status
from andro_check.model.source import Rendition

ARTICLE = """Le port de Norhaven dans le rouge

NORHAVEN, 3 mai 2021 - Kestrel Freight détient 44 % des Remorqueurs de Norhaven,
qui ont perdu 3 millions d'euros l'an dernier.
"""
OTHER = "Kestrel Freight détient 51 % des Remorqueurs de Norhaven.\n"
REGISTER = "title: Les remorqueurs\nlanguages: [fr]\nactors:\n- {id: kestrel, name: Kestrel Freight, kind: company}\n"


def put(root: Path, **files: str) -> Path:
    """Files by name; ``__`` stands for a slash and ``_`` before the suffix for a dot."""
    for name, text in files.items():
        head, _, suffix = name.replace("__", "/").rpartition("_")
        path = root / f"{head}.{suffix}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def on_disk(root: Path) -> Path:
    header = "---\ntitle: Le port\npublished: 2021-05-03\nrendition: digest\n---\n\n"
    record = (
        "claims:\n- {figure: holder, subject: Kestrel Freight, value: Ondine, quote: détient 44 %, status: rejected}\n"
    )
    return put(root, dossier_yaml=REGISTER, sources__gazette_md=header + ARTICLE, claims__gazette_yaml=record)


def test_a_folder_of_articles_is_read_in_memory(tmp_path: Path) -> None:
    root = put(tmp_path, gazette_txt=ARTICLE, autre_md=OTHER, notes_yaml="a: b", table_csv="a,b", dossier_yaml=REGISTER)
    before = sorted(path.name for path in root.iterdir())
    dossier = open_dossier(root)
    assert dossier.root == str(root)
    assert dossier.drafted
    assert dossier.title == "Les remorqueurs"
    assert [document.source.id for document in dossier.documents] == ["autre", "gazette"]
    assert [document.source.path for document in dossier.documents] == ["autre.md", "gazette.txt"]
    assert dossier.problems == ()
    assert {claim.source for claim in dossier.claims} == {"autre", "gazette"}
    assert all(claim.value.text in claim.citation.quote for claim in dossier.claims)
    assert sorted(path.name for path in root.iterdir()) == before


def test_a_dateline_gives_the_date_of_publication(tmp_path: Path) -> None:
    dossier = open_dossier(put(tmp_path, gazette_txt=ARTICLE))
    assert str(dossier.documents[0].source.published) == "2021-05-03"


def test_one_file_is_read_in_memory(tmp_path: Path) -> None:
    path = put(tmp_path, gazette_txt=ARTICLE, autre_txt=OTHER) / "gazette.txt"
    dossier = open_dossier(path)
    assert (dossier.root, dossier.drafted) == (str(path), True)
    assert [document.source.path for document in dossier.documents] == ["gazette.txt"]


def test_a_dossier_is_read_with_its_claims(tmp_path: Path) -> None:
    dossier = open_dossier(on_disk(tmp_path))
    assert not dossier.drafted
    assert dossier.problems == ()
    source = dossier.documents[0].source
    assert (source.id, source.path, source.rendition) == ("gazette", "sources/gazette.md", Rendition.DIGEST)
    assert dossier.documents[0].line_of(dossier.documents[0].text.index("NORHAVEN")) == 9
    claim = dossier.claims[0]
    assert (claim.subject, claim.status) == ("kestrel", Status.REJECTED)


def test_a_dossier_with_claims_never_loads_the_extractor(tmp_path: Path) -> None:
    root = on_disk(tmp_path)
    code = (
        "import sys; from pathlib import Path; from andro_check.app.opening import open_dossier; "
        f"open_dossier(Path({str(root)!r})); sys.exit(any(n.startswith('andro_check.extract') for n in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("inside", [".", "sources", "claims", "deep/er"])
def test_the_dossier_around_the_current_folder_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, inside: str
) -> None:
    root = on_disk(tmp_path)
    (root / "deep" / "er").mkdir(parents=True)
    monkeypatch.chdir(root / inside)
    dossier = open_dossier(None)
    assert Path(dossier.root).resolve() == root.resolve()
    assert len(dossier.claims) == 1


def test_the_register_stands_for_its_dossier(tmp_path: Path) -> None:
    assert len(open_dossier(on_disk(tmp_path) / "dossier.yaml").claims) == 1


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("nowhere", "nowhere does not exist; give a dossier, or a folder or file of articles"),
        ("empty", "empty holds no article; put .md, .txt, .html, .pdf files into it"),
        ("table.csv", "table.csv is no article; give .md, .txt, .html, .pdf, or a folder of them"),
    ],
)
def test_nothing_to_read_is_said(tmp_path: Path, name: str, message: str) -> None:
    put(tmp_path, table_csv="a,b")
    (tmp_path / "empty").mkdir()
    with pytest.raises(DossierMissing) as raised:
        open_dossier(tmp_path / name)
    assert message in str(raised.value)


def test_no_dossier_around_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(DossierMissing, match="there is no dossier here"):
        open_dossier(None)


def test_articles_without_a_dossier_around_are_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a.md", "b.txt", "c.png"):
        (tmp_path / name).write_text("Valdor.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(DossierMissing, match=r"`andro-check report \.` reads the 2 articles in this folder"):
        open_dossier(None)


def test_what_cannot_be_read_is_listed_and_the_rest_read(tmp_path: Path) -> None:
    root = on_disk(tmp_path)
    put(
        root,
        sources__vide_md="",
        sources__faux_md="---\ntitel: x\n---\n" + OTHER,
        sources__lettre_docx="x",
        sources__gazette_txt=OTHER,
        claims__perdu_yaml="claims:\n- {figure: a, value: b, quote: c}\n",
        claims__rompu_yaml="claims: 'x\n",
    )
    (root / "sources" / "image.txt").write_bytes(b"\x89PNG\x00\x00")
    dossier = open_dossier(root)
    assert [str(problem).split(";")[0] for problem in dossier.problems] == [
        "sources/lettre.docx is no kind of file that is read",
        "sources/gazette.txt has the same name as sources/gazette.md",
        "sources/faux.md:2:1 unknown key 'titel' in the header",
        "sources/image.txt is binary, not text",
        "sources/vide.md is empty",
        "claims/perdu.yaml:1:1 source 'perdu' has no text in this dossier",
        "claims/rompu.yaml:2:1 is not valid YAML: found unexpected end of stream",
    ]
    assert [document.source.id for document in dossier.documents] == ["faux", "gazette", "gazette-txt"]
    assert len(dossier.claims) == 1


def test_an_empty_dossier_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    dossier = open_dossier(tmp_path)
    assert [str(p) for p in dossier.problems] == [
        "sources holds no article that can be read; take one in: andro-check add FILE|URL"
    ]


def test_links_that_lead_out_are_not_followed(tmp_path: Path) -> None:
    secret = put(tmp_path / "elsewhere", secret_txt=OTHER) / "secret.txt"
    root = on_disk(tmp_path / "story")
    (root / "sources" / "b.txt").symlink_to(secret)
    (root / "sources" / "c.txt").symlink_to(root / "nowhere")
    (root / "sources" / "d.md").symlink_to(root / "sources" / "gazette.md")
    dossier = open_dossier(root)
    assert [document.source.id for document in dossier.documents] == ["d", "gazette"]
    assert [p.place.path for p in dossier.problems] == ["sources/b.txt", "sources/c.txt"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    root = put(tmp_path, gazette_txt=ARTICLE)
    os.mkfifo(root / "pipe.txt")
    assert len(open_dossier(root).documents) == 1
    with pytest.raises(DossierMissing):
        open_dossier(root / "pipe.txt")


def test_drafts_are_extracted_into_the_dossier(tmp_path: Path) -> None:
    root = on_disk(tmp_path)
    (root / "claims" / "gazette.yaml").unlink()
    extracted = extract_into(root)
    assert [saved.source for saved in extracted.saved] == ["gazette"]
    assert extracted.saved[0].added == len(open_dossier(root).claims) > 0
    assert not any(saved.changed for saved in extract_into(root, ["gazette"]).saved)
    drafted = {(claim.figure, claim.value.text) for claim in open_dossier(root).claims}
    in_memory = open_dossier(root / "sources" / "gazette.md").claims
    assert drafted == {(claim.figure, claim.value.text) for claim in in_memory}


def test_extracting_needs_a_dossier_and_known_sources(tmp_path: Path) -> None:
    with pytest.raises(DossierMissing, match="has no sources/; make the folder"):
        extract_into(put(tmp_path / "folder", gazette_txt=ARTICLE))
    with pytest.raises(UnknownSource, match="there is no source 'gazete'; did you mean 'gazette'"):
        extract_into(on_disk(tmp_path / "story"), ["gazete"])


def test_a_busy_dossier_is_an_error_of_its_own() -> None:
    assert not issubclass(DossierBusy, DossierMissing)
