"""Sources and recommendations are kept: addresses, judgements, a text that is confirmed once and never changes."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from boards.governed import WritesNoHistory
from boards.refusals import NotNow, Refused, Stale
from plans.changes import confirm_text, record_source, write_recommendation
from plans.models import Judgement, Recommendation, Source
from plans.permissions import may_keep, require_confirm_now, require_keep
from plans.templatetags.plan_words import paragraphs
from tests import factories
from tests.cast import DAY, OPENED, Cast

TEXT = "See that a qualified worker oversees every plan."


def test_a_text_is_confirmed_once_and_the_history_says_how(cast: Cast) -> None:
    needed = factories.recommendation(cast)
    row = confirm_text(
        recommendation=needed, text=TEXT, reason="Read against page 12", version=needed.version, by=cast.sam
    )
    assert (row.text, row.text_is_ours, row.confirmed_by, row.confirmed_on) == (TEXT, True, cast.sam, DAY)
    last = row.history.first()
    assert (last.history_change_reason, last.history_user) == ("Read against page 12", cast.sam)
    for version in (None, needed.version, row.version):
        with pytest.raises(NotNow, match="is confirmed and cannot be changed"):
            confirm_text(recommendation=needed, text="Other words", version=version, by=cast.ada)
    needed.refresh_from_db()
    assert needed.text == TEXT
    assert needed.history.count() == 2


def test_what_was_changed_meanwhile_is_compared_first(cast: Cast) -> None:
    needed = factories.recommendation(cast)
    with pytest.raises(Stale):
        confirm_text(recommendation=needed, text=TEXT, version=needed.version + 1, by=cast.sam)


def test_the_database_itself_refuses_half_a_confirmation_and_a_confirmed_nothing(cast: Cast) -> None:
    for wrong in (
        {"text": TEXT, "confirmed_on": DAY},
        {"text": TEXT, "confirmed_by": cast.sam},
        {"text": "", "confirmed_on": DAY, "confirmed_by": cast.sam},
    ):
        row = factories.recommendation(cast, number=None, title=f"Wrong {wrong}")
        for name, value in wrong.items():
            setattr(row, name, value)
        with pytest.raises(IntegrityError), transaction.atomic():
            row.save()


def test_numbers_titles_addresses_and_areas_are_unique_where_they_must_be(cast: Cast) -> None:
    source = factories.source(cast, judgements=(("Overall", "Inadequate"), ("Help", "Inadequate")))
    assert [str(line) for line in source.judgements.all()] == ["Overall: Inadequate", "Help: Inadequate"]
    with pytest.raises(NotNow, match="a source of this title already"):
        factories.source(cast, "INSPECTION")
    factories.recommendation(cast)
    with pytest.raises(NotNow, match="a recommendation of this number already"):
        factories.recommendation(cast, title="The same number")
    with pytest.raises(IntegrityError), transaction.atomic():
        Judgement(board=cast.board, source=source, area="Help", words="Good", position=3).save()
    lifted = Source(board=cast.board, slug="x", sort="notice", title="Notice", published_on=DAY, lifted_on=OPENED)
    with pytest.raises(IntegrityError), transaction.atomic():
        lifted.save()


def test_addresses_are_the_day_and_the_number_or_the_title(cast: Cast) -> None:
    first, second = factories.source(cast), factories.source(cast, "A letter of the same day", sort="notice")
    assert (first.slug, second.slug) == ("2015-11-27", "2015-11-27-2")
    titles = {None: "Add", 8: "Oversight", 9: "Oversight"}
    slugs = [write_recommendation(source=second, number=n, short_title=t, by=cast.sam).slug for n, t in titles.items()]
    assert slugs == ["add-2", "8", "9"], "“add” is the address of the form"
    without = [write_recommendation(source=second, short_title=words, by=cast.sam) for words in ("Life story",) * 2]
    assert [row.slug for row in without] == ["life-story", "life-story-2"]
    assert without[0].get_absolute_url() == "/testshire/recommendations/2015-11-27-2/life-story/"
    assert str(without[0]) == "Life story"


def test_recommendations_stand_by_their_report_and_number_those_without_a_number_last(cast: Cast) -> None:
    late = factories.source(cast, "Later visit", published_on=date(2016, 2, 1))
    write_recommendation(source=late, number=1, short_title="Later", by=cast.sam)
    for number, title in ((None, "Unnumbered"), (10, "Tenth"), (9, "Ninth")):
        factories.recommendation(cast, number, title)
    seen = Recommendation.objects.visible_to(cast.access("otto")).in_order()
    assert [row.short_title for row in seen] == ["Ninth", "Tenth", "Unnumbered", "Later"]


def test_who_sees_the_plan_sees_it_and_only_on_their_own_board(cast: Cast) -> None:
    factories.recommendation(cast)
    record_source(
        board=cast.other_board, sort="peer_review", title="Theirs", published_on=DAY, by=cast.machine
    )  # fmt: skip
    for name in ("ann", "sam", "paul", "olive", "ada", "otto"):
        assert Source.objects.visible_to(cast.access(name)).count() == 1, name
        assert Recommendation.objects.visible_to(cast.access(name)).count() == 1, name
    for name in ("adam", "fay", "stan", "bert"):
        assert not Source.objects.visible_to(cast.access(name)).exists(), name
        assert not Recommendation.objects.visible_to(cast.access(name)).exists(), name


def test_only_the_secretariat_keeps_them(cast: Cast) -> None:
    assert may_keep(cast.access("sam"))
    for name in ("ann", "paul", "olive", "ada", "otto", "adam"):
        with pytest.raises(Refused, match="Only the secretariat may record sources"):
            require_keep(cast.access(name))
    row = factories.recommendation(cast)
    require_confirm_now(row)
    with pytest.raises(WritesNoHistory):
        Recommendation.objects.of(cast.board).update(text="Behind the back of history")
    with pytest.raises(WritesNoHistory):
        row.delete()


@pytest.mark.parametrize(
    ("written", "shown"),
    [("28", "28"), ("36 37 121", "36, 37 and 121"), ("36, 37", "36 and 37"), ("part 2", "part 2"), ("", "None given")],
)
def test_paragraphs_are_read_aloud(written: str, shown: str) -> None:
    assert paragraphs(written) == shown
