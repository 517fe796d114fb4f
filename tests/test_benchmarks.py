"""The made-up articles of ``benchmarks/``: the same for the same seed, and what was planted in them is found."""

from __future__ import annotations

import sys
from pathlib import Path

from andro_check.app.drafting import draft_claims
from andro_check.lexicon.figures import figures
from andro_check.model.finding import Finding, Relation
from andro_check.model.folding import slug
from andro_check.model.period import parse_edtf
from andro_check.model.register import Register
from andro_check.model.source import Document, Source
from andro_check.reconcile.judge import reconcile

sys.path.append(str(Path(__file__).resolve().parent.parent))

from benchmarks.articles import STORY, Article, articles, planted, story
from benchmarks.wording import FACTS

COUNT = 150


def test_the_same_seed_gives_the_same_articles() -> None:
    assert list(articles(10, seed=4)) == list(articles(20, seed=4))[:10]
    assert list(articles(10, seed=4)) != list(articles(10, seed=5))


def read(article: Article) -> Document:
    published = parse_edtf(article.published)
    return Document(Source(article.id, article.id, published=published, language=article.language), article.text)


def contradictions(documents: list[Document]) -> list[Finding]:
    """Each article is read by itself, as an archive is."""
    drafted = [draft_claims([document], Register()) for document in documents]
    claims = [claim for found, _ in drafted for claim in found]
    sources = {document.source.id: document.source for document in documents}
    findings = reconcile(claims, Register(), sources, figures())
    return [finding for finding in findings if finding.relation is Relation.CONTRADICTION]


def test_what_was_planted_is_found_and_no_other_fact_of_its_story() -> None:
    found = contradictions([read(article) for article in articles(COUNT)])
    wanted = {(slug(one.actor), one.figure) for one in planted(COUNT)}
    told = {(party, f.figure.partition(" [")[0]) for f in found for party in (f.subject, f.object) if party}
    assert len(wanted) == COUNT // 15
    assert wanted - told == set()
    companies = {slug(story(number).company) for number in range(COUNT // STORY)}
    stated = {fact.figure for fact in FACTS}
    assert {(actor, figure) for actor, figure in told if actor in companies and figure in stated} - wanted == set()
