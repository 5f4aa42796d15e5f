"""Documents with many findings: what is asked of the record and of earlier documents is asked once, not for each."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from boards.models import Finding
from publishing import changes
from publishing.changes.making import Maker
from publishing.changes.reading_in import read_document
from publishing.read_before import ReadBefore, require_not_read_before
from publishing.save_plan import SavePlan
from tests import factories
from tests.cast import Cast
from tests.publishing.test_reading_in import upload

HEAD = "# Testshire Improvement Board\n\n## Update 13 January 2016\n\n### Staffing\n\nIt was agreed that:\n\n"


def text_of(names: list[str]) -> str:
    lines = [f"- Testshire Police will lend officers to {name} by 29 February 2016" for name in names]
    return HEAD + "\n".join(lines) + "\n"


def queries_of(do: Callable[[], Any]) -> int:
    with CaptureQueriesContext(connection) as caught:
        do()
    return len(caught)


def test_a_section_is_accepted_by_one_query_a_finding(cast: Cast) -> None:
    taken = []
    for name, count in (("School", 2), ("Hospital", 12)):
        row = factories.document(cast, text_of([f"{name} {number}" for number in range(count)]))
        first = Finding.objects.of_read_in(row).for_reading()[0]
        facts = {"finding": first, "access": cast.access("sam"), "by": cast.sam}
        taken.append(queries_of(lambda facts=facts: changes.accept_section(**facts)))
        assert not Finding.objects.of_read_in(row).waiting().exists()
    assert taken[1] - taken[0] == 20, "ten decisions more, and what is to do because of each"


def test_words_are_looked_for_in_all_earlier_documents_at_once(cast: Cast) -> None:
    reading = read_document(upload(text_of(["Nobody"])))
    asked = []
    for schools in (["A"], ["B", "C", "D"]):
        for school in schools:
            factories.document(cast, text_of([school]))
        file = upload(text_of(["Nobody"]))
        asked.append(queries_of(lambda file=file: require_before(file, cast, reading)))
    assert asked[0] == asked[1]


def require_before(file: Any, cast: Cast, reading: Any) -> None:
    """A document of the same meeting and title is there: its words are compared first."""
    with pytest.raises(ReadBefore, match="same meeting"):
        require_not_read_before(file, cast.board, reading)


def test_the_last_document_of_the_same_words_is_named(cast: Cast) -> None:
    for words in (["A"], ["B"], ["A"], ["C"]):
        factories.document(cast, text_of(words))
    other_format = text_of(["A"]).replace("\n- ", "\n* ")
    with pytest.raises(ReadBefore, match=r"same words was read in on .* as document 3"):
        require_not_read_before(upload(other_format), cast.board, read_document(upload(other_format)))


def test_what_is_done_to_a_row_again_counts_last_with_its_later_version(cast: Cast) -> None:
    row = factories.document(cast, text_of(["A"]))
    maker = Maker(row, SavePlan(date(2016, 1, 13), "board"), cast.sam, date(2016, 1, 13))
    meeting, later = factories.held_meeting(cast), factories.planned_meeting(cast)
    for thing, did in ((meeting, "made"), (later, "made"), (meeting, "held")):
        maker.note(thing, did)
    told = [(line["key"], line["did"]) for line in maker.as_lines()]
    assert told == [(later.pk, ["made"]), (meeting.pk, ["made", "held"])]
