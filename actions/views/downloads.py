"""The register taken away: as a table for a spreadsheet, and as a PDF. What the reader may see, and the filter leaves.

Leans on the register's lines and the one printer. Must not know what is published.
"""

import csv
import io

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import reverse

from actions.register import Line, lines_of
from actions.views.reading import filtered
from boards.doorman import BoardRequest
from boards.printing import PrintingFailed, print_pdf
from boards.visibility import handling
from boards.words import day

COLUMNS = (
    "Reference", "Action", "State", "Rating", "Due", "Due in words", "Overdue", "Lead", "Agreed on", "Latest update",
    "Updated on", "Who may read it",
)  # fmt: skip
FORMULAS = ("=", "+", "-", "@", "\t", "\r")
MOST_IN_A_PDF = 1_000
TOO_MANY = f"A PDF holds up to {MOST_IN_A_PDF:,} actions. Filter the register first, or download the CSV."


def register_csv(request: BoardRequest) -> HttpResponse:
    """The filtered register as CSV, with a mark that tells spreadsheets its letters are UTF-8."""
    _, rows = filtered(request)
    page = io.StringIO()
    table = csv.writer(page)
    table.writerow(COLUMNS)
    for line in lines_of(rows, request.access):
        table.writerow([plain(cell) for cell in _cells(line)])
    name = f"{request.board.slug}-actions-{request.access.day}.csv"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse("\ufeff" + page.getvalue(), content_type="text/csv; charset=utf-8", headers=headers)


def _cells(line: Line) -> list[str]:
    action, update = line.action, line.update
    return [
        str(action),
        action.words,
        action.get_state_display(),
        line.rating.word if line.rating else "",
        line.due.day.isoformat() if line.due.day else "",
        line.due.in_one_line,
        "yes" if line.due.nearness == "late" else "",
        action.lead_name,
        action.agreed_on.isoformat(),
        update.words if update else "",
        update.said_on.isoformat() if update else "",
        str(line.readers.label),
    ]


def plain(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula: one that looks like it is kept as words by an apostrophe."""
    words = cell.replace("\u00a0", " ")
    return f"'{words}" if words.lstrip().startswith(FORMULAS) or words.startswith(FORMULAS) else words


def register_pdf(request: BoardRequest) -> HttpResponse:
    """The filtered register as a tagged PDF, made for this reader and kept nowhere."""
    chosen, rows = filtered(request)
    if rows.count() > MOST_IN_A_PDF:
        return _back(request, TOO_MANY)
    lines = lines_of(rows, request.access)
    one, many = chosen.what()
    title = f"Actions at {day(request.access.day)}"
    context = {
        "lines": lines,
        "title": title,
        "what": f"{one},{many}",
        "chips": chosen.chips(),
        "legend": chosen.legend,
    }
    context["marking"] = handling(thing for line in lines for thing in line.things)
    html = render_to_string("actions/register_pdf.html", context, request=request)
    try:
        pdf = print_pdf(html, title=title.replace("\u00a0", " "))
    except PrintingFailed as failed:
        return _back(request, failed.sentence)
    name = f"{request.board.slug}-actions-{request.access.day}.pdf"
    headers = {"Content-Disposition": f'inline; filename="{name}"'}
    return HttpResponse(pdf.body, content_type="application/pdf", headers=headers)


def _back(request: BoardRequest, sentence: str) -> HttpResponse:
    messages.info(request, sentence)
    return redirect(f"{reverse('actions:register', args=[request.board.slug])}?{request.GET.urlencode()}")
