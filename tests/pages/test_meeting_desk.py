"""The secretary's desk: a meeting planned, filled, moved, held, minuted and closed, by the pages themselves."""

from datetime import date

import pytest
from django.test import Client

from actions.models import ActionItem
from boards.roles import Level
from meetings import changes
from meetings.models import AgendaItem, Attendance, Decision, Meeting, Minute, Promise
from tests import factories
from tests.cast import Cast
from tests.drawn import drawn
from tests.world import World, build


def boxes(name: str, day: date) -> dict[str, str]:
    return {f"{name}-day": str(day.day), f"{name}-month": str(day.month), f"{name}-year": str(day.year)}


def done(response) -> str:
    assert response.status_code == 302, response.content.decode()[:3000]
    return response["Location"]


def test_a_meeting_from_plan_to_closed_record(cast: Cast, sam: Client) -> None:
    plan = {"starts_at": "10am", "ends_at": "12:30pm", "place": "County Hall", "token": "a"}
    at = done(sam.post("/testshire/meetings/plan/", plan | boxes("day", date(2016, 2, 17))))
    assert at == "/testshire/meetings/2016-02-17/"
    item = {"title": "The plan", "purpose": "decision", "visibility": "board", "token": "b", "starts_at": "10:05am"}
    done(sam.post(f"{at}items/add/", item))
    done(sam.post(f"{at}items/add/", item | {"title": "Part two", "visibility": "members", "token": "c"}))
    meeting = Meeting.objects.get()
    change = {
        "starts_at": "9am",
        "ends_at": "11am",
        "place": "Town Hall",
        "words": "A clash",
        "version": meeting.version,
    }
    moved = done(sam.post(f"{at}change/", change | boxes("day", date(2016, 2, 19))))
    assert moved == "/testshire/meetings/2016-02-19/"
    assert done(sam.get(at)) == moved, "the old address leads on"
    page = " ".join(sam.get(moved).content.decode().split())
    assert "Moved from 17 February 2016." in page
    assert "A clash" in page
    for verb in ("issue_agenda", "mark_held"):
        done(sam.post(f"{moved}step/{verb}/", {"version": Meeting.objects.get().version}))
    done(sam.post(f"{moved}attendance/", {f"how_p{cast.paul.pk}": "present", "token": "d"}))
    assert Attendance.objects.get().get_standing_display() == "Present"
    done(
        sam.post(f"{moved}items/1/minute/", {"notes": "Long talk", "say_in_public": "It was discussed.", "version": 0})
    )
    assert Minute.objects.get().say_in_public == "It was discussed."
    done(sam.post(f"{moved}step/close_record/", {"version": Meeting.objects.get().version}))
    refused = sam.get(f"{moved}items/1/take-down/")
    assert refused.status_code == 403
    assert "The record of this meeting is closed." in refused.content.decode()
    kept = sam.post(f"{moved}step/reopen_record/", {"version": Meeting.objects.get().version})
    assert "Enter the reason" in kept.content.decode()


def test_a_meeting_named_before_it_has_a_day(cast: Cast, sam: Client) -> None:
    at = done(sam.post("/testshire/meetings/plan/", {"known_as": "March meeting", "token": "a"}))
    assert at == "/testshire/meetings/march-meeting/"
    assert "Date to be set" in sam.get(at).content.decode()
    assert "Enter the day of the meeting" in sam.post("/testshire/meetings/plan/", {"token": "b"}).content.decode()
    late = sam.post("/testshire/meetings/plan/", {"token": "c", "starts_at": "2pm", "ends_at": "1pm", "known_as": "x"})
    assert "End must be later than the start" in late.content.decode()


def test_why_a_record_was_reopened_is_told_by_its_history_and_why_a_meeting_is_off_on_top(
    cast: Cast, sam: Client, signed_in
) -> None:
    held, off = factories.held_meeting(cast), factories.planned_meeting(cast)
    for verb, words in (("close_record", ""), ("reopen_record", "A name was wrong")):
        held = changes.take_step(meeting=held, verb=verb, words=words, by=cast.sam)
    page = drawn(signed_in("otto").get(held.get_absolute_url()))
    assert page.count("A name was wrong") == 1
    assert "Record reopened" in page
    assert "Because: A name was wrong" in page
    changes.take_step(meeting=off, verb="cancel", words="Snow", by=cast.sam)
    page = drawn(sam.get(off.get_absolute_url()))
    assert "Cancelled." in page
    assert "Because: Snow" in page.split("Agenda")[0]


def test_items_are_mended_moved_and_withdrawn(cast: Cast, sam: Client) -> None:
    meeting = factories.planned_meeting(cast)
    first, second = factories.item(cast, meeting, "One"), factories.item(cast, meeting, "Two")
    at = meeting.get_absolute_url()
    done(sam.post(f"{at}items/2/move/up/"))
    assert [item.title for item in AgendaItem.objects.at(meeting)] == ["Two", "One"]
    mend = {"title": "Uno", "purpose": "assurance", "version": AgendaItem.objects.get(pk=first.pk).version}
    done(sam.post(f"{at}items/1/", mend))
    assert sam.post(f"{at}items/1/", mend).status_code == 409, "the version is old"
    done(sam.post(f"{at}items/2/withdraw/"))
    assert [item.title for item in AgendaItem.objects.at(meeting)] == ["Uno"]
    assert second.pk


def test_who_may_read_an_item_is_changed_and_its_decision_follows(cast: Cast, sam: Client, signed_in) -> None:
    world: World = build(cast)
    at = "/testshire/meetings/2016-01-20/items/1/readers/"
    version = AgendaItem.objects.get(pk=world.item.pk).version
    done(sam.post(at, {"visibility": "named", "named": [cast.nora.pk, cast.sam.pk], "version": version}))
    assert Decision.objects.get(pk=world.decision.pk).visibility == Level.NAMED
    assert ActionItem.objects.get(pk=world.action.pk).visibility == Level.NAMED
    assert signed_in("paul").get("/testshire/actions/1/").status_code == 404
    version = AgendaItem.objects.get(pk=world.item.pk).version
    page = sam.post(at, {"visibility": "board", "version": version}).content.decode()
    assert "Enter how whoever gave this agreed that more people may read it." in page
    both = {"visibility": "board", "named": [cast.nora.pk], "kept_from": [cast.nora.pk], "version": version}
    assert "Nobody can be both named and kept from it" in sam.post(at, both).content.decode()


def test_a_decision_between_meetings_is_told_to_whoever_took_it(cast: Cast, sam: Client) -> None:
    meeting = factories.planned_meeting(cast)
    answers = {
        "words": "The letter may go.", "sort": "approved", "said_by": cast.ann.pk, "said_how": "email",
        "reported_to": meeting.pk, "token": "a", "visibility": "board", **boxes("said_on", date(2016, 2, 10)),
    }  # fmt: skip
    at = done(sam.post("/testshire/decisions/between-meetings/", answers))
    assert at == "/testshire/decisions/2016-02-10/1/"
    page = sam.get(at).content.decode()
    for words in ("Between meetings", "Ann", "by email", "February meeting", "None yet."):
        assert words in page
    assert (
        "Select who decided it" in sam.post("/testshire/decisions/between-meetings/", {"words": "x"}).content.decode()
    )
    future = answers | {"token": "b"} | boxes("said_on", date(2016, 3, 1))
    assert "Day must be" in sam.post("/testshire/decisions/between-meetings/", future).content.decode()


@pytest.mark.parametrize(("level", "reference"), [("members", "R1"), ("named", "N1")])
def test_a_decision_between_meetings_has_its_readers_from_the_start(
    level: str, reference: str, cast: Cast, sam: Client, signed_in
) -> None:
    answers = {
        "words": "The letter may go.", "sort": "approved", "said_by": cast.ann.pk, "said_how": "email",
        "visibility": level, "token": level, **boxes("said_on", date(2016, 2, 10)),
    }  # fmt: skip
    between = "/testshire/decisions/between-meetings/"
    if level == "named":
        assert "Select at least one person" in sam.post(between, answers).content.decode()
        answers |= {"named": [cast.ann.pk, cast.sam.pk]}
    at = done(sam.post(between, answers))
    assert at == f"/testshire/decisions/2016-02-10/{reference}/"
    assert Decision.objects.get().visibility == level
    assert sam.get(at).status_code == signed_in("ann").get(at).status_code == 200
    for name in ("otto", "olive"):
        assert signed_in(name).get(at).status_code == 404


def test_a_decision_is_mended_with_a_reason_and_withdrawn_with_words(cast: Cast, sam: Client) -> None:
    world = build(cast)
    at = world.decision.get_absolute_url()
    needs = factories.recommendation(cast, 9)
    mend = {"words": "Better words.", "sort": "noted", "reason": "Misheard", "concerns": [needs.pk], "version": 1}
    done(sam.post(f"{at}mend/", mend))
    page = sam.get(at).content.decode()
    for words in ("Better words.", "Misheard", "Recommendation 9", "from “Agreed” to “Noted”"):
        assert words in page
    version = Decision.objects.get(pk=world.decision.pk).version
    done(sam.post(f"{at}withdraw/", {"words": "It was never taken", "version": version}))
    assert "It was never taken" in sam.get(at).content.decode()
    assert sam.post(f"{at}mend/", mend | {"version": version + 1}).status_code == 200, "with the sentence"


def test_subject_to_changes_says_who_makes_them(cast: Cast, sam: Client) -> None:
    build(cast)
    at = "/testshire/meetings/2016-01-20/items/1/take-down/"
    answers = {"words": "Agreed with changes.", "sort": "agreed_subject", "due_kind": "none", "token": "a"}
    assert "Select who the changes are left to" in sam.post(at, answers).content.decode()
    assert "Nora" in sam.get(done(sam.post(at, answers | {"delegates": [cast.nora.pk]}))).content.decode()


def test_a_promise_gets_its_meeting_and_is_answered(cast: Cast, sam: Client) -> None:
    from actions.changes import Due

    world = build(cast)
    row = factories.action(cast, world.decision, "Bring it back", due=Due.at(None, "a future meeting"))
    promise = Promise.objects.get(words="Bring it back")
    assert "Name the meeting" in sam.get("/testshire/").content.decode()
    named = {"promise": promise.pk, "meeting": world.planned.pk, "token": "a"}
    done(sam.post("/testshire/meetings/promises/name/", named))
    assert ActionItem.objects.with_effective_due().get(pk=row.pk).effective_due == factories.FEBRUARY
    assert ActionItem.objects.get(pk=row.pk).first_due_on == factories.FEBRUARY
    item = factories.item(cast, world.planned, "The strategy")
    done(sam.post("/testshire/meetings/2016-02-24/promises/", {"promise": promise.pk, "item": item.pk, "token": "b"}))
    promise.refresh_from_db()
    assert (promise.answered_at, promise.answered_on) == (item, date(2016, 2, 22))


def test_actions_are_mended_blocked_stopped_and_objected_to(cast: Cast, sam: Client, signed_in) -> None:
    build(cast)
    at = "/testshire/actions/2/"
    version = ActionItem.objects.get(number=2, series="").version
    mend = {
        "action": "Book a larger room", "lead": "board", "due_kind": "ongoing", "reason": "Agreed otherwise",
        "version": version, **boxes("look_next_on", date(2016, 5, 1)),
    }  # fmt: skip
    done(sam.post(f"{at}mend/", mend))
    page = " ".join(sam.get(at).content.decode().replace("\u00a0", " ").split())
    for words in ("Book a larger room", "looked at next 1 May 2016", "Lead: from Testshire Council to “The Board”"):
        assert words in page
    version = ActionItem.objects.get(number=1, series="").version
    done(sam.post("/testshire/actions/1/blocked/", {"because": "No room is free", "version": version}))
    assert "No room is free" in signed_in("paul").get("/testshire/actions/1/").content.decode()
    done(signed_in("paul").post(f"{at}object/", {"act": "1", "words": "I said something else", "token": "o"}))
    assert "Paul says this is not right: I said something else" in sam.get(at).content.decode()
    stop = {"words": "Not needed", "version": ActionItem.objects.get(number=1, series="").version}
    done(signed_in("ann").post("/testshire/actions/1/step/stop/", stop))
    assert ActionItem.objects.get(number=1, series="").state == "not_going_ahead"
    refused = signed_in("olive").get("/testshire/actions/1/update/")
    assert (refused.status_code, "takes no more updates" in refused.content.decode()) == (403, True)


def test_the_secretary_closes_for_the_chair_only_with_the_chairs_word(cast: Cast, sam: Client) -> None:
    build(cast)
    at = "/testshire/actions/2/step/close/"
    version = ActionItem.objects.get(number=2, series="").version
    assert "Select whose decision it was" in sam.post(at, {"version": version}).content.decode()
    word = {"said_by": cast.olive.pk, "said_how": "email", "version": version, **boxes("said_on", date(2016, 2, 15))}
    assert sam.post(at, word).status_code == 200, "an officer's word closes nothing"
    done(sam.post(at, word | {"said_by": cast.ann.pk}))
    page = sam.get("/testshire/actions/2/").content.decode().replace("\u00a0", " ")
    assert "Ann, by email on 15 February 2016; recorded by Sam" in page


def test_no_change_since_last_time_is_one_button(cast: Cast, signed_in) -> None:
    build(cast)
    olive = signed_in("olive")
    form = {"rating": "on_track", "words": "", "same": "yes", "token": "n"}
    done(olive.post("/testshire/actions/1/update/", form))
    assert "No change since 10 February 2016" in olive.get("/testshire/actions/1/").content.decode().replace(
        "\u00a0", " "
    )
