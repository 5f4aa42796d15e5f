"""The first meeting is read in from its published document, checked, saved and published; its edition's decisions equal
those of the sample: the same numbers, sections, what is left to do and when it is due. So they do on a board that was
opened by the command and holds nothing else."""

import re
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from django.core.management import call_command
from playwright.sync_api import Page

from actions.models import ActionItem
from boards import changes, clock
from boards.models import Board
from boards.printing import Printed
from boards.roles import RoleCode
from meetings.models import Decision
from publishing.models import Edition
from tests import factories
from tests.cast import Cast
from tests.journeys.conftest import Walk
from tests.journeys.test_accessibility import require_no_sideways_scroll, require_nothing_found

DOCUMENT = next(
    (
        path
        for folder in Path(__file__).resolve().parents
        if (path := folder / "shared" / "data" / "first-meeting-update-2016-01-20.md").exists()
    ),
    None,
)
R = "updates/read-in/1/"
pytestmark = [
    pytest.mark.journey,
    pytest.mark.skipif(
        DOCUMENT is None, reason="the published document of the first meeting is not beside the checkout"
    ),
]


@dataclass
class At:
    """A walk on one board, by its secretary and its chair, at one width."""

    walk: Walk
    board: Board
    width: int
    secretary: str = "sam"
    chair: str = "ann"

    @property
    def page(self) -> Page:
        return self.walk.page

    def to(self, address: str) -> None:
        """Open an address of the board."""
        self.walk.to(f"/{self.board.slug}/{address}")

    def press(self, role: Any, name: str) -> None:
        """Press a button, or follow a link."""
        self.walk.press(self.page.get_by_role(role, name=name))

    def look(self, address: str) -> None:
        """Open an address; nothing is found wrong with it."""
        self.to(address)
        require_nothing_found(self.page, address, self.width)
        require_no_sideways_scroll(self.page, address)
        self.page.set_viewport_size({"width": self.width, "height": 900})


@pytest.mark.parametrize("width", [1280, pytest.param(390, marks=pytest.mark.looks)])
def test_the_first_meeting_is_read_in_checked_saved_and_published(
    width: int, cast: Cast, walk: Walk, page: Page
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    factories.planned_meeting(cast)
    read_in_and_publish(At(walk, cast.board, width), "Due at the February meeting of")
    require_equal_to_the_sample(cast.board)


def test_it_is_read_in_on_a_board_that_was_just_opened(transactional_db: None, walk: Walk, page: Page) -> None:
    board = just_opened()
    read_in_and_publish(
        At(walk, board, 1280, secretary="stef", chair="cara"), "The February meeting, planned without a day"
    )
    require_equal_to_the_sample(board)


def just_opened() -> Board:
    """A board as the command opens it, with a chair and a secretary: no bodies, no meetings, and today is today."""
    named = ["--name=Lancashire Children’s Services Improvement Board", "--place=Lancashire"]
    named += ["--council=Lancashire County Council", "--contact=board@example.org"]
    two = ["--administrator=Ina One=ina@example.org", "--administrator=Ivo Two=ivo@example.org"]
    call_command("create_board", "newshire", *named, *two, stdout=StringIO())
    board, machine = Board.objects.get(slug="newshire"), changes.the_machine()
    for name, role in {"stef": RoleCode.SECRETARIAT, "cara": RoleCode.CHAIR}.items():
        address = f"{name}@example.org"
        person = changes.add_person(name=name.capitalize(), email=address, password="open sesame", by=machine)
        today = clock.today(board)
        grant = changes.ask_for_role(board=board, person=person, role=role, starts_on=today, by=machine)
        if grant.is_waiting:
            changes.confirm_role(grant=grant, by=machine)
    return board


def read_in_and_publish(at: At, told: str) -> None:
    with patch("publishing.changes.editions.print_pdf", lambda html, title: Printed(b"%PDF-", 1)):
        at.walk.sign_in(at.secretary)
        read(at)
        at.look(R)
        check(at)
        save(at, told)
        publish(at)
    assert at.walk.said == []


def read(at: At) -> None:
    at.to("updates/")
    at.press("link", "Read in updates and minutes")
    at.press("button", "Read in a document")
    at.page.get_by_label("Document").set_input_files(str(DOCUMENT))
    at.press("button", "Read it")
    assert "Nothing is in the record before you save." in at.walk.words()
    assert "Meeting of 20 January 2016." in at.walk.words()


def check(at: At) -> None:
    """Everything is looked at: what is certain by one click, the rest one by one; a closed browser loses nothing."""
    at.press("button", "Accept all that is certain")
    at.walk.sign_in(at.secretary)
    at.to(R)
    while (accept := at.page.get_by_role("button", name="Accept finding")).count():
        at.walk.press(accept.first)
    assert "0 not looked at yet" in at.walk.words()
    assert "not accepted." not in at.walk.words()
    at.to(R)
    at.walk.press(at.page.get_by_role("link", name="Mend finding").nth(1))
    require_nothing_found(at.page, "a finding", at.width)
    at.page.set_viewport_size({"width": at.width, "height": 900})
    at.press("button", "Save and accept")
    assert "is mended and accepted." in at.walk.words()


def save(at: At, told: str) -> None:
    at.press("button", "Go on to saving")
    for said in ("A new meeting of 20 January 2016", "6 new items", "10 decisions", "12 actions", told):
        assert said in at.walk.words(), said
    at.look(f"{R}save/")
    at.page.get_by_label("Keep each section’s text").check()
    for asked in (re.compile("(They are|It is) still open"), "I have looked: it is of this Board"):
        answer = at.page.get_by_label(asked)
        if answer.count():
            answer.check()
    at.press("button", "Save it all")
    assert "10 decisions and 12 actions are in the record. See the meeting." in at.walk.words()
    at.look(f"{R}undo/")
    at.look("meetings/2016-01-20/")
    assert "Read in from" in at.walk.words()
    assert "The minutes promise something" not in at.walk.words(), "what was only told is no promise"


def publish(at: At) -> None:
    at.to(R)
    at.press("link", "Mark what may be published")
    at.page.get_by_label("Mark everything below").check()
    at.press("button", "Save marks")
    at.press("link", "Write the update")
    at.press("button", "Begin the draft")
    at.page.get_by_label("First sentence").fill("What the Board agreed.")
    at.press("button", "Save and check")
    assert "promises something and has no action" not in at.walk.words(), "every promise has its action now"
    at.press("button", "Ask the chair to clear it")
    at.walk.sign_in(at.chair)
    at.to("updates/1/clear/")
    at.press("button", "Clear this text")
    at.walk.sign_in(at.secretary)
    at.to("updates/1/publish/")
    at.page.get_by_role("radio", name="Now").check()
    for box in at.page.get_by_role("checkbox").all():
        box.check()
    at.press("button", "Publish")
    assert "Everyone can read it now." in at.walk.words()


def require_equal_to_the_sample(board: Board) -> None:
    call_command("load_sample", verbosity=0)
    sample = Board.objects.get(slug="lancashire")
    assert published(board) == published(sample)
    assert len(published(board)) == 10
    require_the_document_s_words(board)


def require_the_document_s_words(board: Board) -> None:
    """The sample says them in our own words; what was read in says each as the document does."""
    assert DOCUMENT is not None
    whole = in_letters(DOCUMENT.read_text())
    for entry in Edition.objects.get(board=board, publication__slug="2016-01-20").entries.filter(sort="decision"):
        assert in_letters(entry.words) in whole, entry.words


def in_letters(words: str) -> str:
    """Without marks, spaces and what Markdown writes between them."""
    return "".join(letter for letter in words.casefold() if letter.isalnum())


def published(board: Board) -> list[tuple]:
    """Each decision of the edition of 20 January 2016: its number, its day, its section, what the Board did, whether it
    was complete at once, and what is due because of it and when."""
    edition = Edition.objects.get(board=board, publication__slug="2016-01-20")
    found = []
    for entry in edition.entries.filter(sort="decision").order_by("number"):
        decision: Decision = entry.decision
        dues = sorted(due_of(action) for action in ActionItem.objects.filter(decision=decision))
        did = (decision.sort, decision.complete_at_once)
        found.append((entry.number, entry.day, entry.heading.casefold(), *did, dues))
    return found


def due_of(action: ActionItem) -> tuple[str, str, str]:
    """Its kind, its day and the meeting it was promised to."""
    meeting = action.due_promise.meeting if action.due_promise else None
    return action.due_kind, str(action.due_on or ""), meeting.known_as if meeting else ""
