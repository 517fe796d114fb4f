"""`andro-check add`: take articles into the dossier."""

from __future__ import annotations

from typing import Annotated

import typer

from andro_check.cli.options import DossierOption

EXAMPLES = """Examples:
  andro-check add saved-page.html letter.pdf notes.txt
  andro-check add https://example.org/news/ferry --id harbour-post-2021
  andro-check add scan.txt --publisher "Harbour Post" --published 2021-05-03
"""

Given = Annotated[list[str], typer.Argument(metavar="FILE_OR_URL...", help="Files .md .txt .html .pdf, or addresses.")]
Id = Annotated[str, typer.Option("--id", metavar="NAME", help="Its id and file name. Default: from its name or title.")]
Title = Annotated[str, typer.Option(metavar="TEXT", help="Its title. Default: what it says of itself.")]
Publisher = Annotated[str, typer.Option(metavar="NAME", help="Who published it.")]
Author = Annotated[str, typer.Option(metavar="NAME", help="Who wrote it.")]
Published = Annotated[str, typer.Option(metavar="DATE", help="When: 2021-05-03, 2021-05, 2021~ for about.")]
Language = Annotated[str, typer.Option(metavar="CODE", help="fr or en. Default: told by the text.")]
Address = Annotated[str, typer.Option("--url", metavar="URL", help="Where a saved file was published.")]


def add_command(
    *,
    given: Given,
    name: Id = "",
    title: Title = "",
    publisher: Publisher = "",
    author: Author = "",
    published: Published = "",
    language: Language = "",
    url: Address = "",
    path: DossierOption = None,
) -> None:
    """Take articles into the dossier, from files or from the web.

    Each becomes a text in sources/ with what is known of it as front matter; nothing is overwritten, and a text that
    is there already is left out. An address is fetched over http or https, once, and nothing else on its page.
    """
    from andro_check.app.adding import Unfit, add_articles, list_added
    from andro_check.cli.output import WRONG, deliver, note, plain_errors, tell_problems
    from andro_check.cli.person import today
    from andro_check.cli.screen import screen_for
    from andro_check.dossier.writing import DossierBusy
    from andro_check.report.forms import Listing

    told = {"id": name, "title": title, "publisher": publisher, "author": author}
    told |= {"published": published, "language": language, "url": url}
    with plain_errors(path, Unfit, DossierBusy):
        added = add_articles(path, given, told, today())
    tell_problems(problem for one in added for problem in one.problems)
    taken = [one for one in added if one.source]
    if taken:
        deliver(list_added(taken).written(Listing.TERMINAL, screen_for()))
    for one in taken:
        for remark in one.remarks:
            note(remark)
    if taken:
        note("next: andro-check extract drafts the claims")
    if any(one.problems for one in added):
        raise typer.Exit(WRONG)
