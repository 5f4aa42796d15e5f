"""Two real requests at the same moment, each with its own connection, on the database itself."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest
from django.db import connection
from django.test import Client

from actions.models import ActionItem
from boards.models import Finding
from meetings.models import Decision
from publishing.changes import accept_certain, mend_read_in
from publishing.models import Edition, UpdateDraft
from publishing.save_plan import plan_of
from tests import factories
from tests.cast import Cast, assemble
from tests.pages.test_bad_input import GOOD, TAKE_DOWN
from tests.world import World, build

LATER = date(2016, 1, 13)


@pytest.fixture
def world(transactional_db: None) -> World:
    cast: Cast = assemble()
    return build(cast)


def at_once(world: World, *posts: tuple[str, dict]) -> list:
    """Send all posts at the same moment, as Sam in several browsers."""
    start = Barrier(len(posts))

    def send(post: tuple[str, dict]):
        client = Client()
        client.force_login(world.cast.sam)
        start.wait(timeout=20)
        try:
            return client.post(*post)
        finally:
            connection.close()

    with ThreadPoolExecutor(len(posts)) as pool:
        return list(pool.map(send, posts))


def test_two_edits_of_one_version_one_is_saved_and_the_other_sees_both(world: World) -> None:
    address = "/testshire/decisions/2016-01-20/1/mend/"
    answers = {"sort": "agreed", "reason": "Mended", "version": world.decision.version}
    replies = at_once(world, (address, answers | {"words": "One."}), (address, answers | {"words": "Two."}))
    assert sorted(reply.status_code for reply in replies) == [302, 409]
    conflict = next(reply for reply in replies if reply.status_code == 409).content.decode()
    assert "One." in conflict
    assert "Two." in conflict
    world.decision.refresh_from_db()
    assert world.decision.version == 2
    assert world.decision.history.count() == 2


def test_two_submits_of_one_page_make_one_thing(world: World) -> None:
    before = Decision.objects.count()
    replies = at_once(world, *[(TAKE_DOWN, GOOD | {"token": "the-same-page"})] * 2)
    assert [reply.status_code for reply in replies] == [302, 302]
    assert len({reply["Location"] for reply in replies}) == 1
    assert Decision.objects.count() == before + 1


def test_numbers_given_at_once_are_different(world: World) -> None:
    posts = [(TAKE_DOWN, GOOD | {"token": f"page-{number}", "words": f"Words {number}"}) for number in range(4)]
    replies = at_once(world, *posts)
    assert {reply.status_code for reply in replies} == {302}
    numbers = list(ActionItem.objects.filter(words=GOOD["action"]).values_list("number", flat=True))
    assert len(set(numbers)) == 4


def test_two_updates_begun_at_once_are_not_about_the_same_meeting(world: World) -> None:
    first, second = (factories.public_meeting(world.cast, day) for day in (date(2016, 1, 6), LATER))
    address = "/testshire/meetings/2016-01-06/write-update/"
    alone = (address, {"token": "one-window", "meetings": [first.pk]})
    replies = at_once(world, alone, (address, {"token": "another-window", "meetings": [first.pk, second.pk]}))
    assert sorted(reply.status_code for reply in replies) == [200, 302]
    assert UpdateDraft.objects.open().covering(first).count() == 1


def test_publishing_twice_at_once_makes_one_edition(world: World) -> None:
    draft = factories.cleared(world.cast, factories.draft(world.cast, factories.public_meeting(world.cast, LATER)))
    post = (f"{draft.get_absolute_url()}publish/", {"when": "now", "looked": "on", "version": draft.version})
    replies = at_once(world, post, post)
    assert {reply.status_code for reply in replies} <= {302, 409}
    assert 302 in {reply.status_code for reply in replies}
    assert Edition.objects.filter(publication=draft.publication).count() == 1


def test_publishing_while_the_draft_is_edited_publishes_what_was_cleared_or_nothing(world: World) -> None:
    draft = factories.cleared(world.cast, factories.draft(world.cast, factories.public_meeting(world.cast, LATER)))
    address = draft.get_absolute_url()
    publish = (f"{address}publish/", {"when": "now", "looked": "on", "version": draft.version})
    page = Client()
    page.force_login(world.cast.sam)
    answers = fields_of(page.get(address).context["form"]) | {"lead": "Words nobody cleared."}
    at_once(world, publish, (address, answers))
    edition = Edition.objects.filter(publication=draft.publication).first()
    assert edition is None or "Words nobody cleared." not in edition.words.text
    draft.refresh_from_db()
    assert (draft.state == "published") == (edition is not None)


def test_saving_a_document_twice_at_once_makes_it_once(world: World) -> None:
    row = factories.document(
        world.cast, "# Board\n\n## Part\n\nIt was agreed that the council will write to schools.\n"
    )
    mend_read_in(read_in=row, title="A document", meeting_day=LATER, by=world.cast.sam)
    access = world.cast.access("sam")
    accept_certain(read_in=row, access=access, by=world.cast.sam)
    row.refresh_from_db()
    shown = plan_of(row, list(Finding.objects.of_read_in(row).for_reading()), access).fingerprint
    post = (f"{row.get_absolute_url()}save/", {"version": row.version, "seen": shown})
    replies = at_once(world, post, post)
    assert {reply.status_code for reply in replies} <= {302, 409, 200}
    assert Decision.objects.filter(taken_on=LATER).count() == 1
    row.refresh_from_db()
    assert row.state == "saved"


def fields_of(form) -> dict:
    """What a browser would send of a form as it was shown."""
    return {name: form[name].value() or "" for name in form.fields if form[name].value() not in (False, [])}
