"""Drafts and findings of a live site get what the tables hold today: nothing that an older version wrote stops it."""

from datetime import date
from typing import Any

from tests.house.live_site import Migrate, what_the_tables_lack
from tests.publishing.test_standing_editions_migrate import THEN, standing

BEFORE = [("boards", "0012_destroyed_documents_keep_no_word"), ("publishing", "0011_one_publication_an_address")]
DAY = date(2016, 1, 20)


def test_drafts_and_findings_of_a_live_site_keep_what_they_say(live_site: Migrate) -> None:
    make = live_site(BEFORE).get_model
    edition = standing(make)
    one, two = decisions_at_an_item(make, edition.board)
    facts = {"board": edition.board, "publication": edition.publication, "title": "First"}
    facts |= {"written_by": edition.published_by, "written_at": THEN}
    draft = make("publishing", "UpdateDraft").objects.create
    published = draft(number=1, state="published", cleared=edition.clearance, became=edition, **facts)
    drafts = [published, draft(number=2, state="dropped", **facts), draft(number=3, corrects=edition, **facts)]
    for row in drafts:
        section = make("publishing", "DraftSection").objects.create(draft=row, position=1, heading="A part")
        for place, decision in enumerate((one, two), 1):
            make("publishing", "DraftDecision").objects.create(section=section, decision=decision, position=place)
    found = findings(make, edition.board, edition.published_by)
    make = live_site(None).get_model
    lines = make("publishing", "DraftDecision").objects.order_by("pk").values_list("draft", "decision")
    assert list(lines) == [(row.pk, decision.pk) for row in drafts for decision in (one, two)]
    kept = make("publishing", "UpdateDraft").objects.order_by("number").values_list("state", "became")
    assert list(kept) == [("published", edition.pk), ("dropped", None), ("drafting", None)]
    rows = make("boards", "Finding").objects.order_by("place")
    assert [(row.lead_board, row.lead_person_id, row.decided, row.due_kind) for row in rows] == found
    assert what_the_tables_lack() == []


def decisions_at_an_item(make, board) -> list[Any]:
    """Two decisions that the Board took at one item."""
    meeting = make("meetings", "Meeting").objects.create(board=board, slug="2016-01-20", known_as="January", day=DAY)
    item = make("meetings", "AgendaItem").objects.create(board=board, meeting=meeting, number=1, position=1, title="A")
    facts = {"board": board, "meeting": meeting, "item": item, "taken_on": DAY}
    decide = make("meetings", "Decision").objects.create
    return [decide(number=number, words=f"Decision {number}", **facts) for number in (1, 2)]


def findings(make, board, sam) -> list[tuple[bool, int | None, str, str]]:
    """A document's findings: led by a person, by the Board and by nobody. Gives what each of them says."""
    facts = {"board": board, "size": 1, "sha256": "0" * 64, "given_name": "update.md", "recorded_by": sam}
    file = make("boards", "StoredFile").objects.create(recorded_at=THEN, **facts)
    row = make("boards", "ReadIn").objects.create(
        board=board, number=1, file=file, title="A", read_by=sam, read_at=THEN
    )
    said = [(False, sam.pk, "", "date"), (True, None, "", "none"), (False, None, "agreed", "none")]
    for place, (the_board, person, decided, due) in enumerate(said, 1):
        make("boards", "Finding").objects.create(
            read_in=row, place=place, sort="promise", lead_board=the_board, lead_person_id=person, decided=decided,
            due_kind=due, written_by=sam, written_at=THEN,
        )  # fmt: skip
    return said
