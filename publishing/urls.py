"""The addresses of the publishing floor, each with its row for the access table.

What the public reads stands beside the meeting it is about; the desk stands under updates/.
"""

from typing import Any

from boards.doorman import PUBLIC, page
from boards.roles import Subject, who_see
from publishing.views import (
    answers,
    checking,
    clearing,
    decisions,
    desk,
    draft,
    editions,
    findings,
    parts,
    promised,
    public,
    publish,
    reading_in,
    saving_read_in,
    terms,
)

app_name = "publishing"
DESK = who_see(Subject.DRAFTS)
BOTH = "GET POST"
READS: dict[str, Any] = {"who": DESK, "section": "Updates"}
WRITES: dict[str, Any] = READS | {"methods": BOTH, "rule": "the secretariat; the chair 403"}
PRESSES: dict[str, Any] = WRITES | {"methods": "POST"}
CLEARS: dict[str, Any] = READS | {"methods": BOTH, "rule": "the chair, or the secretariat on behalf"}
WITHDRAWS: dict[str, Any] = READS | {"methods": BOTH, "rule": "the secretariat or the chair, alone"}
EDITION = "editions/<int:number>/"
FILE = EDITION + "<slug:name>.<word:ending>"
ITEM = "meetings/<slug:slug>/items/<ref:reference>/"
READ_IN = "updates/read-in/<int:number>/"
FINDING = READ_IN + "findings/<int:place>/"
DRAFT = "updates/<int:number>/"
PUBLISHED = "updates/published/<slug:sort>/<slug:slug>/"


def open_page(route: str, view: Any, name: str, section: str, **more: Any) -> Any:
    """A page for everyone: what was published."""
    return page(route, view, name, who=PUBLIC, section=section, rule="published editions only", **more)


urlpatterns = [
    open_page(f"meetings/<slug:slug>/{EDITION}", public.edition, "edition", "Meetings"),
    open_page(f"meetings/<slug:slug>/{FILE}", public.edition_file, "file", "Meetings"),
    open_page("meetings/<slug:slug>/decisions/<int:number>/", decisions.decision, "decision", "Decisions"),
    open_page("decisions/", decisions.decisions, "decisions", "Decisions", public_nav=True),
    open_page(f"about/terms/{EDITION}", public.terms_edition, "terms_edition", "About the Board"),
    open_page(f"about/terms/{FILE}", public.terms_file, "terms_file", "About the Board"),
    page("updates/", desk.desk, "desk", nav=True, **READS),
    page("meetings/<slug:slug>/write-update/", desk.start, "start", **WRITES),
    page("meetings/<slug:slug>/may-be-published/", desk.mark, "mark", **WRITES),
    page("updates/announce/", desk.announce, "announce", **WRITES),
    page("updates/terms/", terms.publish_terms, "publish_terms", **WRITES),
    page("updates/read-in/", reading_in.read_ins, "read_ins", **READS),
    page("updates/read-in/add/", reading_in.add, "add_read_in", **WRITES),
    page(READ_IN, reading_in.check, "read_in", **READS),
    page(READ_IN + "file/", reading_in.file, "read_in_file", **READS),
    page(READ_IN + "day/", reading_in.document, "mend_read_in", **WRITES),
    page(READ_IN + "accept-certain/", answers.accept_certain, "accept_certain", **PRESSES),
    page(READ_IN + "add-item/", findings.add_item, "add_item_found", **WRITES),
    page(READ_IN + "save/", saving_read_in.save, "save_read_in", **WRITES),
    page(READ_IN + "undo/", saving_read_in.undo, "undo_read_in", **WRITES),
    page(READ_IN + "destroy/", saving_read_in.destroy, "destroy_read_in", **WRITES),
    page(READ_IN + "step/<slug:word>/", saving_read_in.step, "step_read_in", **PRESSES),
    page(FINDING, findings.finding, "finding", **WRITES),
    page(FINDING + "add/", findings.add, "add_finding", **WRITES),
    page(FINDING + "<slug:word>/", answers.answer, "answer_finding", **WRITES),
    page(DRAFT, draft.draft, "draft", **WRITES),
    page(DRAFT + "preview/", draft.preview, "preview", **READS),
    page(DRAFT + "preview.pdf", draft.preview_pdf, "preview_pdf", **READS),
    page(DRAFT + "check/", checking.check, "check", **READS),
    page(DRAFT + "promised/<slug:key>/", promised.in_draft, "promised_in_draft", **WRITES),
    page(ITEM + "promised/<slug:key>/", promised.in_minute, "promised_in_minute", **{**WRITES, "section": "Meetings"}),
    page(DRAFT + "sections/add/", parts.add_section, "add_section", **WRITES),
    page(DRAFT + "dates/add/", parts.add_date, "add_date", **WRITES),
    page(DRAFT + "documents/add/", parts.add_document, "add_document", **WRITES),
    page(DRAFT + "take/", checking.take, "take", **PRESSES),
    page(DRAFT + "ask/", clearing.ask, "ask", **PRESSES),
    page(DRAFT + "clear/", clearing.clear, "clear", **CLEARS),
    page(DRAFT + "send-back/", clearing.send_back, "send_back", **CLEARS),
    page(DRAFT + "files/<word:key>/", clearing.said_file, "said_file", **READS),
    page(DRAFT + "hold/", publish.hold, "hold", **WRITES),
    page(DRAFT + "release/", publish.release, "release", **WRITES),
    page(DRAFT + "drop/", publish.drop, "drop", **WRITES),
    page(DRAFT + "publish/", publish.publish, "publish", **WRITES),
    page(PUBLISHED, editions.publication, "publication", **READS),
    page(PUBLISHED + "done/", publish.done, "done", **READS),
    page(PUBLISHED + EDITION, editions.frozen, "frozen", **READS),
    page(PUBLISHED + EDITION + "edition.pdf", editions.frozen_pdf, "frozen_pdf", **READS),
    page(PUBLISHED + EDITION + "correct/", editions.correct, "correct", **WRITES),
    page(PUBLISHED + EDITION + "withdraw/", editions.withdraw, "withdraw", **WITHDRAWS),
    page(PUBLISHED + EDITION + "redact/", editions.redact, "redact", **WRITES),
]
