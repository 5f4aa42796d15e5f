"""Why a document could not be read, in one sentence fit for a page or for standard error.

Leans on nothing. Must not know who asked.
"""

GONE = "There is no such file"
NO_NAME = "Give the name of a document"
NOT_YOURS = "You may not read that file: its owner must let you"
FOLDER = "That is a folder, not a document"
NO_FILE = "That is not a file: give the document itself"
EMPTY = "The document is empty"
TOO_LARGE = "The document is too large to read: the most is 20MB, 2 million letters and 50,000 lines"
LOCKED = "The document is password protected: save it without the password and try again"
MACROS = "The document has macros in it: save it without them and try again"
OLD_WORD = "The document is in the old Word format: save it as .docx and try again"
BROKEN = "The document is damaged or was cut short, and cannot be opened"
OTHER_KIND = "The document is not Word (.docx), OpenDocument (.odt), a web page, Markdown or plain text"


class Unreadable(Exception):
    """A document that cannot be read. Its words are one sentence that says why."""
