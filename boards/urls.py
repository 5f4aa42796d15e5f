"""The addresses of the ground floor, each with its row for the access table."""

from boards import views, views_nominating, views_posts
from boards.doorman import page
from boards.roles import Power, Subject, who_may, who_see

app_name = "boards"
ABOUT = "About the Board"
ADMINS = who_may(Power.GIVE_ROLES)
KEEPERS = who_may(Power.KEEP_SEATS)
NOMINATORS = who_may(Power.NOMINATE) | who_may(Power.RECORD_ON_BEHALF)
POST = "about/posts/<slug:slug>/"
BOTH = "GET POST"

urlpatterns = [
    page(
        "about/", views.about, "about", who=who_see(Subject.ABOUT), section=ABOUT, nav=True, public_nav=True,
        two_doors=True,
    ),
    page("about/terms/", views.terms, "terms", who=who_see(Subject.ABOUT), section=ABOUT, two_doors=True),
    page("about/seats/", views.seats, "seats", who=KEEPERS, section=ABOUT),
    page("about/seats/add/", views.add_seat, "add_seat", methods=BOTH, who=KEEPERS, section=ABOUT),
    page("about/seats/end/", views.end_seat, "end_seat", methods=BOTH, who=KEEPERS, section=ABOUT),
    page(
        "about/organisations/add/", views.add_organisation, "add_organisation", methods=BOTH, who=KEEPERS, section=ABOUT
    ),
    page(
        "about/organisations/nominate/", views_nominating.put_forward, "put_forward", methods=BOTH, who=NOMINATORS,
        section=ABOUT, rule="members for the organisation they sit for; others 403",
    ),
    page(
        "about/organisations/confirm/", views_nominating.confirm, "confirm_nomination", methods=BOTH, who=KEEPERS,
        section=ABOUT, rule="not by who put them forward or the officer",
    ),
    page(
        "about/organisations/withdraw/", views_nominating.withdraw, "withdraw_nomination", methods=BOTH,
        who=KEEPERS | NOMINATORS, section=ABOUT, rule="members for the organisation they sit for; others 403",
    ),
    page("about/posts/add/", views_posts.add_post, "add_post", methods=BOTH, who=KEEPERS, section=ABOUT),
    page(POST, views_posts.post, "post", who=who_see(Subject.ABOUT) | KEEPERS, section=ABOUT),
    page(POST + "fill/", views_posts.fill, "fill_post", methods=BOTH, who=KEEPERS, section=ABOUT),
    page(POST + "vacate/", views_posts.vacate, "vacate_post", methods=BOTH, who=KEEPERS, section=ABOUT),
    page(POST + "end/", views_posts.end, "end_post", methods=BOTH, who=KEEPERS, section=ABOUT),
    page(
        "about/cover/arrange/", views_posts.arrange_cover, "arrange_cover", methods=BOTH, who=KEEPERS, section=ABOUT,
        rule="not by whoever would cover",
    ),
    page("about/cover/end/", views_posts.end_cover, "end_cover", methods=BOTH, who=KEEPERS, section=ABOUT),
    page("people/", views.people, "people", who=who_see(Subject.PEOPLE), section="People", nav=True),
    page("people/add/", views.add_person, "add_person", methods=BOTH, who=ADMINS, section="People"),
    page(
        "people/give-role/", views.give_role, "give_role", methods=BOTH, who=ADMINS, section="People",
        rule="not to oneself; chair and secretariat wait for a second person",
    ),
    page(
        "people/confirm-role/", views.confirm_role, "confirm_role", methods=BOTH, who=ADMINS, section="People",
        rule="not by who asked or who gets it",
    ),
    page("people/end-role/", views.end_role, "end_role", methods=BOTH, who=ADMINS, section="People"),
]  # fmt: skip
