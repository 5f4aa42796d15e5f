"""Every template is drawn by some page of the access table, or is an error page or a letter that is drawn here."""

from datetime import date
from pathlib import Path

import pytest
from django.conf import settings
from django.template.loader import render_to_string
from django.test import Client
from django.test.signals import template_rendered

from boards.models import ReadIn
from boards.roles import RoleCode
from meetings.changes import write_minute
from meetings.models import Meeting
from publishing import changes as publishing
from publishing.checking.promises import key_of
from tests import factories
from tests.addresses import EXPECTED
from tests.cast import Cast, give
from tests.world import build

FOLDER: Path = settings.ROOT / "templates"
ALL = {str(path.relative_to(FOLDER)) for path in FOLDER.rglob("*.*") if path.suffix in {".html", ".txt"}}
ERRORS = {"400.html", "429.html", "403_csrf.html", "413.html", "500.html"}
# Drawn by tests/boards/test_template_pack.py; uni_form is what {{ form|crispy }} asks for.
NEVER_ALONE = {"board/uni_form.html", "board/display_form.html", "board/pieces/file.html"}


@pytest.fixture
def drawn():
    names: set[str] = set()

    def note(sender, template, **more):
        names.add(template.name)

    template_rendered.connect(note)
    yield names
    template_rendered.disconnect(note)


def visit_what_comes_with_a_second_update(cast: Cast) -> None:
    """A cleared draft with something to look at, two updates beside each other, and one that was withdrawn."""
    meeting = factories.public_meeting(cast, date(2016, 1, 14))
    ready = factories.cleared(cast, factories.draft(cast, meeting, lead="Ring 01772 123456."))
    client = Client()
    client.force_login(cast.sam)
    client.get(f"{ready.get_absolute_url()}publish/")
    edition = publishing.publish(draft=ready, by=cast.sam)
    Client().get(edition.address())
    publishing.withdraw(edition=edition, words="A number was given.", by=cast.sam)
    Client().get(edition.address())


def visit_a_sentence_that_promises(cast: Cast) -> None:
    """A minute that promises something, and the form in which that is written down, beside an action that is near."""
    item = factories.item(cast, factories.held_meeting(cast, date(2016, 1, 15)))
    factories.action(cast, item, "Write to the governors of a school")
    promise = "The council will write to every school by 4 March 2016."
    write_minute(item=item, notes=promise, say_in_public="", by=cast.sam)
    client = Client()
    client.force_login(cast.sam)
    minute = f"/testshire/meetings/2016-01-15/items/{item.reference}/"
    client.get(f"{minute}minute/")
    client.get(f"{minute}promised/{key_of(promise, date(2016, 1, 15))}/")


def visit_what_came_too_late(cast: Cast) -> None:
    """A press on a finding that was changed meanwhile, and a saved document that an update refers to by now."""
    client = Client()
    client.force_login(cast.sam)
    client.post("/testshire/updates/read-in/1/findings/2/drop/", {"version": "99"})
    saved = ReadIn.objects.get(number=2)
    keys = [line["key"] for line in saved.made if line["what"].endswith("Meeting")]
    factories.draft(cast, Meeting.objects.get(pk=keys[0]))
    client.get(f"{saved.get_absolute_url()}undo/")


def visit_what_few_people_see(cast: Cast) -> None:
    """The home of somebody in attendance, and what a form sent after its session ended is answered with."""
    give(cast.board, cast.stan, RoleCode.IN_ATTENDANCE, cast.machine)
    client = Client()
    client.force_login(cast.stan)
    client.get("/testshire/")
    Client().post("/testshire/meetings/plan/", {"place": "County Hall"})


def test_no_template_is_left_that_nothing_draws(cast: Cast, drawn: set[str]) -> None:
    build(cast)
    for name in (None, "sam", "ann", "adam", "olive", "paul", "stan"):
        client = Client()
        if name:
            client.force_login(cast.people[name])
        client.get("/testshire/meetings/2016-02-24/")  # what was promised to a meeting to come
        for page_name, (address, _, posts) in EXPECTED.items():
            client.get(address)
            if posts and name == "sam" and page_name != "account_logout":
                client.post(address, {"version": "99", "sort": "noted", "reason": "x", "words": "x"})
    visit_what_comes_with_a_second_update(cast)
    visit_a_sentence_that_promises(cast)
    visit_what_came_too_late(cast)
    visit_what_few_people_see(cast)
    client = Client()
    for email in ("sam@example.org", "nobody@example.org"):
        client.post("/account/forgotten/", {"email": email})
    client.post("/sign-in/", {"login": "sam@example.org", "password": "open sesame"})
    new = {"oldpassword": "open sesame", "password1": "a quite long one", "password2": "a quite long one"}
    client.post("/account/password/", new)
    page = Client()
    page.force_login(cast.sam)
    page.get("/testshire/actions/?q=&show=open&show=closed&rating=on_track")
    for name in ERRORS:
        render_to_string(name)
    text_only = {name for name in ALL if name.endswith(".txt")}
    missing = ALL - drawn - ERRORS - NEVER_ALONE - {"_pagination.html"}
    assert missing <= text_only, missing - text_only
