"""`andro-check mentions`: every number, amount, percentage and date of a text."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from andro_check.app.mentioning import MentionForm
from andro_check.cli.options import Force, OutFile, Width

EXAMPLES = """Examples:
  andro-check mentions article.md
  andro-check mentions *.txt --format csv -o numbers.csv
  echo "75 M€ depuis mars" | andro-check mentions -
  andro-check mentions - --format jsonl < cases.jsonl
"""

_STREAM = "-"

Files = Annotated[list[str], typer.Argument(metavar="FILE...", help="Articles; - reads standard input.")]
Form = Annotated[MentionForm, typer.Option("--format", "-f", help="jsonl: a case a line in, an answer a line out.")]
Language = Annotated[str, typer.Option(metavar="CODE", help="fr or en. Default: told by the text.")]
Published = Annotated[str, typer.Option(metavar="DATE", help="When the text was written, for `yesterday`.")]


def mentions_command(
    *,
    files: Files,
    form: Form = MentionForm.TERMINAL,
    language: Language = "",
    published: Published = "",
    width: Width = None,
    output: OutFile = None,
    force: Force = False,
) -> None:
    """List every number, amount, percentage and date of a text, with how it is read."""
    from andro_check.app.mentioning import answers, read_text, read_texts, written
    from andro_check.cli.output import deliver, plain_errors, refuse, tell_problems
    from andro_check.cli.screen import screen_for

    if form is MentionForm.JSONL and files == [_STREAM]:
        with plain_errors(None, ValueError):
            lines = sys.stdin.buffer.read().decode("utf-8", "replace").splitlines()
            deliver(answers(lines), output, force)
        return
    with plain_errors(Path(files[0]), ValueError):
        if files == [_STREAM]:
            texts = [read_text(sys.stdin.buffer.read().decode("utf-8", "replace"), language, published)]
        elif _STREAM in files:
            refuse("- stands alone; give files, or - for standard input")
        else:
            texts = [read_texts(Path(file), language, published) for file in files]
    tell_problems(problem for text in texts for problem in text.problems)
    if form is not MentionForm.TERMINAL or any(text.text for text in texts) or not any(t.problems for t in texts):
        deliver(written(texts, form, screen_for(output, width)), output, force)
    if any(text.problems for text in texts):
        raise typer.Exit(2)
