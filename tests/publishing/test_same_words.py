"""Text, page and PDF of one edition say the same: what is cleared is all that becomes public, and all of it."""

import html
import re
import subprocess
from dataclasses import replace

import pytest

from actions.changes import Lead
from boards.roles import Level
from meetings.changes import mend_decision
from meetings.models import Meeting
from publishing import changes
from publishing.composing import article, compose, print_page
from publishing.models import EditionText, UpdateDraft
from publishing.templatetags.publishing_panels import bold_dates
from tests import factories
from tests.cast import Cast

LETTERS = re.compile(r"\w+")


def bare(words: str) -> str:
    return " ".join(LETTERS.findall(words))


def test_each_line_of_the_text_stands_on_the_page_and_in_the_pdf(cast: Cast, meeting: Meeting) -> None:
    decision = meeting.items.get().decisions.get()
    mend_decision(decision=decision, concerns=[factories.recommendation(cast)], by=cast.sam, reason="It serves it")
    factories.action(cast, decision, "More", visibility=Level.PUBLIC, lead=Lead(cast.bodies["police"]))
    row = factories.draft(cast, meeting)
    changes.add_document(draft=row, title="A report", href="https://example.org/report", note="Web page", by=cast.sam)
    edition = changes.publish(draft=factories.cleared(cast, row), by=cast.sam)
    words = EditionText.objects.get(edition=edition)
    shown = compose(row)
    page = bare(html.unescape(re.sub(r"<[^>]+>", " ", words.article)))
    chairs = bare(html.unescape(re.sub(r"<[^>]+>", " ", article(shown, preview=True, number=""))))
    pdf = subprocess.run(
        ["pdftotext", "-layout", "-", "-"], input=bytes(words.pdf or b""), capture_output=True, check=True
    )
    printed = bare(pdf.stdout.decode())
    (_, line), *_ = shown.agreed
    said = [shown.title, shown.lead, shown.chair, line.words, line.due, f"Led by {line.lead}", *line.serves]
    said += [part.heading for part in shown.parts] + [part.words for part in shown.parts]
    said += [part for key in shown.dates for part in (key.when, key.what)] + [link.title for link in shown.documents]
    assert "Serves recommendation 8" in words.text
    assert "Testshire Council and Testshire Police" in words.text
    for sentence in filter(None, map(bare, said)):
        for where, all_words in {"text": bare(words.text), "page": page, "chair": chairs, "PDF": printed}.items():
            assert sentence in all_words, f"{sentence} is not in the {where}"
    assert "example org report" in printed, "on paper a link says where it leads"


BOXES = re.compile(
    r"<nav.*?</nav>|<span class=\"b-caption\">.*?</span>|<span[^>]*visually-hidden\">.*?</span>", re.DOTALL
)


@pytest.mark.parametrize(("sort", "heading"), [("agreed", "Agreed"), ("noted", "Decided")])
def test_text_page_and_pdf_say_the_same_words_in_the_same_order(
    sort: str, heading: str, cast: Cast, meeting: Meeting
) -> None:
    decision = meeting.items.get().decisions.get()
    mended = "Complete it by 20 January 2016."
    mend_decision(decision=decision, words=mended, sort=sort, by=cast.sam, reason="With its day")
    row = factories.draft(cast, meeting, lead="What **was** agreed.")
    words = "Read [the report](https://example.org/r):\n\n* one\n* two\n\n## A part\n\n1. first"
    changes.add_section(draft=row, heading="More", words=words, by=cast.sam)
    content = replace(compose(UpdateDraft.objects.get(pk=row.pk)), changed="The day.")
    shown = content.as_text()
    page = BOXES.sub("", article(content, preview=True, number=""))
    printed = print_page(content, preview=True, text_hash="")
    said = bare(shown.partition(content.title)[2].partition("Contact:")[0].replace(" (https://example.org/r)", ""))
    said = said.replace("1 first", "first")
    for other in (page, printed.partition("<h1>")[2].partition("<h2>About this")[0]):
        other = re.sub(r"<table[^>]*><caption>.*?</thead>", "", other, flags=re.DOTALL)
        all_words = bare(html.unescape(re.sub(r"<[^>]+>", " ", other))).replace("Not published yet ", "")
        assert said in all_words
    assert f"\n\n{heading}\n\n1. Complete" in shown
    assert shown.count("Noted") == (2 if sort == "noted" else 0), "in the list and under its section"
    assert shown.count(content.agreed[0][1].due) >= 2, "the due stands in the list and under its section"
    assert "* " not in shown
    assert "[" not in shown


def test_what_a_decision_serves_is_named_with_its_source(cast: Cast, meeting: Meeting) -> None:
    decision = meeting.items.get().decisions.get()
    both = [factories.recommendation(cast), factories.recommendation(cast, None, "Listen to children")]
    mend_decision(decision=decision, concerns=both, by=cast.sam, reason="It serves them")
    text = compose(factories.draft(cast, meeting)).as_text()
    assert "Serves recommendation 8 (Inspection): Oversight of every child in need" in text
    assert "Serves recommendation (Inspection): Listen to children" in text


def test_a_due_stands_in_bold() -> None:
    assert bold_dates("By 31\u00a0March\u00a02016 <b>") == "By <b>31\u00a0March\u00a02016</b> &lt;b&gt;"
    assert bold_dates("February meeting") == "<b>February</b> meeting"
