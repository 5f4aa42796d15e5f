"""Addresses of a board that belong to no one app: its home, and the as-at views."""

from boards.doorman import PUBLIC, page
from boards.roles import Subject, who_see
from boardsite import views

urlpatterns = [
    page(
        "",
        views.board_home,
        "home",
        who=PUBLIC,
        section="Home",
        nav=True,
        rule="the public sees the board's public face",
    ),
    page("actions/as-at/", views.as_at, "as_at", who=who_see(Subject.ACTIONS), section="Actions", rule="visible_to"),
]
