"""A site that told the titles of documents to whoever may read what was made of them tells them no more."""

from datetime import UTC, datetime

from tests.house.live_site import Migrate

TITLE, WHY = "Dismissal of the director", "because Quagga objected"
THEN = datetime(2016, 1, 29, 12, tzinfo=UTC)
SAID = f"Recorded. Read in from “{TITLE}” (document 7)"


def test_a_live_site_that_told_them_tells_them_no_more(live_site: Migrate) -> None:
    make = live_site([("publishing", "0016_sentences_asked_again_were_set_aside")]).get_model
    board = make("boards", "Board").objects.create(slug="live", name="Board", place="Live", council="C")
    facts = {"board": board, "known_as": "January meeting", "slug": "january"}
    meeting = make("meetings", "Meeting").objects.create(**facts)
    told = {"id": meeting.pk, "history_date": THEN, "history_type": "~", **facts}
    history = make("meetings", "HistoricalMeeting").objects
    history.create(history_change_reason=SAID, **told)
    history.create(history_change_reason=f"Cancelled: Read in from “{TITLE}” (document 7) and undone: {WHY}", **told)
    history.create(history_change_reason="Moved", **told)
    history = live_site(None).get_model("meetings", "HistoricalMeeting").objects
    assert sorted(history.values_list("history_change_reason", flat=True)) == [
        "Cancelled: Read in (document 7) and undone",
        "Moved",
        "Recorded. Read in (document 7)",
    ]
