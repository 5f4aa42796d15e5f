"""The addresses of the meetings floor, each with its row for the access table."""

from typing import Any

from boards.doorman import page
from boards.roles import Subject, who_see
from meetings.views import agenda, attendance, decision, meeting, promises, summary
from meetings.views.meeting import leads_on

app_name = "meetings"
READERS = who_see(Subject.AGENDA)
DECISION_READERS = who_see(Subject.DECISIONS)
BOTH = "GET POST"
MEETINGS: dict[str, Any] = {"section": "Meetings"}
TWO_DOORS: dict[str, Any] = MEETINGS | {"two_doors": True}
CHANGES: dict[str, Any] = {"methods": BOTH, "who": READERS, "rule": "the secretariat; others 403", **MEETINGS}
TAKES_DOWN: dict[str, Any] = {
    "methods": BOTH,
    "who": DECISION_READERS,
    "rule": "the secretariat; others 403",
    **MEETINGS,
}
ITEM = "meetings/<slug:slug>/items/<ref:reference>/"
DECISION = "decisions/<day:day>/<ref:reference>/"

urlpatterns = [
    page("meetings/", meeting.meeting_list, "list", who=READERS, nav=True, **TWO_DOORS, public_nav=True),
    page("meetings/plan/", meeting.plan, "plan", **CHANGES),
    page("meetings/promises/name/", promises.name_meeting, "name_meeting", **CHANGES),
    page("meetings/<slug:slug>/", meeting.meeting, "meeting", who=READERS, rule="visible_to", **TWO_DOORS),
    page(
        "meetings/<slug:slug>/summary.pdf", leads_on(summary.summary_pdf), "summary", who=READERS, rule="visible_to",
        **MEETINGS,
    ),
    page("meetings/<slug:slug>/change/", leads_on(meeting.change), "change", **CHANGES),
    page("meetings/<slug:slug>/promises/", leads_on(promises.answer), "answer_promise", **CHANGES),
    page("meetings/<slug:slug>/attendance/", leads_on(attendance.attendance), "attendance", **CHANGES),
    page("meetings/<slug:slug>/step/<slug:verb>/", leads_on(meeting.step), "step", **CHANGES),
    page("meetings/<slug:slug>/items/add/", leads_on(agenda.add_item), "add_item", **CHANGES),
    page(ITEM, leads_on(agenda.mend_item), "mend_item", **CHANGES),
    page(ITEM + "readers/", leads_on(agenda.readers), "item_readers", **CHANGES),
    page(ITEM + "minute/", leads_on(agenda.minute), "minute", **CHANGES),
    page(ITEM + "move/<slug:way>/", leads_on(agenda.move_item), "move_item", **{**CHANGES, "methods": "POST"}),
    page(ITEM + "withdraw/", leads_on(agenda.withdraw_item), "withdraw_item", **{**CHANGES, "methods": "POST"}),
    page("decisions/between-meetings/", decision.between, "between", **TAKES_DOWN),
    page(DECISION, decision.decision, "decision", who=DECISION_READERS, rule="visible_to", **MEETINGS),
    page(
        DECISION + "files/<word:key>/", decision.said_file, "said_file", who=DECISION_READERS, rule="visible_to",
        **MEETINGS,
    ),
    page(DECISION + "mend/", decision.mend, "mend_decision", **TAKES_DOWN),
    page(DECISION + "readers/", decision.readers, "decision_readers", **TAKES_DOWN),
    page(DECISION + "withdraw/", decision.withdraw, "withdraw_decision", **TAKES_DOWN),
]  # fmt: skip
