"""The exported findings as a workbook: the table of the CSV, and a sheet that says how they were chosen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any

from andro_check import __version__
from andro_check.report.csv import Cell, harmless, table_of
from andro_check.report.selection import Selection

LONGEST = 32_767
"""Characters that a cell can hold."""
_WIDTHS = {"message": 60, "why": 60, "quote": 60, "publisher": 24, "subject": 24, "object": 24, "value": 18, "url": 30}
_CREATED = datetime(1980, 1, 1, tzinfo=UTC)
"""The same for every workbook: the same input gives the same bytes."""
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def selection_xlsx(selection: Selection) -> bytes:
    """A workbook with the sheets ``findings`` and ``about``. Numbers are numbers; text is never run or linked."""
    from xlsxwriter import Workbook

    out = BytesIO()
    book = Workbook(out, _OPTIONS)
    book.set_properties({"title": selection.title, "created": _CREATED, "comments": f"andro-check {__version__}"})
    columns, rows = table_of(selection)
    bold, wrapped = book.add_format({"bold": True, "bottom": 1}), book.add_format({"text_wrap": True, "valign": "top"})
    sheet = book.add_worksheet("findings")
    for number, name in enumerate(columns):
        sheet.set_column(number, number, _WIDTHS.get(name.partition("_side_quotes")[0], 12), wrapped)
    last = _fill(sheet, [columns, *rows])
    sheet.set_row(0, None, bold)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, last, len(columns) - 1)
    about = book.add_worksheet("about")
    about.set_column(0, 0, 16)
    about.set_column(1, 1, 80, wrapped)
    _fill(about, _about(selection))
    book.close()
    return out.getvalue()


def _about(selection: Selection) -> list[tuple[Cell, ...]]:
    rows: list[tuple[Cell, ...]] = [("dossier", selection.title), ("findings", len(selection.findings))]
    rows += [
        ("of", selection.total),
        ("explained, ruled", "in" if selection.everything else "left out unless asked for"),
    ]
    rows += [(f"only {name}", " or ".join(words)) for name, words in selection.filters]
    return [*rows, ("made by", f"andro-check {__version__}")]


def _fill(sheet: Any, rows: Iterable[Sequence[Cell]]) -> int:  # noqa: ANN401 - the library has no types
    """Write the rows from the top; gives the index of the last."""
    last = 0
    for last, row in enumerate(rows):
        for column, cell in enumerate(row):
            if isinstance(cell, Decimal | int):
                sheet.write_number(last, column, float(cell))
            elif cell:
                sheet.write_string(last, column, _fitting(harmless(cell)))
    return last


def _fitting(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 2]} …"
