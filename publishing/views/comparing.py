"""What changed from one edition to the next, for those who see drafts.

Leans on content and differences. Must not know how either was cleared.
"""

from typing import Any

from publishing.composing import written_like
from publishing.content import Content
from publishing.differences import Passage, differences
from publishing.models import Edition


def since_the_one_before(edition: Edition) -> list[Passage] | None:
    """The passages that differ from the edition it corrects; nothing for a first one, or where words are destroyed."""
    if edition.corrects is None:
        return None
    before, kept = what_it_says(edition.corrects), what_it_says(edition)
    if not kept or not before:
        return None
    content = Content.from_json(kept)
    return differences(written_like(before, content), content.as_text())


def what_it_says(edition: Edition) -> dict[str, Any] | None:
    """The content of an edition, without its page and its PDF; nothing where its words are destroyed."""
    return Edition.objects.words_of(edition, "content")
