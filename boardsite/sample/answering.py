"""What happened after the first meeting, up to 22 February 2016. All of it is invented and labelled illustrative.

Leans on the verbs of meetings and actions.
"""

from datetime import date

from actions.changes import Lead, Report, Step, mend_action, record_update, set_blocked, take_step
from actions.models import ActionItem
from boards.behalf import How, Word
from boards.models import Person
from boards.roles import Level
from boardsite.sample.january import January
from boardsite.sample.people import Cast
from meetings import changes

# action, day in 2016, who, rating, what changed, recovery
UPDATES: tuple[tuple[int, str, str, str, str, str], ...] = (
    (10, "01-22", "director", "on_track", "Depends on the final version of the plan.", ""),
    (3, "01-29", "officer", "on_track", "463 of 2,892 cases reviewed (16%). Illustrative.", ""),
    (3, "02-12", "officer", "at_risk", "1,157 cases reviewed (40%). Illustrative.", "Two more reviewers start on 15 February."),
    (
        3, "02-19", "officer", "at_risk", "1,446 cases reviewed (50%). Three districts are behind the pace needed. Illustrative.",
        "Reviewers from the Constabulary work in the three districts until the end of March.",
    ),
    (1, "02-17", "officer", "on_track", "The analysis is finished and the paper is written.", ""),
    (4, "02-18", "officer", "at_risk", "Dates are agreed for 4 of 6 teams.", "The last two teams are settled on 23 February."),
    (6, "02-17", "lscb", "", "Three ways are set out in a paper for the February meeting.", ""),
    (7, "02-19", "officer", "on_track", "The draft framework is written.", ""),
    (8, "02-19", "secretary", "off_track", "4 of 6 members have commented. A reminder was sent.", ""),
    (9, "02-17", "officer", "at_risk", "Partners’ sections still need their sign-off.", "A call with each partner by 22 February."),
    (11, "02-05", "officer", "", "Staff were asked what would make them stay. Illustrative.", ""),
)  # fmt: skip
BLOCKED = "The strategy waits for the council’s budget, which is settled in March (illustrative)."


def answer_for(cast: Cast, january: January) -> None:
    """Updates, a changed lead, a moved meeting, a closed action, one that is blocked, and one last rated in January."""
    acts = january.actions
    changes.move_meeting(
        meeting=january.february, day=date(2016, 2, 24), words="Two partners could not come on the 17th",
        by=cast.secretary, on=date(2016, 1, 28),
    )  # fmt: skip
    january.february.refresh_from_db()
    mend_action(
        action=acts[3], lead=Lead(cast.posts["director"]), reason="Now led by the Director of Children’s Services",
        by=cast.secretary, on=date(2016, 2, 2),
    )  # fmt: skip
    _close_the_offer(cast, acts[2])
    for number, day, who, rating, words, recovery in UPDATES:
        on = date.fromisoformat(f"2016-{day}")
        _say(acts[number], cast.people[who], Report(words, rating, recovery), on)
    set_blocked(action=acts[11], because=BLOCKED, by=cast.officer, on=date(2016, 2, 15))
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


def _say(action: ActionItem, who: Person, report: Report, on: date) -> None:
    record_update(action=action, report=report, word=Word(who, on), by=who, on=on)


def _close_the_offer(cast: Cast, action: ActionItem) -> None:
    done = Report(
        "Six officers are reviewing cases beside social workers since 8 February. Illustrative.", is_done=True
    )
    _say(action, cast.officer, done, date(2016, 2, 9))
    word = Word(cast.chair, date(2016, 2, 10), How.EMAIL)
    take_step(action=action, step=Step("close", word, words="Agreed by email"), by=cast.secretary, on=date(2016, 2, 10))
