"""What happened after the first meeting, up to 22 February 2016. All of it is invented and labelled illustrative.

Leans on the verbs of meetings and actions.
"""

from datetime import date, time
from typing import Any

from actions.changes import Lead, Report, Step, mend_action, record_update, take_step
from actions.models import ActionItem
from boards.behalf import How, Word
from boards.models import Person
from boards.roles import Level
from boardsite.sample.january import January
from boardsite.sample.people import Cast
from meetings import changes

# action, day, who, rating, what changed, recovery
UPDATES: tuple[tuple[int, int, str, str, str, str], ...] = (
    (3, 29, "officer", "on_track", "463 of 2,892 cases reviewed (16%). Illustrative.", ""),
    (3, 12, "officer", "at_risk", "1,157 cases reviewed (40%). Illustrative.", "Two more reviewers start on 15 February."),
    (
        3, 19, "officer", "at_risk", "1,446 cases reviewed (50%). Three districts are behind the pace needed. Illustrative.",
        "Reviewers from the Constabulary work in the three districts until the end of March.",
    ),
    (1, 17, "officer", "on_track", "The analysis is finished and the paper is written.", ""),
    (4, 18, "officer", "at_risk", "Dates are agreed for 4 of 6 teams.", "The last two teams are settled on 23 February."),
    (6, 17, "lscb", "", "Three ways are set out in a paper for the February meeting.", ""),
    (7, 19, "officer", "on_track", "The draft framework is written.", ""),
    (8, 19, "secretary", "off_track", "10 of 14 members have commented. A reminder was sent.", ""),
    (9, 17, "officer", "at_risk", "Partners’ sections still need their sign-off.", "A call with each partner by 22 February."),
    (10, 17, "director", "on_track", "Depends on the final version of the plan.", ""),
)  # fmt: skip


def answer_for(cast: Cast, january: January) -> None:
    """Updates, a changed lead, a moved meeting, a closed action, and the February agenda."""
    acts = january.actions
    changes.move_meeting(
        meeting=january.february, day=date(2016, 2, 24), words="Two partners could not come on the 17th",
        by=cast.secretary, on=date(2016, 1, 28),
    )  # fmt: skip
    mend_action(
        action=acts[3], lead=Lead(cast.posts["director"]), reason="Now led by the Director of Children’s Services",
        by=cast.secretary, on=date(2016, 2, 2),
    )  # fmt: skip
    _close_the_offer(cast, acts[2])
    for number, day, who, rating, words, recovery in UPDATES:
        on = date(2016, 1 if day > 22 else 2, day)
        _say(acts[number], cast.people[who], Report(words, rating, recovery), on)
    _say(
        acts[5],
        cast.officer,
        Report("Ofsted named two councils to visit. Both visits are booked.", is_done=True),
        date(2016, 2, 11),
    )
    record_update(
        action=acts[12], report=Report("The draft is with members, in Part 2.", "on_track"), visibility=Level.MEMBERS,
        word=Word(cast.chair, date(2016, 2, 18), How.EMAIL), by=cast.secretary, on=date(2016, 2, 18),
    )  # fmt: skip
    _february(cast, january)


def _say(action: ActionItem, who: Person, report: Report, on: date) -> None:
    record_update(action=action, report=report, word=Word(who, on), by=who, on=on)


def _close_the_offer(cast: Cast, action: ActionItem) -> None:
    done = Report(
        "Six officers are reviewing cases beside social workers since 8 February. Illustrative.", is_done=True
    )
    _say(action, cast.officer, done, date(2016, 2, 9))
    word = Word(cast.chair, date(2016, 2, 10), How.EMAIL)
    take_step(action=action, step=Step("close", word, words="Agreed by email"), by=cast.secretary, on=date(2016, 2, 10))


def _february(cast: Cast, january: January) -> None:
    january.february.refresh_from_db()
    items: tuple[tuple[str, str, str, dict[str, Any]], ...] = (
        ("Welcome, apologies and interests", "information", "Chair", {"starts_at": time(10)}),
        ("Update of 20 January 2016 and actions arising", "assurance", "Chair", {"starts_at": time(10, 5)}),
        ("Analysis of social care processes and practice", "discussion", "External consultancy", {"starts_at": time(10, 15)}),
        (
            "Child in Need case reviews", "assurance", "County council and Lancashire Constabulary",
            {"starts_at": time(10, 40), "asked": "say whether it is assured that all reviews will be complete by 31 March 2016."},
        ),
        ("Vacant posts and Practice Managers’ cases", "assurance", "County council", {"starts_at": time(11)}),
        ("Draft performance and quality assurance framework", "discussion", "County council", {"starts_at": time(11, 15)}),
        (
            "Improvement Plan: final version", "decision", "County council",
            {"starts_at": time(11, 30), "asked": "agree the plan for submission to the Department for Education by 4 March 2016."},
        ),
        ("How the LSCB supports the Board’s work", "discussion", "LSCB", {"starts_at": time(12, 5)}),
        ("Next meeting", "information", "Chair", {"starts_at": time(12, 15)}),
        ("The chair’s draft assessment (illustrative)", "discussion", "Chair", {"starts_at": time(12, 20), "visibility": Level.MEMBERS}),
        (
            "A senior appointment (illustrative)", "discussion", "Director of Children’s Services",
            {"visibility": Level.NAMED, "named": (cast.director, cast.lscb), "marking": "Personal: named readers only"},
        ),
    )  # fmt: skip
    for title, purpose, presenter, more in items:
        changes.add_item(
            meeting=january.february, title=title, purpose=purpose, presenter=presenter, by=cast.secretary,
            on=date(2016, 2, 10), **more,
        )  # fmt: skip
    changes.take_step(meeting=january.february, verb="issue_agenda", by=cast.secretary, on=date(2016, 2, 17))
