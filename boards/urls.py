"""The addresses of the ground floor, each with its row for the access table."""

from boards import views
from boards.doorman import page
from boards.roles import Power, Subject, who_may, who_see

app_name = "boards"
ABOUT = "About the Board"
ADMINS = who_may(Power.GIVE_ROLES)
KEEPERS = who_may(Power.KEEP_SEATS)
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
