"""Posts and cover by their pages: kept by some, shown to everybody on the board, told on one’s own page."""

from datetime import date
from typing import Any

from django.test import Client

from boards import changes
from boards.models import Cover, Holding, Post
from tests import factories
from tests.cast import DAY, Cast
from tests.drawn import drawn

AT = "/testshire/about/posts/director/"
COVER = "/testshire/about/cover/"


def boxes(name: str, day: date) -> dict[str, str]:
    return {f"{name}-day": str(day.day), f"{name}-month": str(day.month), f"{name}-year": str(day.year)}


def words(client: Client, address: str) -> str:
    page = client.get(address)
    assert page.status_code == 200, address
    return " ".join(drawn(page).replace("\u00a0", " ").split())


def sent(client: Client, address: str, **answers: Any) -> str:
    reply = client.post(address, answers)
    assert reply.status_code == 302, drawn(reply)[:3000]
    return reply["Location"]


def test_a_post_is_added_filled_covered_left_and_ended(cast: Cast, sam: Client) -> None:
    add = {"title": "Director", "organisation": cast.bodies["council"].pk, "holder": cast.oscar.pk, "token": "a"}
    assert sent(sam, "/testshire/about/posts/add/", **add, **boxes("starts_on", date(2016, 1, 4))) == AT
    assert "Oscar<small>Since 4 January 2016</small>" in words(sam, AT)
    sent(sam, f"{AT}fill/", person=cast.nora.pk, token="b", **boxes("starts_on", date(2016, 3, 1)))
    page = words(sam, AT)
    assert "Since 4 January 2016, to 29 February 2016" in page
    assert "<dt>Next</dt><dd>Nora<small>From 1 March 2016</small>" in page
    cover = {"whom": "post-director", "covered_by": cast.olive.pk, "token": "c"}
    days = boxes("starts_on", DAY) | boxes("ends_on", date(2016, 2, 26))
    assert sent(sam, f"{COVER}arrange/", **cover, **days) == AT
    assert "Olive for Director<small>From 22 February 2016 to 26 February 2016</small>" in words(sam, AT)
    coming = Holding.objects.get(person=cast.nora)
    sent(sam, f"{AT}vacate/", holding=coming.pk, **boxes("ends_on", DAY))
    page = words(sam, AT)
    assert "<dt>Next</dt>" not in page
    assert "Did not take the post: Nora" in page
    assert "Called off: from no to yes" in page
    sent(sam, f"{AT}end/", version=Post.objects.get().version, **boxes("ended_on", DAY))
    page = words(sam, AT)
    assert "This post ends on 22 February 2016." in page
    assert "Ended the post" in page
    assert "End this post" not in page
    assert Cover.objects.get().ends_on == DAY


def test_posts_and_cover_stand_on_every_page_that_names_them(cast: Cast, signed_in) -> None:
    factories.post(cast, holder=cast.oscar, covered_by=cast.olive)
    vacant = factories.post(cast, "Head of Practice")
    changes.arrange_cover(
        board=cast.board, person=cast.oscar, covered_by=cast.nora, starts_on=date(2016, 3, 1), ends_on=None, by=cast.sam
    )
    for name, address in {"adam": "/testshire/people/", "sam": "/testshire/about/seats/"}.items():
        page = words(signed_in(name), address)
        for line in (
            "Director",
            "Vacant",
            "Olive covers",
            "Nora covers from 1 March 2016",
            "Olive for Director",
        ):
            assert line in page, (name, line)
        assert "Arrange cover" in page
    about = words(signed_in("otto"), "/testshire/about/")
    assert "Director</a><small>Oscar</small><small>Olive covers</small>" in about
    assert "Arrange cover" not in about
    assert "Keep this post" not in words(signed_in("otto"), vacant.get_absolute_url())
    assert "Vacant" in words(signed_in("paul"), vacant.get_absolute_url())


def test_a_persons_own_page_says_what_they_hold_and_who_covers(cast: Cast, signed_in) -> None:
    factories.post(cast, holder=cast.oscar, covered_by=cast.olive)
    changes.arrange_cover(
        board=cast.board, person=cast.oscar, covered_by=cast.nora, starts_on=DAY, ends_on=DAY, by=cast.sam
    )
    past = date(2016, 1, 5)
    changes.arrange_cover(
        board=cast.board, person=cast.oscar, covered_by=cast.paul, starts_on=past, ends_on=past, by=cast.sam
    )
    own = words(signed_in("oscar"), "/account/")
    assert "Director</a><small>Yours from 1 December 2015</small>" in own
    assert "Nora acts for you<small>From 22 February 2016 to 22 February 2016" in own
    assert "Paul acts for you" not in own, "it is over"
    assert "You act for Director<small>From 22 February 2016, no end yet" in words(signed_in("olive"), "/account/")
    assert "You act for Oscar" in words(signed_in("nora"), "/account/")
    assert "You hold no post, and nobody covers for you." in words(signed_in("ada"), "/account/")


def test_what_is_entered_wrongly_is_said_at_its_field_and_kept(cast: Cast, sam: Client) -> None:
    factories.post(cast, holder=cast.oscar)
    empty = drawn(sam.post("/testshire/about/posts/add/", {"token": "a"}))
    assert "Enter the title of the post" in empty
    assert "Select the organisation" in empty
    twice = {"title": "Director", "organisation": cast.bodies["council"].pk, "token": "b"}
    page = drawn(sam.post("/testshire/about/posts/add/", twice))
    assert "This board has a post of this name already." in page
    assert 'value="Director"' in page
    cover = {"whom": f"person-{cast.oscar.pk}", "covered_by": cast.oscar.pk, "token": "c"}
    page = drawn(sam.post(f"{COVER}arrange/", cover | boxes("starts_on", DAY)))
    assert page.count("Nobody covers for themselves. Select somebody else") == 2
    backwards = cover | {"covered_by": cast.nora.pk} | boxes("starts_on", DAY) | boxes("ends_on", date(2016, 2, 1))
    assert "Last day must be the first day or later" in drawn(sam.post(f"{COVER}arrange/", backwards))
    early = {"holding": Holding.objects.get().pk} | boxes("ends_on", date(2015, 1, 1))
    assert "so they cannot have left it before" in drawn(sam.post(f"{AT}vacate/", early))


def test_cover_is_not_offered_to_whoever_arranges_it(cast: Cast, sam: Client, signed_in) -> None:
    factories.post(cast)
    page = drawn(sam.get(f"{COVER}arrange/?post=director"))
    assert 'value="post-director" selected' in page
    by_sam = {"whom": "post-director", "covered_by": cast.sam.pk, "token": "a"} | boxes("starts_on", DAY)
    assert "Select who covers" in drawn(sam.post(f"{COVER}arrange/", by_sam))
    sent(signed_in("adam"), f"{COVER}arrange/", **by_sam)
    assert Cover.objects.get().covered_by == cast.sam


def test_cover_ends_sooner_and_the_second_submit_shows_the_first_result(cast: Cast, sam: Client) -> None:
    factories.post(cast)
    whom = {"whom": "post-director", "covered_by": cast.olive.pk, "token": "a"} | boxes("starts_on", DAY)
    assert sent(sam, f"{COVER}arrange/", **whom) == sent(sam, f"{COVER}arrange/", **whom) == AT
    cover = Cover.objects.get()
    late = {"cover": cover.pk} | boxes("ends_on", date(2016, 2, 1))
    assert "so it cannot have ended before" in drawn(sam.post(f"{COVER}end/", late))
    sent(sam, f"{COVER}end/", cover=cover.pk, **boxes("ends_on", DAY))
    assert "Ended cover: Olive for Director" in words(sam, AT)


def test_an_ended_post_is_changed_by_two_at_once(cast: Cast, sam: Client) -> None:
    post = factories.post(cast)
    changes.end_post(post=post, ended_on=DAY, by=cast.adam)
    page = sam.post(f"{AT}end/", {"version": post.version} | boxes("ended_on", date(2016, 3, 1)))
    assert page.status_code == 409
    assert "Adam saved a change" in drawn(page)


def test_another_boards_post_is_not_here(cast: Cast, signed_in) -> None:
    theirs = changes.add_organisation(board=cast.other_board, name="Theirs", sort="council", by=cast.machine)
    changes.create_post(organisation=theirs, title="Director", starts_on=DAY, by=cast.machine)
    assert signed_in("sam").get(AT).status_code == 404
    assert signed_in("sam").get(f"{AT}fill/").status_code == 404
    ours = factories.post(cast, "Head")
    assert signed_in("bert").get(ours.get_absolute_url()).status_code == 404


def test_a_post_held_by_many_takes_no_more_queries(cast: Cast, sam: Client, count_queries) -> None:
    factories.post(cast, holder=cast.oscar, covered_by=cast.olive)
    few = count_queries(sam, AT)
    post = Post.objects.get()
    for number in range(10):
        person = [cast.nora, cast.paul][number % 2]
        changes.fill_post(post=post, person=person, starts_on=date(2016, 1, 1 + number), by=cast.sam)
    assert count_queries(sam, AT) == few
