"""A decision between meetings: the chair's, by email on 12 February 2016, and what came of it. Invented, and says so.

Leans on the verbs of meetings and actions. Its two actions are later than the twelve of the first meeting.
"""

from datetime import date

from actions.changes import Due, Lead, Origin, Report, object_to, raise_action, record_update
from actions.models import ActionItem
from boards.behalf import How, Word
from boardsite.sample.january import January
from boardsite.sample.people import Cast
from meetings.changes import Between, Decided, make_promise, take_decision_between
from meetings.models import Decision
from plans.models import Recommendation

DECIDED = date(2016, 2, 12)
WORDS = (
    "The Constabulary’s reviewers stay until every Child in Need case is reviewed; the Constabulary names them by 19 "
    "February 2016. The council tells members each week how many reviews are complete. (Illustrative.)"
)
SHORT = "Reviewers from the Constabulary stay until all reviews are complete (illustrative)"


def decide_between(cast: Cast, january: January, needs: dict[int, Recommendation]) -> None:
    """The decision, an action that is overdue on the sample's day, one that is ongoing, and what was promised."""
    decision = take_decision_between(
        board=cast.board, decided=Decided(WORDS, short_form=SHORT, concerns=[needs[8]]),
        between=Between(Word(cast.chair, DECIDED, How.EMAIL), january.february), by=cast.secretary, on=DECIDED,
    )  # fmt: skip
    named = raise_action(
        origin=Origin.decision(decision), words="Name the reviewers who stay until the reviews are complete (illustrative)",
        lead=Lead(cast.bodies["police"]), contact=cast.member, serves=[needs[8]],
        due=Due.on_date(date(2016, 2, 19), "by 19 February 2016"), by=cast.secretary, on=DECIDED,
    )  # fmt: skip
    _object(cast, named)
    _tell_each_week(cast, decision, needs[8])
    make_promise(
        board=cast.board, words="What the Constabulary’s reviewers found (illustrative)", meeting=january.february,
        meeting_words="the February meeting", decision=decision, made_on=DECIDED, by=cast.secretary, on=DECIDED,
    )  # fmt: skip


def _object(cast: Cast, action: ActionItem) -> None:
    """Said on the telephone, written down by the secretary, and objected to by whoever said it."""
    said = date(2016, 2, 17)
    report = Report("Six of the eight reviewers are named.", "at_risk", "The last two are named by 22 February.")
    update = record_update(
        action=action, report=report, word=Word(cast.member, said, How.TELEPHONE), by=cast.secretary, on=said
    )
    words = "I said that four are named, and that two more were asked and have not answered."
    object_to(act=update, words=words, by=cast.member, on=date(2016, 2, 18))


def _tell_each_week(cast: Cast, decision: Decision, need: Recommendation) -> None:
    weekly = raise_action(
        origin=Origin.decision(decision), words="Tell members each week how many reviews are complete (illustrative)",
        lead=Lead(cast.posts["director"]), contact=cast.officer, serves=[need],
        due=Due.ongoing(date(2016, 2, 26), "each week"), by=cast.secretary, on=DECIDED,
    )  # fmt: skip
    told = date(2016, 2, 19)
    report = Report("Members were told on Friday 19 February: 1,446 of 2,892. Illustrative.")
    record_update(action=weekly, report=report, word=Word(cast.officer, told), by=cast.officer, on=told)
