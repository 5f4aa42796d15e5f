"""Text, page and PDF of one edition say the same: what is cleared is all that becomes public, and all of it."""

import html
import re
import subprocess

from actions.changes import Lead
from boards.roles import Level
from meetings.changes import mend_decision
from meetings.models import Meeting
from publishing import changes
from publishing.composing import article, compose
from publishing.models import EditionText
from publishing.templatetags.publishing_panels import bold_dates, unless_said
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


def test_a_due_stands_in_bold_and_is_not_said_twice_on_paper() -> None:
    assert bold_dates("By 31\u00a0March\u00a02016 <b>") == "By <b>31\u00a0March\u00a02016</b> &lt;b&gt;"
    assert bold_dates("February meeting") == "<b>February</b> meeting"
    assert unless_said("By 31\u00a0March\u00a02016", "Complete it by 31 March 2016.") == ""
    assert unless_said("By 31 March 2016", "Complete it.") == "By 31 March 2016"
    assert unless_said("February meeting", "At the February meeting.") == ""
    assert unless_said("February meeting", "At a meeting.") == "February meeting"
