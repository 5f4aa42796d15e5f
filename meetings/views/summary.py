"""A meeting's summary as a PDF: decisions in their words, actions with lead and due, what this reader may see.

Leans on the one printer and the meeting's page. Must not know actions: their panel is shown by the template.
"""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string

from boards.doorman import BoardRequest
from boards.printing import PrintingFailed, print_pdf
from boards.words import day
from meetings.models import AgendaItem
from meetings.permissions import require_summary
from meetings.views.meeting import fetch_meeting, meeting_context


def summary_pdf(request: BoardRequest, slug: str) -> HttpResponse:
    """The PDF, made for this reader and kept nowhere, once the meeting was held. A failed print leads back with its
    sentence."""
    row = fetch_meeting(request, slug)
    require_summary(row)
    context = meeting_context(request, row) | {"board": request.board, "access": request.access}
    # Its marking is that of what is in it: an item without a decision is not, actions are (the template asks for them).
    context["printed"] = [item for _, items in context["parts"] for item in items if in_print(item)]
    context["restricted"] = [*context["printed"], *context["decisions"]]
    title = f"{row.known_as}, {day(row.day)}: summary" if row.day else f"{row.known_as}: summary"
    html = render_to_string("meetings/summary_pdf.html", context | {"title": title}, request=request)
    try:
        pdf = print_pdf(html, title=title.replace("\u00a0", " "))
    except PrintingFailed as failed:
        messages.info(request, failed.sentence)
        return redirect(row)
    name = f"{request.board.slug}-{row.slug}-summary.pdf"
    return HttpResponse(
        pdf.body, content_type="application/pdf", headers={"Content-Disposition": f'inline; filename="{name}"'}
    )


def in_print(item: AgendaItem) -> bool:
    """Whether an item is in the summary: something was decided at it that stands."""
    return any(decision.withdrawn_on is None for decision in item.taken)
