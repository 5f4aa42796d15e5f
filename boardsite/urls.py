"""Every address of the site. Everything of a board is under /<board>/.

Each app's `urls.py` names its own; an address without a row in the access table is a start-up error.
"""

from django.urls import include, path

urlpatterns = [
    path("", include("boardsite.site_urls")),
    path("<slug:board>/", include("boards.urls")),
    path("<slug:board>/", include("plans.urls")),
    path("<slug:board>/", include("meetings.urls")),
    path("<slug:board>/", include("actions.urls")),
    path("<slug:board>/", include("publishing.urls")),
    path("<slug:board>/", include("boardsite.board_urls")),
]

handler400 = "boardsite.errors.bad_request"
handler403 = "boardsite.errors.refused"
handler404 = "boardsite.errors.not_found"
handler500 = "boardsite.errors.broken"
