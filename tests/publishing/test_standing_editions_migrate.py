"""Editions of a live site get checksum and title of their page, and entries of their documents; destroyed ones none.
Their decisions get the bodies that lead them, one by one; an address leads to one publication."""

from datetime import UTC, date, datetime
from hashlib import sha256
from importlib import import_module

import pytest

from tests.house.live_site import Migrate, what_the_tables_lack

BEFORE = [("boards", "0004_read_in"), ("publishing", "0001_initial")]
VERIFIED = [("boards", "0009_read_in_answers"), ("publishing", "0005_titles_of_editions")]
LED = [("boards", "0010_finding_contact"), ("publishing", "0006_day_a_decision_was_taken")]
THEN = datetime(2016, 1, 29, 12, tzinfo=UTC)


def standing(make):
    """An edition of a live site, without words."""
    board = make("boards", "Board").objects.create(slug="live", name="Board", place="Live", council="C")
    sam = make("boards", "Person").objects.create(name="Sam")
    said = {"said_by": sam, "said_on": date(2016, 1, 28), "recorded_by": sam, "recorded_at": THEN}
    clearance = make("publishing", "Clearance").objects.create(board=board, text_hash="0" * 64, **said)
    publication = make("publishing", "Publication").objects.create(
        board=board, sort="update", slug="2016-01-20", title="First", day=date(2016, 1, 20)
    )
    facts = {"board": board, "publication": publication, "clearance": clearance, "text_hash": "0" * 64}
    facts |= {"pdf_hash": "0" * 64, "pdf_pages": 1, "pdf_size": 1, "published_by": sam, "published_at": THEN}
    return make("publishing", "Edition").objects.create(number=1, public_from=THEN, **facts)


def copied(edition, number: int):
    """Another edition of the same publication."""
    edition = type(edition).objects.get(pk=edition.pk)
    edition.pk, edition.number = None, number
    edition.save()
    return edition


KNOWN = {"County Council", "Police", "Police and Crime Commissioner", "Board, Children’s", "the Board", "others"}


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("County Council", ["County Council"]),
        ("Police and Crime Commissioner", ["Police and Crime Commissioner"]),
        ("the Board and County Council", ["the Board", "County Council"]),
        ("Police and Crime Commissioner and Police", ["Police and Crime Commissioner", "Police"]),
        ("Board, Children’s, Police and County Council", ["Board, Children’s", "Police", "County Council"]),
        ("County Council and others", ["County Council", "others"]),
        ("County Council and a body of old", []),
        ("and", []),
    ],
)
def test_who_leads_is_read_where_every_name_is_known(said: str, names: list[str]) -> None:
    migration = import_module("publishing.migrations.0008_bodies_that_lead_one_by_one")
    assert migration.names_in(said, KNOWN) == names


def test_standing_editions_can_be_verified_afterwards_and_their_decisions_get_their_leads(live_site: Migrate) -> None:
    """One site, brought up to date step by step, to the tables of today."""
    make = live_site(BEFORE).get_model
    documents = [{"title": "A report", "href": "https://example.org/", "note": "Web page"}]
    first = standing(make)
    second = copied(first, number=2)
    write = make("publishing", "EditionText").objects.create
    write(edition=first, article="", content=None)
    write(edition=second, article="<h1>First</h1>", content={"title": "The first", "documents": documents})
    make = live_site(VERIFIED).get_model
    editions = make("publishing", "Edition").objects.order_by("number")
    assert list(editions.values_list("article_hash", flat=True)) == ["", sha256(b"<h1>First</h1>").hexdigest()]
    assert list(editions.values_list("title", flat=True)) == ["", "The first"]
    entry = make("publishing", "EditionEntry").objects.get()
    said = (entry.sort, entry.words, entry.href, entry.due)
    assert said == ("document", "A report", "https://example.org/", "Web page")
    make = live_site(LED).get_model
    decided(make)
    make = live_site([("publishing", "0008_bodies_that_lead_one_by_one")]).get_model
    entries = make("publishing", "EditionEntry").objects.filter(sort="decision").order_by("number")
    assert list(entries.values_list("leads", flat=True)) == [["the Board", "County Council"], ["A body of old"], []]
    rows = claimed_twice(make)
    make = live_site(None).get_model
    line = make("publishing", "AlsoAt").objects.order_by("pk").values_list("replaces", flat=True)
    assert list(line) == [None, rows[0].pk, None, rows[1].pk]
    assert what_the_tables_lack() == []


def claimed_twice(make) -> list:
    """Other addresses that lead to two publications, three times to one of the addresses."""
    first = make("publishing", "Publication").objects.get()
    facts = {"board": first.board, "sort": "update", "title": "Later", "day": date(2016, 2, 24)}
    later = make("publishing", "Publication").objects.create(slug="2016-02-24", **facts)
    last = make("publishing", "Publication").objects.create(slug="2016-03-23", **facts)
    said = {"board": first.board, "recorded_by": make("boards", "Person").objects.get(name="Sam"), "recorded_at": THEN}
    claims = ((first, "2016-01-06"), (later, "2016-01-06"), (later, "2016-01-13"), (last, "2016-01-06"))
    write = make("publishing", "AlsoAt").objects.create
    return [write(publication=row, slug=slug, **said) for row, slug in claims]


def decided(make) -> None:
    """Decisions of a published edition, led by several, by one whom nobody knows any more, and by nobody."""
    edition = make("publishing", "Edition").objects.get(number=2)
    make("boards", "Organisation").objects.create(board=edition.board, name="County Council", sort="council")
    facts = {"board": edition.board, "edition": edition, "publication": edition.publication, "sort": "decision"}
    facts |= {"day": THEN.date(), "recorded_by": edition.published_by, "recorded_at": THEN}
    for number, lead in enumerate(("the Board and County Council", "A body of old", ""), 2):
        make("publishing", "EditionEntry").objects.create(number=number, lead=lead, **facts)
