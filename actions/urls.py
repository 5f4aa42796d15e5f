"""The addresses of the actions floor, each with its row for the access table."""

from typing import Any

from actions.views import downloads, reading, saying, taking_down, tidying, writing
from boards.doorman import page
from boards.roles import Subject, who_see
from meetings.views.meeting import leads_on

app_name = "actions"
READERS = who_see(Subject.ACTIONS)
AT_MEETINGS = who_see(Subject.AGENDA)
BOTH = "GET POST"
ACTIONS: dict[str, Any] = {"section": "Actions"}
SECRETARIAT = "the secretariat; others 403"
TAKES_DOWN: dict[str, Any] = {"methods": BOTH, "rule": SECRETARIAT}
ACTION = "actions/<ref:reference>/"
ITEM = "meetings/<slug:slug>/items/<ref:reference>/"

urlpatterns = [
    page("actions/", reading.register, "register", who=READERS, nav=True, rule="visible_to", **ACTIONS),
    page("actions/register.csv", downloads.register_csv, "register_csv", who=READERS, rule="visible_to", **ACTIONS),
    page("actions/register.pdf", downloads.register_pdf, "register_pdf", who=READERS, rule="visible_to", **ACTIONS),
    page("actions/to-put-right/", tidying.to_put_right, "to_put_right", who=READERS, rule=SECRETARIAT, **ACTIONS),
    page(
        "actions/to-put-right/<slug:sort>/", tidying.one_sort, "to_put_right_sort", who=READERS, rule=SECRETARIAT,
        **ACTIONS,
    ),
    page(ACTION, reading.action, "action", who=READERS, rule="visible_to", **ACTIONS),
    page(
        ACTION + "update/", saying.update, "update", methods=BOTH, who=READERS, **ACTIONS,
        rule="its lead, contact, cover, nominated officer or the secretariat; others 403",
    ),
    page(
        ACTION + "updates/<int:number>/correct/", saying.correct, "correct", methods=BOTH, who=READERS, **ACTIONS,
        rule="whoever wrote the update; what is not theirs is not there",
    ),
    page(
        ACTION + "report/", writing.report, "report", methods=BOTH, who=READERS, **ACTIONS,
        rule="the chair, or the secretariat on behalf; others 403",
    ),
    page(
        ACTION + "blocked/", writing.blocked, "blocked", methods=BOTH, who=READERS, **ACTIONS,
        rule="as for an update",
    ),
    page(ACTION + "mend/", writing.mend, "mend", who=READERS, **TAKES_DOWN, **ACTIONS),
    page(ACTION + "readers/", writing.readers, "readers", who=READERS, **TAKES_DOWN, **ACTIONS),
    page(
        ACTION + "object/", saying.object_to, "object", methods=BOTH, who=READERS, **ACTIONS,
        rule="the person something was recorded for; others 403",
    ),
    page(ACTION + "files/<word:key>/", saying.said_file, "said_file", who=READERS, rule="visible_to", **ACTIONS),
    page(
        ACTION + "step/<slug:verb>/", writing.step, "step", methods=BOTH, who=READERS, **ACTIONS,
        rule="the chair, or the secretariat on behalf; others 403",
    ),
    page(
        ITEM + "take-down/", leads_on(taking_down.take_down), "take_down", who=AT_MEETINGS, section="Meetings",
        **TAKES_DOWN,
    ),
    page(
        ITEM + "commitment/", leads_on(taking_down.commitment), "commitment", who=AT_MEETINGS, section="Meetings",
        **TAKES_DOWN,
    ),
    page(
        "decisions/<day:day>/<ref:reference>/complete/", tidying.complete_at_once, "complete_at_once",
        methods="POST", who=who_see(Subject.DECISIONS), rule=SECRETARIAT, section="Meetings",
    ),
    page(
        "decisions/<day:day>/<ref:reference>/action/", taking_down.raise_from_decision, "raise",
        who=who_see(Subject.DECISIONS), section="Meetings", **TAKES_DOWN,
    ),
]  # fmt: skip
