"""The check before publishing: what to mend or look at, over the text itself; one press takes what the record says now.

Leans on the doorman, the check and verbs. Must not know how a text is written.
"""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from boards.doorman import BoardRequest
from boards.refusals import NotNow, Stale
from publishing import changes
from publishing.checking import check_draft
from publishing.checking.promises import promised_in_draft
from publishing.composing import article, compose, differs_from_cleared
from publishing.permissions import may_draft, may_record_clearance, open_steps_now, require_draft
from publishing.views.common import fetch_draft, fetch_whole_draft, sent_version, what_is_saved

TAKEN = "The draft says what the record says now."
MOVED_ON = "The draft was changed meanwhile. Look at it again."


def check(request: BoardRequest, number: int) -> HttpResponse:
    """What to mend or look at before it is cleared and published, over the text itself."""
    row = fetch_whole_draft(request, number)
    if row.is_destroyed:
        return redirect(row)
    content = compose(row)
    promised = promised_in_draft(row, request.access)
    found = check_draft(row, content, request.access, promised)
    is_changed = differs_from_cleared(row, content)
    context = {
        "draft": row,
        "to_mend": [point for point in found if point.stops],
        "to_look_at": [point for point in found if not point.stops],
        "aside": [one for _, one in promised if one.is_aside] if may_draft(request.access) else [],
        "article": article(content, preview=True, number=""),
        "may_write": may_draft(request.access) and row.is_open,
        "may_record": may_record_clearance(request.access),
        "is_changed": is_changed,
        "steps": open_steps_now(row, is_changed=is_changed),
    }
    return render(request, "publishing/check.html", context)


def take(request: BoardRequest, number: int) -> HttpResponse:
    """A due or a key date becomes what the record says now."""
    row = fetch_whole_draft(request, number)
    require_draft(request.access)
    try:
        changes.take_from_record(
            draft=row, what=request.POST.get("what", ""), access=request.access, by=request.user,
            version=sent_version(request),
        )  # fmt: skip
    except NotNow as refusal:
        messages.info(request, refusal.sentence)
    except Stale:
        messages.info(request, MOVED_ON)
    else:
        messages.success(request, what_is_saved(row, fetch_draft(request, number), TAKEN))
    return redirect("publishing:check", request.board.slug, number)
