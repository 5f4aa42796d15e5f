"""The sample board: ten decisions, twelve actions, two restricted items; loaded twice it is the same."""

from datetime import date

import pytest
from django.core.management import call_command
from django.test import Client

from actions.models import ActionItem, ActionUpdate
from boards.models import Board, Person
from boards.verifying import faults
from meetings.models import AgendaItem, Decision, Meeting
from performance.models import Area
from plans.models import Recommendation
from publishing.models import Clearance


@pytest.fixture
def sample(db, capsys) -> Board:
    call_command("load_sample")
    return Board.objects.get(slug="lancashire")


def browser(who: str) -> Client:
    client = Client()
    client.force_login(Person.objects.get(email=f"{who}@example.org"))
    return client


def test_it_holds_what_the_first_meeting_did(sample: Board) -> None:
    january = Meeting.objects.get(board=sample, day=date(2016, 1, 20))
    assert Decision.objects.filter(meeting=january).count() == 10
    arose = ActionItem.objects.arising_at(january)
    assert sorted(arose.values_list("number", flat=True)) == list(range(1, 13))
    page = " ".join(browser("member").get(january.get_absolute_url()).content.decode().split())
    assert page.count('class="dx__n"') == 10
    assert page.count('class="govuk-link reg__t"') == 12
    assert Recommendation.objects.count() == 17
    assert Recommendation.objects.filter(confirmed_on__isnull=False).count() == 2
    assert Area.objects.filter(sort="district").count() == 12
    assert set(AgendaItem.objects.values_list("visibility", flat=True)) == {
        "public",
        "board",
        "members",
        "named",
    }
    assert list(faults()) == []


def test_every_promise_of_its_minutes_has_an_action(sample: Board) -> None:
    """A careful secretary wrote it: the January page has nothing to ask her."""
    january = Meeting.objects.get(board=sample, day=date(2016, 1, 20))
    page = " ".join(browser("secretary").get(january.get_absolute_url()).content.decode().split())
    assert "Record a decision" in page
    assert "promise something that has no action" not in page


def test_the_dues_are_those_of_the_table(sample: Board) -> None:
    kinds = dict(ActionItem.objects.filter(number__lte=12).values_list("number", "due_kind"))
    meeting = {1: "meeting", 4: "meeting", 7: "meeting", 8: "meeting", 9: "meeting", 11: "meeting"}
    assert kinds == meeting | {2: "none", 3: "date", 5: "none", 6: "none", 10: "date", 12: "period"}
    assert ActionItem.objects.get(number=11).due_promise.meeting is None
    assert ActionItem.objects.get(number=10).is_statutory
    assert ActionItem.objects.get(number=12).due_on == date(2016, 3, 10)


def test_it_shows_what_goes_wrong_too(sample: Board) -> None:
    """Overdue, blocked, an old rating, a decision between meetings, an objection and an ongoing due: one of each."""
    january = Meeting.objects.get(board=sample, day=date(2016, 1, 20))
    later = ActionItem.objects.exclude(pk__in=ActionItem.objects.arising_at(january).values("pk"))
    assert set(later.values_list("number", "due_kind")) == {(13, "date"), (14, "ongoing")}
    assert all("(illustrative)" in row.words for row in later)
    between = Decision.objects.get(between_meetings=True)
    assert (between.taken_on, between.said_by.name, between.said_how) == (date(2016, 2, 12), "Tony Crane", "email")
    assert between.reported_to.day == date(2016, 2, 24)
    assert "illustrative" in between.in_short
    register = told("member", "/lancashire/actions/")
    assert "14 actions" in told("member", "/lancashire/actions/?show=open&show=closed")
    assert "Overdue by 3 days" in register
    assert "<small>Blocked</small>" in register
    assert "Old: rated 22 Jan" in register
    assert "looked at next 26 February 2016" in register
    assert "Ruth Whittaker says this is not right: I said that four are named" in told(
        "member", "/lancashire/actions/13/"
    )


def told(who: str, address: str) -> str:
    page = browser(who).get(address)
    assert page.status_code == 200, address
    return " ".join(page.content.decode().replace("\u00a0", " ").split())


def test_the_february_meeting_goes_by_the_clock_and_says_what_is_to_come(sample: Board) -> None:
    page = told("member", "/lancashire/meetings/2016-02-24/")
    for words in ("10am", "10:05am", "12:10pm", "External consultancy", "The Board is asked to</b> agree the plan"):
        assert words in page
    assert "What the Constabulary’s reviewers found (illustrative)" in page
    assert "Next: 23 March 2016" in page
    assert "First findings of the audits of practice" in told("secretary", "/lancashire/meetings/2016-03-23/")


def test_posts_and_cover_the_area_and_the_recommendations_are_there_to_see(sample: Board) -> None:
    about = told("observer", "/lancashire/about/")
    for words in ("Head of Safeguarding", "Vacant", "Sofia Reyes covers", "Lancashire has 12 districts:", "Wyre"):
        assert words in about
    page = told("observer", "/lancashire/recommendations/")
    assert "17 recommendations" in page
    assert "Care leavers</dt>" in page
    assert page.count("Not yet confirmed") == 15
    eighth = told("observer", "/lancashire/recommendations/2015-11-27/8/")
    assert "36, 37, 121 and 136" in eighth
    assert "In our own words. Confirmed by Asha Patel on 11 January 2016." in eighth
    assert "Complete all Child in Need case reviews" in eighth
    assert "12 February 2016, decision 1" in eighth
    assert " at midday" not in eighth, "nobody knows the hour of a verb that was run for another day"


def test_loaded_twice_it_is_the_same(sample: Board, capsys) -> None:
    before = ActionUpdate.objects.count(), Person.objects.count(), sample.version
    call_command("load_sample")
    sample.refresh_from_db()
    assert (ActionUpdate.objects.count(), Person.objects.count(), sample.version) == before
    assert "is there already and is left as it is" in capsys.readouterr().out


def test_every_row_of_its_history_is_dated_by_its_own_day(sample: Board) -> None:
    for row in ActionItem.history.all():
        assert row.history_date.date() <= date(2016, 2, 22)
        assert row.history_user is not None
        assert row.history_change_reason


def test_its_pages_say_that_it_is_a_sample_and_every_address_is_an_example(sample: Board) -> None:
    page = browser("member").get("/lancashire/actions/").content.decode().replace("\u00a0", " ")
    assert "This board’s day is 22 February 2016." in page
    assert "illustrative" in page
    assert not Person.objects.exclude(email__endswith="@example.org").exclude(is_machine=True).exists()


def test_the_register_as_it_stood_shows_the_lead_and_the_due_of_that_day(sample: Board) -> None:
    def on(day: int, month: int) -> str:
        address = f"/lancashire/actions/as-at/?day-day={day}&day-month={month}&day-year=2016"
        return " ".join(browser("member").get(address).content.decode().replace("\u00a0", " ").split())

    assert "There were no actions on that day." in on(19, 1)
    first = on(21, 1)
    assert "12 actions at the end of 21 January 2016" in first
    assert "Director of Children’s Services" not in first, "the council led action 3 then"
    assert "17 February 2016" in first, "the February meeting had its first day then"
    assert "24 February 2016" not in first
    later = on(10, 2)
    assert "Director of Children’s Services" in later
    assert "24 February 2016" in later
    assert "463 of 2,892 cases reviewed" in later, "the update of 12 February had not been made"


@pytest.mark.parametrize(
    ("who", "sees", "does_not_see"),
    [
        ("secretary", "Actions nobody will be reminded about", "Your actions"),
        ("chair", "Said to be done: for the Board to agree", "nobody will be reminded"),
        ("officer", "Your actions", "for the Board to agree"),
        ("observer", "Next meeting", "Your actions"),
        ("administrator", "You look after accounts and roles.", "Next meeting"),
    ],
)
def test_home_is_what_each_role_needs(who: str, sees: str, does_not_see: str, sample: Board) -> None:
    page = browser(who).get("/lancashire/").content.decode()
    assert sees in page
    assert does_not_see not in page


def test_the_summary_says_decisions_in_their_words_and_nothing_restricted(sample: Board) -> None:
    import subprocess

    for who in ("observer", "member"):
        pdf = browser(who).get("/lancashire/meetings/2016-01-20/summary.pdf").content
        words = subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True).stdout
        told = " ".join(words.decode().replace("\u00a0", " ").split())
        assert "Decision 10" in told
        assert "Early March 2016" in told
        assert "illustrative" in told
        # How action 12 stands is told in a Part 2 update alone: the member's copy says so, on every page.
        assert ("Part 2" in told) == (who == "member")


def test_the_january_update_is_one_click_from_home_for_everyone(sample: Board) -> None:
    home = Client().get("/").content.decode()
    assert 'href="/lancashire/meetings/2016-01-20/"' in home
    page = Client().get("/lancashire/meetings/2016-01-20/").content.decode()
    assert page.count('<span class="dx__n">') == 10
    assert "Early March 2016" in page
    assert 'href="/lancashire/about/terms/"' in page
    assert Client().get("/lancashire/about/terms/").status_code == 200
    clearance = Clearance.objects.get(draft__isnull=False)
    assert (clearance.said_how, clearance.said_by.name) == ("email", "Tony Crane")
    call_command("verify_editions")
