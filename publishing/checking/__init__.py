"""The check before publishing: what must be mended, and what a person should look at.

Leans on the draft's text and on the record. `require_fit` is the rule of the verbs, `check_draft` the page's list. Must
not know pages.
"""

from collections.abc import Iterator

from boards.access import Access
from boards.refusals import NotNow
from publishing.checking import promises, record, words
from publishing.checking.findings import Finding
from publishing.content import Content
from publishing.models import Edition, Publication, UpdateDraft

MOST_TEXT = 250_000
NOTHING_SAID = "The update says nothing yet: write a section, or mark a decision public."
NO_HEADING = "Give each section a heading, or leave the section out."
TOO_LONG = f"The update is longer than {MOST_TEXT:,} characters. Put long texts into a document and link to it."

__all__ = ["Finding", "check_draft", "must_be_mended", "require_fit", "require_fit_words"]


def must_be_mended(content: Content) -> Iterator[Finding]:
    """What no edition may have, whoever publishes it."""
    if not content.title.strip():
        yield Finding("Give the update a title.", stops=True)
    if not any(part.words.strip() or part.agreed for part in content.parts):
        yield Finding(NOTHING_SAID, stops=True)
    if any(not part.heading.strip() for part in content.parts if len(content.parts) > 1):
        yield Finding(NO_HEADING, stops=True)
    if len(content.as_text()) > MOST_TEXT:
        yield Finding(TOO_LONG, stops=True)
    for where, said in _texts(content):
        yield from _placed(where, words.pasted_html(said))


def require_fit_words(content: Content) -> None:
    """Raise `NotNow` with the first sentence about what must be mended."""
    for finding in must_be_mended(content):
        raise NotNow(f"{finding.sentence.rstrip('.')}{f' (in “{finding.where}”)' if finding.where else ''}.")


def require_fit(draft: UpdateDraft, content: Content) -> None:
    """The rule of every verb that shows or publishes a draft's text. Raises `NotNow`."""
    if draft.corrects_id and not draft.what_changed.strip():
        raise NotNow("Enter what this correction changes. The public reads it.")
    require_fit_words(content)


def check_draft(draft: UpdateDraft, content: Content, access: Access) -> list[Finding]:
    """Everything to mend or look at, what stops publishing first. Only from what this reader may see."""
    board, text = draft.board, content.as_text()
    found = list(must_be_mended(content))
    if draft.corrects_id and not draft.what_changed.strip():
        found.append(Finding("Enter what this correction changes. The public reads it.", stops=True))
    answers = public_addresses(draft)
    for where, said in _texts(content):
        found += _placed(where, words.addresses(said, board.contact_mailbox))
        found += _placed(where, words.bad_links(said, answers))
        found += _placed(where, words.small_numbers(said, board.small_numbers_under))
        found += _placed(where, words.skipped_headings(said))
    for link in content.documents:
        if words.is_dead(link.href, answers):
            found.append(Finding("This document’s link leads nowhere.", "Documents", link.title))
    found += record.no_longer_public(draft)
    found += record.without_lead(draft, access)
    found += record.quoted(text, draft, access)
    found += promises.in_a_draft(draft, access)
    return sorted(dict.fromkeys(found), key=lambda finding: not finding.stops)


def public_addresses(draft: UpdateDraft) -> set[str]:
    """The addresses of this board that the public can open, this update's own included."""
    board = draft.board
    base = board.get_absolute_url()
    found = {base, f"{base}meetings/", f"{base}decisions/", f"{base}about/", draft.publication.get_absolute_url()}
    for publication in Publication.objects.of(board).with_editions():
        found.add(publication.get_absolute_url())
    for edition in Edition.objects.of(board).for_the_desk():
        found |= {edition.address(), edition.address("pdf"), edition.address("txt")}
    return found


def _texts(content: Content) -> Iterator[tuple[str, str]]:
    yield "Title", content.title
    yield "First sentence", content.lead
    yield "Chair", content.chair
    yield "What this correction changes", content.changed
    for part in content.parts:
        yield part.heading, f"{part.heading}\n\n{part.words}"
        for line in part.agreed:
            yield f"Decision {line.number}", line.words
            yield f"Decision {line.number}, due", line.due
    for key in content.dates:
        yield "Key dates", f"{key.when}\n\n{key.what}"
    for link in content.documents:
        yield "Documents", link.title


def _placed(where: str, found: Iterator[Finding]) -> Iterator[Finding]:
    for finding in found:
        yield Finding(finding.sentence, where, finding.quote, finding.stops)
