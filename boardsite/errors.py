"""Pages for what went wrong. Each says what happened and what to do, never a code.

Leans on the templates. Must not query: the database may be what is wrong.
"""

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """What was sent cannot be read; too large a paste has a page of its own."""
    if isinstance(exception, RequestDataTooBig | TooManyFieldsSent):
        return render(request, "413.html", status=413)
    return render(request, "400.html", status=400)


def refused(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Seen but not allowed: the refusal sentence."""
    return render(request, "403.html", {"sentence": getattr(exception, "sentence", "")}, status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Not there, or not for this reader: the same page."""
    return render(request, "404.html", status=404)


def broken(request: HttpRequest) -> HttpResponse:
    """Our fault."""
    return render(request, "500.html", status=500)


def form_expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form's cross-site token does not fit: the browser kept an old page, or cookies are off. Where the request
    named a charset of its own (no browser does), its form could not be read at all."""
    if request.META.get("boardsite.lost_its_charset") or (request.content_params or {}).get("charset"):
        return render(request, "400.html", status=400)
    return render(request, "403_csrf.html", status=403)
