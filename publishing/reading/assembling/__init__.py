"""Putting a reading together: sections with their agreements, promises outside them, views, links and contact.

Leans on every other file of the reader. Must not know a format, a model or a page.
"""

from publishing.reading.assembling.documents import read_blocks

__all__ = ["read_blocks"]
