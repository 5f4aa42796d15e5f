"""A post is held by one person at a time and covered by another; an officer is nominated by two."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from boards import changes
from boards.behalf import How, Word
from boards.models import Cover, Holding, Nomination, Organisation, Post
from boards.permissions import may_keep_seats, may_put_forward
from boards.refusals import NotNow, Refused
from boards.roles import Level
from tests import factories
from tests.cast import DAY, OPENED, ROLES, Cast

MARCH = date(2016, 3, 1)
KEEP = {"sam", "adam", "eve"}
NOMINATE = {"sam", "paul", "nora"}


@pytest.fixture
def post(cast: Cast) -> Post:
    return factories.post(cast, holder=cast.oscar)


@pytest.fixture
def letters(db) -> list[str]:
    """The letters that wait, when asked."""
    from django_tasks_db.models import DBTaskResult

    DBTaskResult.objects.all().delete()

    class Letters(list):
        def to(self) -> set[str]:
            return {row.args_kwargs["args"][0] for row in DBTaskResult.objects.all()}

    return Letters()


@pytest.mark.parametrize("name", ROLES)
def test_who_may_keep_posts_and_cover_and_who_may_nominate(name: str, cast: Cast) -> None:
    access = cast.access(name)
    assert may_keep_seats(access) == (name in KEEP)
    assert may_put_forward(access) == (name in NOMINATE)


def test_who_takes_a_post_follows_whoever_held_it(cast: Cast, post: Post) -> None:
    changes.fill_post(post=post, person=cast.nora, starts_on=MARCH, by=cast.sam)
    first, second = Holding.objects.of_post(post).order_by("starts_on")
    assert (first.person, first.ends_on) == (cast.oscar, date(2016, 2, 29))
    assert (second.person, second.ends_on) == (cast.nora, None)
    assert post.pk in cast.access("oscar").posts
    assert post.pk not in cast.access("nora").posts
    assert post.pk in cast.access("nora", MARCH).posts
    assert post.pk not in cast.access("oscar", MARCH).posts
    reasons = list(first.history.values_list("history_change_reason", flat=True))
    assert reasons == ["Left the post: Oscar, followed by Nora", "Took the post: Oscar"]


def test_a_post_is_not_taken_twice_or_by_its_holder(cast: Cast, post: Post) -> None:
    with pytest.raises(NotNow, match="Oscar holds this post already"):
        changes.fill_post(post=post, person=cast.oscar, starts_on=MARCH, by=cast.sam)
    changes.fill_post(post=post, person=cast.nora, starts_on=MARCH, by=cast.sam)
    with pytest.raises(NotNow, match=r"Nora takes this post on 1.March.2016"):
        changes.fill_post(post=post, person=cast.paul, starts_on=date(2016, 2, 25), by=cast.sam)


def test_a_holder_leaves_or_does_not_come(cast: Cast, post: Post) -> None:
    held = post.holdings.get()
    with pytest.raises(NotNow, match=r"They took the post on 1.December.2015"):
        changes.leave_post(holding=held, ends_on=date(2015, 11, 30), by=cast.sam)
    changes.leave_post(holding=held, ends_on=DAY, by=cast.sam)
    assert post.pk in cast.access("oscar").posts, "the last day is in it"
    assert post.pk not in cast.access("oscar", MARCH).posts
    coming = changes.fill_post(post=post, person=cast.nora, starts_on=MARCH, by=cast.sam)
    called_off = changes.leave_post(holding=coming, ends_on=DAY, by=cast.sam)
    assert called_off.withdrawn
    assert post.pk not in cast.access("nora", MARCH).posts
    assert changes.fill_post(post=post, person=cast.paul, starts_on=MARCH, by=cast.sam).person == cast.paul


def test_a_post_ends_with_its_holder_and_its_cover(cast: Cast, post: Post) -> None:
    cover = changes.arrange_cover(
        board=cast.board, post=post, covered_by=cast.nora, starts_on=DAY, ends_on=None, by=cast.sam
    )
    ended = changes.end_post(post=post, ended_on=DAY, by=cast.sam)
    cover.refresh_from_db()
    assert (post.holdings.get().ends_on, cover.ends_on) == (DAY, DAY)
    assert not Post.objects.of(cast.board).standing(MARCH).exists()
    with pytest.raises(NotNow, match="This post has ended"):
        changes.fill_post(post=ended, person=cast.paul, starts_on=MARCH, by=cast.sam)
    with pytest.raises(NotNow, match="This post has ended"):
        changes.arrange_cover(
            board=cast.board, post=ended, covered_by=cast.paul, starts_on=MARCH, ends_on=None, by=cast.sam
        )
    with pytest.raises(NotNow, match="This post ended on"):
        changes.end_post(post=ended, ended_on=MARCH, by=cast.sam)


def test_posts_have_one_name_and_an_address_of_their_own(cast: Cast, post: Post) -> None:
    council = cast.bodies["council"]
    with pytest.raises(NotNow, match="has a post of this name already"):
        changes.create_post(organisation=council, title="DIRECTOR", starts_on=DAY, by=cast.sam)
    titles = ["Add", "Head: Practice", "Head – Practice", "…"]
    made = [changes.create_post(organisation=council, title=title, starts_on=DAY, by=cast.sam) for title in titles]
    assert [row.slug for row in made] == ["add-2", "head-practice", "head-practice-2", "post"]


def test_whoever_covers_a_post_acts_in_it_and_is_told(cast: Cast, post: Post, letters) -> None:
    facts = {"board": cast.board, "starts_on": DAY, "ends_on": MARCH, "by": cast.sam}
    cover = changes.arrange_cover(post=post, covered_by=cast.nora, **facts)
    assert post.pk in cast.access("nora").posts
    assert cast.oscar.pk not in cast.access("nora").stands_for, "the post, not the person"
    assert None not in cast.access("nora").stands_for
    assert post.pk not in cast.access("nora", date(2016, 3, 2)).posts
    assert letters.to() == {"nora@example.org"}
    changes.end_cover(cover=cover, ends_on=DAY, by=cast.sam)
    assert post.pk not in cast.access("nora", date(2016, 2, 23)).posts
    assert cover.history.count() == 2


def test_who_covers_for_the_contact_reads_the_part_two_action_they_are_to_update(cast: Cast) -> None:
    """Oscar covers for Olive until 1 March, and reads then what she reads as its contact: no more, no longer."""
    from actions.models import ActionItem
    from actions.permissions import may_update

    at = factories.item(cast, factories.held_meeting(cast))
    hers = factories.action(cast, at, visibility=Level.MEMBERS)
    factories.action(cast, at, contact=cast.paul, visibility=Level.MEMBERS)
    changes.arrange_cover(
        board=cast.board, person=cast.olive, covered_by=cast.oscar, starts_on=DAY, ends_on=MARCH, by=cast.sam
    )
    access = cast.access("oscar")
    assert may_update(access, hers)
    assert list(ActionItem.objects.visible_to(access)) == [hers]
    assert list(ActionItem.objects.visible_to(cast.access("oscar", date(2016, 3, 2)))) == []


def test_cover_of_nobody_opens_no_action_without_a_contact(cast: Cast, post: Post) -> None:
    from actions.changes import Lead
    from actions.permissions import may_update

    at = factories.item(cast, factories.held_meeting(cast))
    orphan = factories.action(cast, at, contact=None, lead=Lead())
    changes.arrange_cover(board=cast.board, post=post, covered_by=cast.nora, starts_on=DAY, ends_on=None, by=cast.sam)
    assert not may_update(cast.access("nora"), orphan)


def test_both_are_told_of_cover_for_a_person_and_when_it_is_called_off(cast: Cast, letters) -> None:
    cover = changes.arrange_cover(
        board=cast.board, person=cast.oscar, covered_by=cast.olive, starts_on=MARCH, ends_on=None, by=cast.sam
    )
    assert letters.to() == {"oscar@example.org", "olive@example.org"}
    assert cast.oscar.pk in cast.access("olive", MARCH).stands_for
    assert changes.end_cover(cover=cover, ends_on=DAY, by=cast.sam).withdrawn
    assert cast.oscar.pk not in cast.access("olive", MARCH).stands_for


def test_nobody_arranges_cover_by_themselves(cast: Cast, post: Post) -> None:
    facts = {"board": cast.board, "starts_on": DAY, "ends_on": None}
    for who in (cast.sam, cast.adam):
        with pytest.raises(Refused, match="You cannot arrange cover by yourself"):
            changes.arrange_cover(post=post, covered_by=who, by=who, **facts)
    assert changes.arrange_cover(post=post, covered_by=cast.sam, by=cast.adam, **facts)


def test_ending_never_makes_a_cover_or_a_post_held_last_longer(cast: Cast, post: Post) -> None:
    facts = {"board": cast.board, "starts_on": DAY, "by": cast.adam}
    cover = changes.arrange_cover(post=post, covered_by=cast.sam, ends_on=date(2016, 2, 23), **facts)
    with pytest.raises(NotNow, match=r"ends on 23.February.2016 already.*arrange cover again from the day after"):
        changes.end_cover(cover=cover, ends_on=date(2030, 1, 1), by=cast.sam)
    changes.fill_post(post=post, person=cast.nora, starts_on=MARCH, by=cast.sam)
    held = post.holdings.get(person=cast.oscar)
    with pytest.raises(NotNow, match=r"ends on 29.February.2016 already"):
        changes.leave_post(holding=held, ends_on=date(2016, 12, 31), by=cast.sam)


@pytest.mark.parametrize(
    ("facts", "sentence"),
    [
        ({"person": "nora"}, "Nobody covers for themselves"),
        ({"person": "paul", "ends_on": date(2016, 2, 1)}, "must be its first day or later"),
        ({"person": "oscar"}, "Nora covers from 22.February.2016 to 1.March.2016 already"),
    ],
)
def test_cover_that_cannot_be_is_refused(facts: dict, sentence: str, cast: Cast) -> None:
    given = {"board": cast.board, "covered_by": cast.nora, "starts_on": DAY, "ends_on": None, "by": cast.sam}
    changes.arrange_cover(**given | {"person": cast.oscar, "ends_on": MARCH})
    with pytest.raises(NotNow, match=sentence):
        changes.arrange_cover(**given | facts | {"person": cast.people[facts["person"]]})


def test_a_holder_does_not_cover_their_own_post(cast: Cast, post: Post) -> None:
    with pytest.raises(NotNow, match="Oscar holds this post in those days"):
        changes.arrange_cover(
            board=cast.board, post=post, covered_by=cast.oscar, starts_on=DAY, ends_on=None, by=cast.sam
        )


def test_a_cover_is_of_a_person_or_of_a_post(cast: Cast, post: Post) -> None:
    for of in ({}, {"person": cast.oscar, "post": post}):
        row = Cover(board=cast.board, covered_by=cast.nora, starts_on=DAY, **of)
        with pytest.raises(IntegrityError), transaction.atomic():
            row.save()


def put(cast: Cast, **facts) -> Nomination:
    police = cast.bodies["police"]
    if not police.seats.exists():
        changes.seat(organisation=police, title="Chief", person=cast.paul, starts_on=OPENED, by=cast.sam)
    word = Word(cast.paul, DAY)
    return changes.put_forward(**{"organisation": police, "officer": cast.olive, "word": word, "by": cast.paul} | facts)


def police(cast: Cast) -> Organisation:
    return Organisation.objects.get(pk=cast.bodies["police"].pk)


def test_an_officer_is_nominated_when_a_second_person_says_yes(cast: Cast, letters) -> None:
    nomination = put(cast)
    assert police(cast).nominated_officer is None, "it waits"
    for same in (cast.paul, cast.olive):
        with pytest.raises(Refused, match="Somebody other than the officer"):
            changes.confirm_nomination(nomination=nomination, by=same)
    changes.confirm_nomination(nomination=nomination, by=cast.adam)
    assert police(cast).nominated_officer == cast.olive
    assert letters.to() == {"olive@example.org"}
    assert cast.access("olive").nominated_for == {cast.bodies["police"].pk}
    with pytest.raises(NotNow, match="no longer waits"):
        changes.confirm_nomination(nomination=nomination, by=cast.adam)


def test_only_who_sits_for_it_nominates_its_officer(cast: Cast) -> None:
    put(cast)
    with pytest.raises(Refused, match="Only a member who sits for an organisation"):
        put(cast, word=Word(cast.nora, DAY), by=cast.nora)
    with pytest.raises(Refused, match="Only a member who sits for an organisation"):
        put(cast, word=Word(cast.paul, date(2015, 11, 30)), by=cast.sam)


def test_the_secretary_records_a_members_word_and_may_confirm_it(cast: Cast, letters) -> None:
    word = Word(cast.paul, DAY, How.EMAIL)
    nomination = put(cast, word=word, by=cast.sam)
    assert letters.to() == {"paul@example.org"}, "separation compares who said it; the member is told"
    changes.confirm_nomination(nomination=nomination, by=cast.sam)
    assert police(cast).nominated_officer == cast.olive


def test_one_waits_at_a_time_and_the_next_takes_the_place_of_the_last(cast: Cast) -> None:
    first = put(cast)
    with pytest.raises(NotNow, match="Olive is put forward already"):
        put(cast, officer=cast.oscar)
    changes.confirm_nomination(nomination=first, by=cast.sam)
    with pytest.raises(NotNow, match="Olive is its nominated officer already"):
        put(cast)
    changes.confirm_nomination(nomination=put(cast, officer=cast.oscar), by=cast.sam)
    first.refresh_from_db()
    assert (first.ended_on, police(cast).nominated_officer) == (DAY, cast.oscar)


def test_a_nomination_is_withdrawn_before_and_after_it_is_confirmed(cast: Cast) -> None:
    waiting = put(cast)
    changes.withdraw_nomination(nomination=waiting, by=cast.paul)
    with pytest.raises(NotNow, match="no longer waits"):
        changes.withdraw_nomination(nomination=waiting, by=cast.paul)
    with pytest.raises(NotNow, match="has no nominated officer"):
        changes.end_nomination(organisation=police(cast), by=cast.sam)
    changes.confirm_nomination(nomination=put(cast), by=cast.sam)
    changes.end_nomination(organisation=police(cast), by=cast.sam)
    assert police(cast).nominated_officer is None
    assert not Nomination.objects.now_in_force().exists()
    assert police(cast).history.first().history_change_reason == "No officer is nominated"
