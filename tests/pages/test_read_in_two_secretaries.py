"""Two secretaries check one document at once: nobody's answer is lost, and no button does another's work."""

import re

import pytest
from django.test import Client

from actions.models import ActionItem
from boards.models import Finding, Person, ReadIn
from boards.roles import RoleCode
from publishing import changes
from publishing.changes import Mended
from publishing.proposing import ProposedLead
from tests import cast as casting
from tests.cast import Cast
from tests.drawn import said_on
from tests.pages.findings import at, card_of, sent_by
from tests.pages.test_read_in_desk import R
from tests.pages.test_two_at_once import fields_of


@pytest.fixture
def oscar(cast: Cast) -> Person:
    """The second secretary."""
    casting.give(cast.board, cast.oscar, RoleCode.SECRETARIAT, cast.machine)
    return cast.oscar


def test_after_a_stale_accept_the_words_typed_are_kept(oscar: Person, sam: Client, row: ReadIn) -> None:
    shown = at(2).version
    changes.drop_finding(finding=at(2), by=oscar)
    page = sam.post(f"{R}findings/2/accept/", {"version": shown})
    assert "Dropped by Oscar" in said_on(page)
    answers = fields_of(page.context["form"]) | {"words": "Typed here."}
    assert sam.post(f"{R}findings/2/", answers).status_code == 302
    assert (at(2).state, at(2).words) == ("mended", "Typed here.")


def test_coming_back_to_a_buttons_address_leads_to_the_finding(sam: Client, row: ReadIn) -> None:
    assert sam.get(f"{R}findings/2/drop/")["Location"] == f"{R}findings/2/"
    assert at(2).state == "waiting"


def test_a_stale_mend_shows_that_it_was_dropped(oscar: Person, sam: Client, row: ReadIn) -> None:
    answers = fields_of(sam.get(f"{R}findings/2/").context["form"])
    changes.drop_finding(finding=at(2), by=oscar)
    page = sam.post(f"{R}findings/2/", answers)
    assert page.status_code == 409
    assert "Dropped by Oscar" in said_on(page)


def test_a_card_that_somebody_else_took_stays_on_the_page_of_what_is_left(
    oscar: Person, sam: Client, row: ReadIn
) -> None:
    """Under the filter that “Accept all that is certain” leads to, theirs is accepted and so not among the rest."""
    left = {"show": "left"}
    answers = sent_by(card_of(said_on(sam.get(R, left)), 2)) | left | {"f3-due_words": "as I typed it"}
    changes.accept(finding=at(3), by=oscar)
    page = sam.post(f"{R}findings/2/accept/", answers)
    assert page.status_code == 409
    assert '<a class="govuk-link" href="#finding-3">Finding 3</a>' in said_on(page)
    card = card_of(said_on(page), 2)
    assert 'id="finding-3"' in card
    assert 'value="as I typed it"' in card
    assert sam.post(f"{R}findings/2/accept/", sent_by(card) | left).status_code == 302
    assert at(3).due_words == "as I typed it"


def test_a_card_refused_on_a_later_page_is_shown_on_the_page_it_stands_on(
    oscar: Person, sam: Client, row: ReadIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("publishing.cards.CARDS_A_PAGE", 1)
    answers = sent_by(card_of(said_on(sam.get(R, {"show": "left", "page": 2})), 2))
    changes.accept(finding=at(3), by=oscar)
    page = sam.post(f"{R}findings/2/accept/", answers | {"show": "left", "page": "9", "f3-lead": "board"})
    assert page.status_code == 409
    assert 'id="finding-3"' in said_on(page)


def test_save_makes_what_its_page_showed_or_says_what_differs(oscar: Person, sam: Client, row: ReadIn) -> None:
    changes.accept(finding=at(2), by=oscar)
    sent = fields_of(sam.get(f"{R}save/").context["form"])
    changes.accept(finding=at(3), by=oscar)
    page = sam.post(f"{R}save/", sent)
    assert page.status_code == 409
    assert "Finding 3 is accepted now." in said_on(page)
    assert "1 action" in said_on(page)
    again = fields_of(page.context["form"])
    assert sam.post(f"{R}save/", again).status_code == 302
    assert ActionItem.objects.count() == 1


def test_save_after_the_title_changed_shows_the_document(oscar: Person, sam: Client, row: ReadIn) -> None:
    changes.accept(finding=at(2), by=oscar)
    sent = fields_of(sam.get(f"{R}save/").context["form"])
    changes.mend_read_in(read_in=row, title="Another title", meeting_day=row.meeting_day, by=oscar)
    page = sam.post(f"{R}save/", sent)
    assert page.status_code == 409
    assert "“Another title”, 13 January 2016" in said_on(page)


def test_the_button_for_all_that_is_certain_takes_what_it_counted(oscar: Person, sam: Client, row: ReadIn) -> None:
    seen = sam.get(R).context["page"].certain_seen
    changes.drop_finding(finding=at(2), by=oscar)
    page = sam.post(f"{R}accept-certain/", {"seen": seen})
    assert page.status_code == 409
    assert "Finding 2 is dropped already." in said_on(page)
    assert not Finding.objects.taken().exists()
    assert sam.post(f"{R}accept-certain/", {"seen": page.context["page"].certain_seen}).status_code == 302


def test_what_was_accepted_meanwhile_is_called_so(oscar: Person, sam: Client, row: ReadIn) -> None:
    seen = sam.get(R).context["page"].certain_seen
    changes.accept(finding=at(2), by=oscar)
    assert "Finding 2 is accepted already." in said_on(sam.post(f"{R}accept-certain/", {"seen": seen}))


def test_save_says_that_a_finding_was_answered_again(oscar: Person, sam: Client, row: ReadIn) -> None:
    changes.accept(finding=at(2), by=oscar)
    sent = fields_of(sam.get(f"{R}save/").context["form"])
    changes.accept(finding=at(2), by=oscar)
    assert "Finding 2 was answered again." in said_on(sam.post(f"{R}save/", sent))


@pytest.mark.parametrize("sent", [{}, {"version": "latest"}])
def test_a_step_that_does_not_say_what_it_saw_shows_the_document(
    sent: dict[str, str], oscar: Person, sam: Client, row: ReadIn
) -> None:
    page = sam.post(f"{R}step/set-aside/", sent)
    assert page.status_code == 409
    assert "Set it aside" in said_on(page)
    assert ReadIn.objects.get().state == "checking"


def test_a_step_after_another_secretary_mended_the_document_shows_both(oscar: Person, sam: Client, row: ReadIn) -> None:
    version = row.version
    changes.mend_read_in(read_in=row, title="Another title", meeting_day=row.meeting_day, by=oscar)
    page = sam.post(f"{R}step/set-aside/", {"version": version})
    assert page.status_code == 409
    for shown in ("Oscar", "“Another title”, 13 January 2016", "Set it aside"):
        assert shown in said_on(page), shown


@pytest.mark.parametrize("sent", [{}, {"version": "latest"}])
@pytest.mark.parametrize("button", ["accept", "drop"])
def test_a_press_that_does_not_say_what_it_saw_overwrites_nothing(
    sent: dict[str, str], button: str, oscar: Person, sam: Client, row: ReadIn
) -> None:
    changes.mend_finding(finding=at(2), mended=Mended({"words": "Their words."}, ProposedLead()), by=oscar)
    page = sam.post(f"{R}findings/2/{button}/", sent)
    assert page.status_code == 409
    assert "Mended and accepted by Oscar" in said_on(page)
    assert (at(2).state, at(2).words) == ("mended", "Their words.")


@pytest.mark.parametrize("unsaid", [{}, {"seen": ""}])
def test_saving_without_saying_what_its_page_showed_saves_nothing(
    unsaid: dict[str, str], sam: Client, row: ReadIn
) -> None:
    changes.accept(finding=at(2), by=row.read_by)
    sent = fields_of(sam.get(f"{R}save/").context["form"])
    page = sam.post(f"{R}save/", {name: value for name, value in sent.items() if name != "seen"} | unsaid)
    assert page.status_code == 409
    assert "What was sent does not say what its page showed." in said_on(page)
    assert ReadIn.objects.get().state == "checking"
    assert sam.post(f"{R}save/", fields_of(page.context["form"])).status_code == 302, "its page says it now"


def test_accepting_what_is_certain_without_saying_what_was_counted_accepts_nothing(sam: Client, row: ReadIn) -> None:
    page = sam.post(f"{R}accept-certain/")
    assert page.status_code == 409
    assert "What was sent does not say what its page showed." in said_on(page)
    assert not Finding.objects.taken().exists()


def test_a_page_that_counted_nothing_as_certain_is_no_press_that_says_nothing(sam: Client, row: ReadIn) -> None:
    for finding in Finding.objects.of_read_in(row).sections():
        changes.drop_finding(finding=finding, by=row.read_by)
    seen = sam.get(R).context["page"].certain_seen
    assert seen == ""
    assert sam.post(f"{R}accept-certain/", {"seen": seen}).status_code == 302
    assert sam.post(f"{R}accept-certain/").status_code == 409


@pytest.mark.parametrize("place", [1, 2, 3, 6, 7])
def test_a_stale_form_left_as_it_was_shows_no_difference_but_its_state(
    place: int, oscar: Person, sam: Client, row: ReadIn
) -> None:
    answers = fields_of(sam.get(f"{R}findings/{place}/").context["form"])
    if at(place).due_on:
        due = at(place).due_on
        answers |= {"due_on-day": due.day, "due_on-month": due.month, "due_on-year": due.year}
    changes.drop_finding(finding=at(place), by=oscar)
    page = sam.post(f"{R}findings/{place}/", answers)
    assert page.status_code == 409
    assert [line["label"] for line in page.context["conflict"]["lines"]] == ["State"]


@pytest.mark.parametrize(
    ("word", "title", "button", "state"),
    [
        ("drop", "Drop finding 2", "Drop it", "dropped"),
        ("bring-back", "Bring back finding 2", "Bring it back", "waiting"),
    ],
)
def test_after_a_stale_press_the_same_press_is_offered_again(
    word: str, title: str, button: str, state: str, oscar: Person, sam: Client, row: ReadIn
) -> None:
    shown = at(2).version
    changes.mend_finding(finding=at(2), mended=Mended({"words": "Their words."}, ProposedLead()), by=oscar)
    if word == "bring-back":
        changes.drop_finding(finding=at(2), by=oscar)
    page = sam.post(f"{R}findings/2/{word}/", {"version": shown, "show": "left"})
    said = said_on(page)
    assert page.status_code == 409
    assert f"{title}</h1>" in said
    assert "Their words." in said
    assert "Save and accept" not in said
    assert f'href="{R}findings/2/"' in said, "mending it is another page"
    (form,) = re.findall(rf'<form method="post" action="{R}findings/2/{word}/".*?</form>', said, re.DOTALL)
    assert button in form
    again = sam.post(f"{R}findings/2/{word}/", sent_by(form))
    assert again.status_code == 302
    assert "show=left" in again["Location"]
    assert at(2).state == state
