"""What is sent from a form by mistake or malice: a clear page, nothing lost, never a 500."""

import io
from datetime import date

import pytest
from django.test import Client

from actions.models import ActionItem, ActionUpdate
from boards.models import UsedToken
from meetings.models import Decision, Meeting
from tests import factories
from tests.world import World


@pytest.fixture
def sam(world: World) -> Client:
    client = Client()
    client.force_login(world.cast.sam)
    return client


TAKE_DOWN = "/testshire/meetings/2016-01-20/items/1/take-down/"
UPDATE = "/testshire/actions/1/update/"
GOOD = {
    "words": "The strategy is to come back.",
    "sort": "agreed",
    "makes_action": "on",
    "action": "Bring the strategy back",
    "due_kind": "date",
    "due_on-day": "31",
    "due_on-month": "3",
    "due_on-year": "2016",
    "due_words": "by 31 March 2016",
}


@pytest.mark.parametrize(
    ("day", "month", "year", "sentence"),
    [
        ("31", "2", "2016", "Due date must be a real date"),
        ("31", "3", "1916", "Due date must have a year between 2000 and 2100"),
        ("31", "3", "16", "Due date must have a year of 4 numbers, like 2016"),
        ("1", "1", "2016", "Due date must be 20 January 2016 or later, the day it was agreed"),
    ],
)
def test_a_wrong_date_is_said_beside_the_field_and_every_answer_is_kept(day, month, year, sentence, sam, world) -> None:
    before = Decision.objects.count()
    answers = GOOD | {"due_on-day": day, "due_on-month": month, "due_on-year": year}
    page = sam.post(TAKE_DOWN, answers).content.decode().replace("\u00a0", " ")
    assert page.count(sentence) == 2, "in the summary and beside the field, in the same words"
    assert "<title>Error: Record a decision" in page
    for kept in ("The strategy is to come back.", 'value="Bring the strategy back"', f'value="{year}"'):
        assert kept in page
    assert Decision.objects.count() == before


def test_words_that_name_a_day_are_not_taken_as_no_date(sam, world) -> None:
    answers = {**GOOD, "due_kind": "none", "due_words": "at the February meeting"}
    page = sam.post(TAKE_DOWN, answers).content.decode()
    assert "“at the February meeting” says a meeting: select it, or take those words away" in page


def test_a_second_submit_shows_the_first_ones_result(sam, world) -> None:
    before = Decision.objects.count(), ActionItem.objects.count()
    answers = GOOD | {"token": "a-token-of-one-page"}
    first, second = sam.post(TAKE_DOWN, answers), sam.post(TAKE_DOWN, answers, follow=True)
    assert first.status_code == 302
    assert second.redirect_chain[0][0] == first["Location"]
    assert "This was saved the first time you sent it." in second.content.decode()
    assert (Decision.objects.count(), ActionItem.objects.count()) == (before[0] + 1, before[1] + 1)
    assert UsedToken.objects.get(token="a-token-of-one-page").address == first["Location"]


def test_other_answers_from_the_same_page_are_kept_and_saved_as_another(sam, world) -> None:
    before = Decision.objects.count()
    first = GOOD | {"token": "a-token-of-one-page"}
    assert sam.post(TAKE_DOWN, first).status_code == 302
    other = first | {"words": "The second thing is agreed."}
    page = sam.post(TAKE_DOWN, other)
    shown = page.content.decode()
    assert "You saved this page before. Save again to add this as another." in shown
    assert "The second thing is agreed." in shown
    assert Decision.objects.count() == before + 1
    token = page.context["form"]["token"].value()
    assert f'value="{token}"' in shown
    assert token != "a-token-of-one-page"
    again = sam.post(TAKE_DOWN, other | {"token": token})
    assert again.status_code == 302
    assert Decision.objects.filter(words="The second thing is agreed.").count() == 1
    assert sam.post(TAKE_DOWN, first)["Location"] != again["Location"], "the first answers still lead to the first"


def test_a_file_of_a_page_that_was_saved_before_is_to_be_chosen_again(sam, world) -> None:
    at = "/testshire/decisions/between-meetings/"
    first = {"words": "The letter may go.", "sort": "approved", "said_by": world.cast.ann.pk, "said_how": "email"}
    first |= {
        "visibility": "board",
        "said_on-day": "10",
        "said_on-month": "2",
        "said_on-year": "2016",
        "token": "between",
    }
    pdf = b"%PDF-1.7 the email"
    assert sam.post(at, first | {"said_file": io.BytesIO(pdf)}).status_code == 302
    page = sam.post(at, first | {"said_file": io.BytesIO(pdf + b" and one more line")}).content.decode()
    assert "You saved this page before." in page
    assert page.count("Select the file again") == 2, "in the summary and beside the box"
    assert Decision.objects.filter(words="The letter may go.").count() == 1


def test_an_edit_of_what_another_just_changed_shows_both_texts_and_saves_when_sent_again(sam, world) -> None:
    address = "/testshire/decisions/2016-01-20/1/mend/"
    other = Client()
    other.force_login(world.cast.sam)
    mine = {"words": "My words.", "sort": "agreed", "reason": "Mine", "version": world.decision.version}
    theirs = {"words": "Their words.", "sort": "agreed", "reason": "Theirs", "version": world.decision.version}
    assert other.post(address, theirs).status_code == 302
    conflict = sam.post(address, mine)
    page = conflict.content.decode()
    assert conflict.status_code == 409
    for words in ("You changed this in another window", "You saved a change on", "Their words.", "My words."):
        assert words in page
    world.decision.refresh_from_db()
    assert world.decision.words == "Their words."
    assert f'name="version" value="{world.decision.version}"' in page
    assert sam.post(address, mine | {"version": world.decision.version}).status_code == 302
    world.decision.refresh_from_db()
    assert world.decision.words == "My words."


def test_a_row_of_another_board_cannot_be_chosen_in_a_form(sam, world) -> None:
    from meetings.changes import plan_meeting

    strange = plan_meeting(board=world.cast.other_board, day=date(2016, 3, 1), by=world.cast.machine)
    page = sam.post(TAKE_DOWN, GOOD | {"due_kind": "meeting", "due_meeting": str(strange.pk)}).content.decode()
    assert page.count("Select from the list") == 2, "in the summary and beside the field"
    assert "Select a valid choice" not in page
    assert "required" not in page
    assert not Decision.objects.filter(words=GOOD["words"]).exists()


def test_a_paste_of_ten_megabytes_is_refused_in_words_and_comes_back(sam, world) -> None:
    paste = "x" * 10_000_000
    response = sam.post(TAKE_DOWN, GOOD | {"words": paste})
    page = response.content.decode()
    assert response.status_code == 200
    assert "What was decided must be 4,000 characters or less" in page
    assert paste in page, "nothing is lost"


def test_what_is_far_too_large_is_a_clear_page(sam, settings) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000
    response = sam.post(TAKE_DOWN, GOOD | {"words": "x" * 5_000})
    assert response.status_code == 413
    assert "What you sent is too large" in response.content.decode()


@pytest.mark.parametrize("character", ["\x00", "\x01", "\x0b", "\x1b", "\x7f", "\u202e", "\ud7ff"])
def test_control_characters_never_break_a_form(character: str, sam, world) -> None:
    answers = {"rating": "on_track", "words": f"Half{character} done", "said_by": ""}
    response = sam.post(UPDATE, answers)
    assert response.status_code == 302
    words = ActionUpdate.objects.latest("pk").words
    assert words.replace("\n", "").startswith("Half")
    assert "\x00" not in words


@pytest.mark.parametrize("key", [str(2**63), "9" * 400, "-1", "abc"])
@pytest.mark.parametrize(
    ("address", "field"),
    [
        ("/testshire/actions/1/mend/", "serves"),
        ("/testshire/actions/1/readers/", "named"),
        ("/testshire/decisions/between-meetings/", "named"),
    ],
)
def test_a_key_that_no_row_has_is_none_of_the_list(address: str, field: str, key: str, sam, world) -> None:
    """The database refuses a number as long as this; the form says so first, and the site goes on."""
    response = sam.post(address, {field: [key], "version": 1})
    assert response.status_code == 200
    assert "Select from the list" in response.content.decode()


def test_a_form_without_its_cross_site_token_says_that_nothing_was_saved(world) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(world.cast.sam)
    response = client.post(TAKE_DOWN, GOOD)
    assert response.status_code == 403
    assert "Nothing was saved" in response.content.decode()


def test_a_meeting_held_cannot_move_and_the_sentence_is_on_the_page(sam, world) -> None:
    answers = {"day-day": "21", "day-month": "1", "day-year": "2016", "words": "x", "version": world.held.version}
    page = sam.post("/testshire/meetings/2016-01-20/change/", answers).content.decode()
    assert "This meeting was held, so its day cannot move." in page
    assert Meeting.objects.get(pk=world.held.pk).day == factories.HELD
