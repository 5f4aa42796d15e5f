"""A form that was sent before leads to its first result, before its page asks what may be done now.

Leans on one-use tokens. Who may open the address is asked first (the doorman). Must not know what was saved.
"""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from boards.models import UsedToken
from boards.once import digest_of

SAVED_BEFORE = "This was saved the first time you sent it. Here is the result."


def first_result(request: HttpRequest) -> HttpResponse | None:
    """Lead the second submit of the same answers by the same person to the first one's result; None for the first.

    The thing may be closed, moved or taken off by now: that is what the first submit did.
    """
    token = request.POST.get("token", "") if request.method == "POST" else ""
    if not token or "\x00" in token or not request.user.is_authenticated:
        return None
    earlier = UsedToken.objects.sent_by(request.user, token).first()
    if earlier is None or not earlier.address or earlier.digest != digest_of(request.POST, request.FILES):
        return None
    return lead_to(request, earlier.address)


def lead_to(request: HttpRequest, address: str) -> HttpResponse:
    """The first result's page, with the sentence that says so."""
    messages.info(request, SAVED_BEFORE)
    return redirect(address)
