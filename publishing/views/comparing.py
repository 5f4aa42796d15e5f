"""What changed from one edition to the next, for those who see drafts.

Leans on content and differences. Must not know how either was cleared.
"""

from publishing.composing import written_like
from publishing.content import Content
from publishing.differences import Passage, differences
from publishing.models import Edition


def since_the_one_before(edition: Edition) -> list[Passage] | None:
    """The passages that differ from the edition it corrects; nothing for a first one, or where words are destroyed."""
    before, kept = edition.corrects, edition.words.content
    if before is None or not kept or not before.words.content:
        return None
    content = Content.from_json(kept)
    return differences(written_like(before.words.content, content), content.as_text())
