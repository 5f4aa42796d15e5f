"""The addresses of the ground floor, each with its row for the access table."""

from boards.doorman import page
from boards.roles import Power, Subject, who_may, who_see
from boards.views import about, board, nominating, people, posts, seats

app_name = "boards"
ABOUT = "About the Board"
ADMINS = who_may(Power.GIVE_ROLES)
KEEPERS = who_may(Power.KEEP_SEATS)
NOMINATORS = who_may(Power.NOMINATE) | who_may(Power.RECORD_ON_BEHALF)
BOARD_KEEPERS = who_may(Power.KEEP_BOARD)
WRITERS = who_may(Power.RUN_THE_CYCLE)
SEAT = "about/seats/<slug:key>/"
POST = "about/posts/<slug:slug>/"
BOTH = "GET POST"

urlpatterns = [
    page(
        "about/", about.about, "about", who=who_see(Subject.ABOUT), section=ABOUT, nav=True, public_nav=True,
        two_doors=True,
    ),
    page("about/terms/", board.terms, "terms", who=who_see(Subject.ABOUT), section=ABOUT, two_doors=True),
    page("about/terms/write/", board.write_terms, "write_terms", methods=BOTH, who=WRITERS, section=ABOUT),
    page("about/change/", board.change_board, "change_board", methods=BOTH, who=BOARD_KEEPERS, section=ABOUT),
    page("about/legend/", board.legend, "legend", who=BOARD_KEEPERS, section=ABOUT),
    page(
        "about/legend/<slug:code>/", board.change_rating, "change_rating", methods=BOTH, who=BOARD_KEEPERS,
        section=ABOUT,
    ),
    page("about/seats/", seats.seats, "seats", who=KEEPERS, section=ABOUT, nav=ADMINS, entry="Seats"),
    page(SEAT + "change/", seats.change_seat, "change_seat", methods=BOTH, who=KEEPERS, section=ABOUT),
    page(SEAT + "fill/", seats.fill_seat, "fill_seat", methods=BOTH, who=KEEPERS, section=ABOUT),
    page(
        "about/organisations/<slug:key>/change/", seats.change_organisation, "change_organisation", methods=BOTH,
        who=KEEPERS, section=ABOUT,
    ),
    page("about/seats/add/", seats.add_seat, "add_seat", methods=BOTH, who=KEEPERS, section=ABOUT),
    page("about/seats/call-off/", seats.call_off_seat, "call_off_seat", methods=BOTH, who=KEEPERS, section=ABOUT),
    page("about/seats/end/", seats.end_seat, "end_seat", methods=BOTH, who=KEEPERS, section=ABOUT),
    page(
        "about/organisations/add/", seats.add_organisation, "add_organisation", methods=BOTH, who=KEEPERS, section=ABOUT
    ),
    page(
        "about/organisations/nominate/", nominating.put_forward, "put_forward", methods=BOTH, who=NOMINATORS,
        section=ABOUT, rule="members for the organisation they sit for; others 403",
    ),
    page(
        "about/organisations/confirm/", nominating.confirm, "confirm_nomination", methods=BOTH, who=KEEPERS,
        section=ABOUT, rule="not by who put them forward or the officer",
    ),
    page(
        "about/organisations/withdraw/", nominating.withdraw, "withdraw_nomination", methods=BOTH,
        who=KEEPERS | NOMINATORS, section=ABOUT, rule="members for the organisation they sit for; others 403",
    ),
    page("about/posts/add/", posts.add_post, "add_post", methods=BOTH, who=KEEPERS, section=ABOUT),
    page(POST, posts.post, "post", who=who_see(Subject.ABOUT) | KEEPERS, section=ABOUT),
    page(POST + "fill/", posts.fill, "fill_post", methods=BOTH, who=KEEPERS, section=ABOUT),
    page(POST + "vacate/", posts.vacate, "vacate_post", methods=BOTH, who=KEEPERS, section=ABOUT),
    page(POST + "end/", posts.end, "end_post", methods=BOTH, who=KEEPERS, section=ABOUT),
    page(
        "about/cover/arrange/", posts.arrange_cover, "arrange_cover", methods=BOTH, who=KEEPERS, section=ABOUT,
        rule="not by whoever would cover",
    ),
    page("about/cover/end/", posts.end_cover, "end_cover", methods=BOTH, who=KEEPERS, section=ABOUT),
    page("people/", people.people, "people", who=who_see(Subject.PEOPLE), section="People", nav=True),
    page("people/add/", people.add_person, "add_person", methods=BOTH, who=ADMINS, section="People"),
    page(
        "people/give-role/", people.give_role, "give_role", methods=BOTH, who=ADMINS, section="People",
        rule="not to oneself; chair and secretariat wait for a second person",
    ),
    page(
        "people/confirm-role/", people.confirm_role, "confirm_role", methods=BOTH, who=ADMINS, section="People",
        rule="not by who asked or who gets it",
    ),
    page("people/call-off/", people.call_off_role, "call_off_role", methods=BOTH, who=ADMINS, section="People"),
    page(
        "people/<slug:key>/change/", people.change_person, "change_person", methods=BOTH, who=ADMINS, section="People",
        rule="the address and closing only with a role on the same boards; not one's own closing",
    ),
    page("people/end-role/", people.end_role, "end_role", methods=BOTH, who=ADMINS, section="People"),
]  # fmt: skip
