"""Migrations on a live site: rows that stood before a change of the tables stand after it, and mean the same."""

from datetime import date

from tests.house.live_site import Migrate

KEYS = [("boards", "0005_used_token_digest")], [("boards", "0008_keys_are_unique_and_seats_once")]
BEFORE, AFTER = [("boards", "0002_board_announces")], [("boards", "0003_posts_cover_nominations")]
OPENED = date(2015, 12, 1)


def test_posts_and_cover_of_a_live_site_get_addresses_and_stay_in_force(live_site: Migrate) -> None:
    old = live_site([("boards", "0002_board_announces")])
    board = old.get_model("boards", "Board").objects.create(slug="live", name="Board", place="Live", council="C")
    body = old.get_model("boards", "Organisation").objects.create(board=board, name="Council", sort="council")
    make = old.get_model("boards", "Post").objects.create
    titles = ("Director of Children’s Services", "Add", "Head: Practice", "Head – Practice")
    posts = [make(board=board, organisation=body, title=title) for title in titles]
    ann, bea = (old.get_model("boards", "Person").objects.create(name=name) for name in ("Ann", "Bea"))
    dated = {"board": board, "starts_on": OPENED}
    old.get_model("boards", "Holding").objects.create(post=posts[0], person=ann, **dated)
    old.get_model("boards", "Cover").objects.create(person=ann, covered_by=bea, **dated)
    new = live_site([("boards", "0003_posts_cover_nominations")])
    slugs = list(new.get_model("boards", "Post").objects.order_by("pk").values_list("slug", flat=True))
    assert slugs == ["director-of-childrens-services", "add-2", "head-practice", "head-practice-2"]
    assert not new.get_model("boards", "Holding").objects.get().withdrawn
    cover = new.get_model("boards", "Cover").objects.get()
    assert (cover.person_id, cover.post_id, cover.withdrawn) == (ann.pk, None, False)


def test_rows_of_a_live_site_get_keys_and_a_seat_written_down_twice_is_ended_once(live_site: Migrate) -> None:
    old = live_site(KEYS[0])
    board = old.get_model("boards", "Board").objects.create(slug="live", name="Board", place="Live", council="C")
    body = old.get_model("boards", "Organisation").objects.create(board=board, name="Schools", sort="education")
    ann, bea = (old.get_model("boards", "Person").objects.create(name=name) for name in ("Ann", "Bea"))
    take = old.get_model("boards", "Membership").objects.create
    for person in (ann, ann, bea, None, None):
        take(board=board, organisation=body, title="Head", person=person, starts_on=OPENED)
    new = live_site(KEYS[1])
    seats = new.get_model("boards", "Membership").objects.order_by("pk")
    assert [seat.ends_on for seat in seats] == [None, OPENED, None, None, OPENED]
    assert len({seat.key for seat in seats}) == 5
    assert new.get_model("boards", "Person").objects.filter(key__isnull=True).count() == 0
    told = new.get_model("boards", "HistoricalMembership").objects.get(id=seats[1].pk)
    assert (told.history_change_reason, told.version) == ("The same seat was written down twice", 2)


def test_sources_and_recommendations_of_a_live_site_get_addresses(live_site: Migrate) -> None:
    old = live_site([("boards", "0004_read_in"), ("plans", "0001_initial")])
    board = old.get_model("boards", "Board").objects.create(slug="live", name="Board", place="Live", council="C")
    make = old.get_model("plans", "Source").objects.create
    first, second = (make(board=board, sort="inspection", title=title, published_on=OPENED) for title in ("One", "Two"))
    say = old.get_model("plans", "Recommendation").objects.create
    for source, number, title in (
        (first, None, "Life: story"), (first, 8, "Eight"), (first, None, "8"), (second, 8, "Eight"),
        (second, None, "Add"),
    ):  # fmt: skip
        say(board=board, source=source, number=number, short_title=title)
    new = live_site([("boards", "0004_read_in"), ("plans", "0002_addresses")])
    assert list(new.get_model("plans", "Source").objects.order_by("pk").values_list("slug", flat=True)) == [
        "2015-12-01", "2015-12-01-2",
    ]  # fmt: skip
    slugs = new.get_model("plans", "Recommendation").objects.order_by("pk").values_list("slug", flat=True)
    assert list(slugs) == ["life-story", "8", "8-2", "8", "add-2"]
