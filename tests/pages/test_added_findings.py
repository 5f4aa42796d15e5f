"""What the reader missed is added on the check page: a sentence of the text, another action, an item with its words."""

import re
from datetime import date

from django.test import Client

from actions.models import ActionItem
from boards.models import Finding, ReadIn
from meetings.models import AgendaItem
from publishing import changes
from tests import factories
from tests.cast import Cast
from tests.drawn import said_on
from tests.pages.findings import LENT, at, card_of
from tests.pages.test_read_in_desk import R
from tests.pages.test_two_at_once import fields_of


def test_a_sentence_that_the_reader_missed_is_added_saved_and_undone_with_the_rest(
    cast: Cast, sam: Client, row: ReadIn
) -> None:
    page = sam.get(f"{R}findings/1/add/")
    answers = fields_of(page.context["form"]) | {"sort": "commitment", "due_kind": "none"}
    assert said_on(sam.post(f"{R}findings/1/add/", answers | {"words": ""})).count("Enter its words") == 2
    said = "The director described how many posts are empty."
    sent = sam.post(f"{R}findings/1/add/", answers | {"words": said})
    new = Finding.objects.latest("pk")
    assert sent["Location"].endswith(f"#finding-{new.place}")
    assert (new.state, new.under, new.as_read) == ("mended", at(1), said)
    assert new.under.text[new.starts : new.ends].startswith("The director")
    changes.save_read_in(read_in=ReadIn.objects.get(), access=cast.access("sam"), by=cast.sam)
    assert ActionItem.objects.get().words == said
    changes.undo_read_in(read_in=ReadIn.objects.get(), words="A try", by=cast.sam)
    assert ActionItem.objects.get().state == "not_going_ahead"


def test_a_sentence_is_chosen_from_the_text_with_the_lead_and_due_that_it_says(
    cast: Cast, sam: Client, row: ReadIn
) -> None:
    changes.drop_finding(finding=at(3), by=cast.sam)
    page = said_on(sam.get(f"{R}findings/1/add/"))
    assert "<mark>Testshire Police will lend two officers by 29 February 2016</mark>" in page, "found already"
    link = re.search(r'href="(\?said=\d+-\d+)#words">The director described', page)
    assert link
    form = sam.get(f"{R}findings/1/add/{link[1]}").context["form"]
    assert form["words"].value() == "The director described how many posts are empty."
    lend = re.search(r"Testshire Police will lend two officers by 29 February 2016", at(1).text)
    assert lend
    form = sam.get(f"{R}findings/{LENT}/add/?said={lend.start()}-{lend.end()}").context["form"]
    assert (form["lead"].value(), form["due_kind"].value(), form["due_on"].value()) == (
        f"organisation-{cast.bodies['police'].pk}", "date", date(2016, 2, 29),
    )  # fmt: skip
    said = f"{R}findings/1/add/?said={lend.start()}-{lend.end()}"
    assert "If it is something to do" not in said_on(sam.get(said)), "what the sentence says is not folded away"
    for nonsense in ("?said=900000-1", "?said=x", "?said=-"):
        assert not sam.get(f"{R}findings/1/add/{nonsense}").context["form"]["words"].value()


def test_a_decision_takes_another_action(cast: Cast, sam: Client, row: ReadIn) -> None:
    assert "Add another action" in card_of(said_on(sam.get(R)), LENT)
    answers = fields_of(sam.get(f"{R}findings/{LENT}/add/").context["form"])
    answers |= {"words": "Tell the districts", "due_kind": "none", "lead": "board"}
    first, second = (sam.post(f"{R}findings/{LENT}/add/", answers) for _ in range(2))
    assert first["Location"] == second["Location"], "sent twice, it is added once"
    new = Finding.objects.latest("pk")
    assert (new.sort, new.under, new.lead_board, at(LENT).state) == ("promise", at(LENT), True, "accepted")


def test_where_nothing_was_found_a_sentence_and_a_title_are_enough(cast: Cast, sam: Client) -> None:
    factories.document(cast, "Notes\n\nPeople spoke. The library opens later.\n")
    assert "Choose a sentence of it" in said_on(sam.get(R))
    answers = fields_of(sam.get(f"{R}findings/1/add/").context["form"]) | {"words": "The library opens later."}
    answers |= {"sort": "decision", "decided": "agreed", "title": ""}
    assert said_on(sam.post(f"{R}findings/1/add/", answers)).count("Enter the title of the item") == 2
    assert sam.post(f"{R}findings/1/add/", answers | {"title": "Library"}).status_code == 302
    assert (at(1).words, at(1).state, at(2).state) == ("Library", "mended", "mended")
    assert at(1).text[at(2).starts : at(2).ends] == "The library opens later"


def test_a_document_in_which_nothing_was_found_says_so_once_and_asks_for_no_section(cast: Cast, sam: Client) -> None:
    row = factories.document(cast, "Notes of an afternoon\n")
    row.findings.all().delete()
    page = said_on(sam.get(R))
    assert page.count("Nothing was found in this document") == 1
    assert "Everything was looked at" not in page
    assert "at its section" not in page
    assert f'href="{R}add-item/"' in page


def test_an_item_that_was_not_found_is_added_with_its_words(cast: Cast, sam: Client, row: ReadIn) -> None:
    assert f'href="{R}add-item/"' in said_on(sam.get(R))
    answers = fields_of(sam.get(f"{R}add-item/").context["form"])
    assert said_on(sam.post(f"{R}add-item/", answers)).count("Enter the title of the item") == 2
    answers |= {"words": "Libraries", "text": "It was agreed to open the library.", "visibility": "members"}
    first, second = (sam.post(f"{R}add-item/", answers) for _ in range(2))
    assert first["Location"] == second["Location"]
    new = Finding.objects.latest("pk")
    assert (new.sort, new.words, new.visibility, new.state) == ("section", "Libraries", "members", "mended")
    assert "It was agreed to open the library." in said_on(sam.get(f"{R}findings/{new.place}/add/"))
    changes.save_read_in(read_in=ReadIn.objects.get(), access=cast.access("sam"), by=cast.sam)
    assert sam.post(f"{R}add-item/", answers | {"token": "late"}).status_code == 200
    assert AgendaItem.objects.get().title == "Libraries"
