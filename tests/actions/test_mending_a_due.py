"""A due is mended by the rules it was taken down with; what the law sets stays, unless it never was the law."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from actions.changes import Due, mend_action
from actions.models import ActionItem, DueMove
from actions.story import story_of
from boards.refusals import NotNow
from tests import factories
from tests.cast import Cast
from tests.drawn import drawn

BY_LAW = Due.on_date(date(2016, 3, 4), "by 4 March 2016", is_statutory=True)


@pytest.fixture
def sam(cast: Cast, signed_in) -> Client:
    return signed_in("sam")


def raised(cast: Cast, due: Due | None = None) -> ActionItem:
    facts = {"due": due} if due else {}
    return factories.action(cast, factories.item(cast, factories.held_meeting(cast)), **facts)


def answers(client: Client, row: ActionItem, **more: Any) -> dict[str, Any]:
    """What a browser sends of the page as it is shown, with other answers in some boxes."""
    form = client.get(f"{row.get_absolute_url()}mend/").context["form"]
    sent = {}
    for name in form.fields:
        value = form[name].value()
        if isinstance(value, date):
            sent |= boxes(name, value)
        elif value not in (None, False, []):
            sent[name] = value
    return sent | {"reason": "Mended"} | more


def boxes(name: str, day: date | None) -> dict[str, Any]:
    parts = (day.day, day.month, day.year) if day else ("", "", "")
    return dict(zip((f"{name}-day", f"{name}-month", f"{name}-year"), parts, strict=True))


def mend(client: Client, row: ActionItem, sent: dict[str, Any]):
    return client.post(f"{row.get_absolute_url()}mend/", sent)


def test_a_due_before_the_action_was_agreed_is_refused_at_its_box(cast: Cast, sam: Client) -> None:
    row = raised(cast)
    page = mend(sam, row, answers(sam, row, **boxes("due_on", date(2001, 1, 1))))
    assert page.status_code == 200
    said = "Due date must be 20 January 2016 or later, the day it was agreed"
    assert drawn(page).replace("\u00a0", " ").count(said) == 2, "in the summary and at the box"


def test_the_last_day_of_a_period_is_worked_out_when_it_is_mended_too(cast: Cast, sam: Client) -> None:
    row = raised(cast)
    sent = answers(sam, row, due_kind="period", period="early March", **boxes("period_ends_on", None))
    assert mend(sam, row, sent).status_code == 302
    row.refresh_from_db()
    assert (row.due_words, row.due_on) == ("early March", date(2016, 3, 10))


def test_words_that_name_a_day_are_not_no_date_agreed_when_they_are_mended_too(cast: Cast, sam: Client) -> None:
    row = raised(cast)
    sent = answers(sam, row, due_kind="none", due_words="by 31 March 2016")
    assert "says a date: select it, or take those words away" in drawn(mend(sam, row, sent))


def test_an_old_due_that_breaks_the_rule_does_not_stop_its_words_from_being_mended(cast: Cast, sam: Client) -> None:
    early = raised(cast, Due.on_date(date(2016, 1, 4)))
    assert mend(sam, early, answers(sam, early, action="Other words")).status_code == 302
    said = factories.action(cast, early.item, due=Due.none("by 31 March 2016"))
    assert mend(sam, said, answers(sam, said, action="Other words")).status_code == 302


def test_a_date_is_not_freed_from_the_law_without_saying_why(cast: Cast, sam: Client) -> None:
    row = raised(cast, BY_LAW)
    sent = answers(sam, row)
    del sent["is_statutory"]
    page = mend(sam, row, sent)
    assert page.status_code == 200
    assert drawn(page).count("Enter why this date is not set by law after all") == 2
    with pytest.raises(NotNow, match="why this date is not set by law"):
        mend_action(action=row, due=Due.on_date(date(2016, 3, 4)), reason="Later", by=cast.sam)
    row.refresh_from_db()
    assert row.is_statutory


def test_why_the_law_does_not_set_a_date_after_all_is_told(cast: Cast, sam: Client, signed_in) -> None:
    row = raised(cast, BY_LAW)
    sent = answers(sam, row, not_by_law="The statute names another plan")
    del sent["is_statutory"]
    assert mend(sam, row, sent | boxes("due_on", date(2016, 4, 4))).status_code == 302
    page = drawn(signed_in("otto").get(row.get_absolute_url()))
    assert "Not set by law after all: The statute names another plan" in page
    assert "The date is no longer marked as set by law" in page


def test_a_date_that_is_said_to_be_set_by_law_is_told_and_moves_no_more(cast: Cast, sam: Client, signed_in) -> None:
    row = raised(cast)
    assert "not_by_law" not in answers(sam, row)
    assert mend(sam, row, answers(sam, row, is_statutory="on")).status_code == 302
    assert "The date is marked as set by law" in drawn(signed_in("otto").get(row.get_absolute_url()))
    page = mend(sam, row, answers(sam, row, **boxes("due_on", date(2016, 4, 4))))
    assert "This date is set by law, so it does not move." in drawn(page)
    assert not DueMove.objects.filter(action=row)


def test_a_mended_due_is_told_once_with_what_else_was_mended(cast: Cast, sam: Client) -> None:
    row = raised(cast)
    sent = answers(sam, row, reason="wrong", contact=cast.oscar.pk) | boxes("due_on", date(2016, 4, 4))
    assert mend(sam, row, sent).status_code == 302
    row.refresh_from_db()
    newest, *older = story_of(row, cast.access("olive"))
    told = [words.replace("\u00a0", " ") for words in newest.words]
    assert newest.title == "Written down wrongly and mended"
    assert told[0] == "Due date moved from 31 March 2016 to 4 April 2016 because: wrong"
    assert told[1:] == ["Contact: from Olive to Oscar"]
    assert "wrong" not in str([(chapter.title, chapter.words) for chapter in older])


def test_each_mended_due_is_told_with_its_own_mend(cast: Cast) -> None:
    row = raised(cast)
    mend_action(action=row, due=Due.on_date(date(2016, 4, 4)), reason="first", by=cast.sam, words="One")
    mend_action(action=row, reason="second", by=cast.sam, words="Two")
    mend_action(action=row, due=Due.on_date(date(2016, 4, 11)), reason="third", by=cast.sam)
    row.refresh_from_db()
    told = [(chapter.title, chapter.words[1:]) for chapter in story_of(row, cast.access("olive"))]
    assert told[1] == ("Mended", ["Because: second"]), "a reason is not a heading"
    assert [title for title, _ in told] == [
        "Written down wrongly and mended", "Mended", "Written down wrongly and mended", "Action raised",
    ]  # fmt: skip
    assert "What is to be done: from “Complete the reviews” to “One”" in told[2][1]
