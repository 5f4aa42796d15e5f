"""What a draft, a finding and a sentence set aside are is held by the tables themselves, whatever a verb forgets."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction

from boards import clock
from boards.models import DECIDED, Finding
from meetings.models import Meeting
from publishing import changes
from publishing.models import SentenceSetAside, UpdateDraft
from publishing.reading.agreements.kinds import KIND_OF
from tests import factories
from tests.cast import Cast


def refused(row: Any, **columns: Any) -> None:
    """The tables take no such row."""
    for column, value in columns.items():
        setattr(row, column, value)
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save()


@pytest.mark.usefixtures("no_printer")
def test_a_draft_is_published_when_it_became_an_edition_and_each_edition_was_one_draft(
    cast: Cast, meeting: Meeting
) -> None:
    edition = factories.published(cast, meeting)
    published = UpdateDraft.objects.get()
    refused(published, became=None)
    later = factories.draft(cast, factories.public_meeting(cast, factories.HELD))
    refused(later, became=edition)
    clearance = factories.cleared(cast, later).cleared
    refused(later, became=None, state="published", cleared=clearance)
    refused(later, became=edition)  # which was made from the other one


SAID = "# Board\n\n## 13 January 2016\n\n### Part\n\nIt was agreed that the police will report by 4 March 2016.\n"


def test_one_alone_leads_what_was_found_and_its_kinds_are_known(cast: Cast) -> None:
    finding = Finding.objects.get(read_in=factories.document(cast, SAID), sort="promise")
    police, sam = cast.bodies["police"], cast.sam
    assert (finding.lead_organisation, finding.due_kind) == (police, "date")
    refused(finding, lead_board=True)
    refused(finding, lead_board=False, lead_person=sam)
    refused(finding, lead_organisation=None, lead_post=factories.post(cast))
    finding.lead_post = None
    finding.save()
    refused(finding, due_kind="")
    refused(finding, due_kind="date", decided="agreed_subject")


def test_the_reader_of_documents_finds_no_decision_that_the_table_refuses() -> None:
    assert set(KIND_OF.values()) <= {code for code, _ in DECIDED}


def test_a_decision_stands_once_in_a_draft_in_whichever_section(cast: Cast, meeting: Meeting) -> None:
    draft = factories.draft(cast, meeting)
    line = draft.lines.get()
    changes.add_section(draft=draft, heading="Another part", words="", by=cast.sam)
    line.pk = None
    refused(line, section=draft.sections.last())


def test_the_lines_of_a_sentence_are_one_chain(cast: Cast) -> None:
    told = {"board": cast.board, "key": "0" * 16, "by": cast.sam}
    first = changes.set_sentence_aside(**told)
    last = changes.ask_for_sentence_again(**told)
    facts = {"board": cast.board, "recorded_by": cast.sam, "recorded_at": clock.moment(cast.board)}
    line = SentenceSetAside(**facts)
    refused(line, key="1" * 16, is_asked_again=True)  # it was never set aside
    refused(line, key="0" * 16, is_asked_again=False)  # it begins once
    refused(line, replaces=first)  # which is replaced already
    assert SentenceSetAside.objects.standing().get() == last
