"""A due or key date that is worded anew sorts at the day its new words say, or at none."""

from datetime import date

import pytest

from meetings.models import Meeting
from publishing import changes
from publishing.changes import Written
from publishing.models import UpdateDraft
from tests import factories
from tests.cast import Cast


def worded(cast: Cast, row: UpdateDraft, words: str) -> tuple[date | None, date | None]:
    line, key = row.sections.get().decisions.get(), row.dates.get()
    written = Written(decisions={line.pk: {"due": words}}, dates={key.pk: {"when": words}})
    changes.write_draft(draft=row, written=written, by=cast.sam)
    row.refresh_from_db()
    return row.sections.get().decisions.get().due_on, row.dates.get().on


@pytest.mark.django_db
def test_the_day_follows_the_words(cast: Cast, meeting: Meeting) -> None:
    row = factories.draft(cast, meeting)
    assert row.dates.get().on == date(2016, 3, 31)
    assert worded(cast, row, "By 15 April 2016") == (date(2016, 4, 15), date(2016, 4, 15))
    assert worded(cast, row, "As soon as it can") == (None, None)
