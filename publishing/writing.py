"""The text of an edition: its content written out in plain lines, in the same words as its page and its PDF.

Leans on boards/text.py. What was published keeps the writing it had, so an old one is never mended here: add another.
Must not know drafts, editions or pages.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from boards.text import written_out

if TYPE_CHECKING:
    from publishing.content import Agreed, Content, Part


SAMPLE = "Sample: not a real record"


def newest(content: "Content") -> str:
    """The second writing: what the page says in its order, Markdown read, addresses whole."""
    blocks = [f"{SAMPLE}. {content.sample}"] if content.sample else []
    blocks += [f"{content.board}\n{content.title}", written_out(content.lead, content.site)]
    blocks += [f"Chair: {content.chair}"] if content.chair else []
    blocks += [f"Correction: {content.changed}"] if content.changed else []
    if content.agreed:
        blocks += [content.agreed_heading, "\n".join(_in_short(line) for _, line in content.agreed)]
    for part in content.parts:
        blocks += [part.heading, written_out(part.words, content.site)]
        if part.agreed:
            blocks += [
                part.agreed_heading,
                "\n".join(row for line in part.agreed for row in _in_full(line, content.site)),
            ]
    if content.dates:
        blocks += ["Key dates", "\n".join(f"{line.when}: {line.what}" for line in content.dates)]
    if content.documents:
        rows = (_document(link.title, link.href, link.note, content.site) for link in content.documents)
        blocks += ["Documents", "\n".join(rows)]
    blocks += [f"Contact: {content.contact}"] if content.contact else []
    return "\n\n".join(block for block in blocks if block).strip() + "\n"


def _in_short(line: "Agreed") -> str:
    return f"{line.number}. {line.words}" + (f" ({line.terms})" if line.terms else "")


def _in_full(line: "Agreed", site: str) -> Iterator[str]:
    """A decision as it stands under its section: its document, what was done, its due and lead, what it serves."""
    yield f"{line.number}. {line.words}"
    notes = [_document(line.document.title, line.document.href, "", site)] if line.document else []
    notes += [". ".join(filter(None, [line.terms, f"Led by {line.lead}" if line.lead else ""])), *line.serves]
    for note in filter(None, [*notes, line.changes]):
        yield f"   {note}"


def _document(title: str, href: str, note: str, site: str) -> str:
    whole = f"{site}{href}" if href.startswith("/") and not href.startswith("//") else href
    return f"{title}{f' ({note})' if note else ''}: {whole}"


def first(content: "Content") -> str:
    """The first writing, of editions that stand already: Markdown as it was typed."""
    lines = [content.board, content.title, ""]
    lines += [content.lead, ""] if content.lead else []
    lines += [content.chair, ""] if content.chair else []
    lines += [f"Corrected: {content.changed}", ""] if content.changed else []
    for part in content.parts:
        lines += [part.heading, ""] if part.heading else []
        lines += [part.words, ""] if part.words else []
        lines += _agreed_at_first(part)
    if content.dates:
        lines += ["Key dates", "", *(f"{line.when}: {line.what}" for line in content.dates), ""]
    if content.documents:
        lines += ["Documents", "", *(f"{line.title}: {line.href}" for line in content.documents), ""]
    lines += [f"Contact: {content.contact}"] if content.contact else []
    return "\n".join(lines).strip() + "\n"


def _agreed_at_first(part: "Part") -> list[str]:
    if not part.agreed:
        return []
    lines = ["Agreed", ""]
    for line in part.agreed:
        lines.append(f"{line.number}. {line.words}" + (f" ({line.due})" if line.due else ""))
        notes = [line.lead and f"Led by {line.lead}", *line.serves, line.changes]
        if line.document:
            notes.append(f"{line.document.title}: {line.document.href}")
        lines += [f"   {note}" for note in notes if note]
    return [*lines, ""]
