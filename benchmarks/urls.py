"""The site's addresses, and a bare page: one query, one line, through the same middleware."""

from django.http import HttpRequest, HttpResponse
from django.urls import include, path

from boards.doorman import PUBLIC, page
from boards.models import Board


def bare(request: HttpRequest) -> HttpResponse:
    """The least a Django page with one query does."""
    board = Board.objects.get(slug="lancashire")
    return HttpResponse(board.name)


urlpatterns = [page("bare/", bare, "bare", who=PUBLIC), path("", include("boardsite.urls"))]
handler404 = "boardsite.errors.not_found"
