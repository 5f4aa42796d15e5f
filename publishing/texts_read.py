"""The text of each section of a document, as it is kept beside what was found in it.

Leans on what the reader found. Must not know what is kept.
"""

from collections.abc import Iterator

from publishing.reading import Reading
from publishing.reading.found import Section


def texts_of(reading: Reading) -> Iterator[tuple[Section, str]]:
    """Each section with its text; what stands before all of them goes with the first."""
    for number, section in enumerate(reading.sections):
        before = reading.preamble if not number and reading.preamble not in section.text else ""
        yield section, "\n\n".join(filter(None, [before, section.marked]))
