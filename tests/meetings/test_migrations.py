"""A live site's rows get what the new constraints ask: one place an item, and who beside when."""

from datetime import date, datetime

from boards.clock import LONDON
from tests.house.live_site import Migrate

BEFORE = [("boards", "0004_read_in"), ("meetings", "0003_complete_at_once")]
AFTER = [("boards", "0004_read_in"), ("meetings", "0006_who_and_when_constraints")]
DAY = date(2016, 2, 1)
MOMENT = datetime(2016, 2, 1, 12, tzinfo=LONDON)


def test_places_are_numbered_again_and_the_history_says_who(live_site: Migrate) -> None:
    old = live_site(BEFORE)
    board = old.get_model("boards", "Board").objects.create(slug="live", name="Board", place="Live", council="C")
    sam = old.get_model("boards", "Person").objects.create(name="Sam")
    meeting = old.get_model("meetings", "Meeting").objects.create(board=board, slug="m", known_as="M", day=DAY)
    make = old.get_model("meetings", "AgendaItem").objects.create
    facts = {"board": board, "meeting": meeting}
    for number, place in enumerate((1, 2, 2), 1):
        make(number=number, position=place, title=f"Item {number}", withdrawn=number == 3, **facts)
    promise = old.get_model("meetings", "Promise").objects.create(
        board=board, words="X", meeting_words="Y", made_on=DAY, dropped_on=DAY
    )
    values = {name: getattr(promise, name) for name in ("id", "words", "meeting_words", "made_on", "dropped_on")}
    old.get_model("meetings", "HistoricalPromise").objects.create(
        **values, board_id=board.pk, version=1, history_type="~", history_date=MOMENT, history_user_id=sam.pk
    )
    new = live_site(AFTER)
    items = new.get_model("meetings", "AgendaItem").objects.order_by("number")
    assert [item.position for item in items] == [1, 2, 3]
    assert (items[2].withdrawn_on, items[2].withdrawn_by_id) == (DAY, sam.pk), "no history: its meeting's day"
    assert new.get_model("meetings", "Promise").objects.get().dropped_by_id == sam.pk
