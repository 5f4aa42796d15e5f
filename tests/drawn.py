"""A page as a browser draws it: white space is one space, and none at the edge of a block, wherever a template breaks.

Leans on nothing of the project, so that a test asks for words and not for the lines of a template.
"""

import re

from django.http import HttpResponse

BLOCKS = "p|[uo]l|li|div|section|aside|d[ldt]|table|thead|tbody|t[rdh]|h[1-6]|details|summary|small|br|title|option"
EDGE = re.compile(rf" ?(</?(?:{BLOCKS})\b[^>]*>) ?")


def drawn(response: HttpResponse) -> str:
    """The source of a page without the white space that a browser does not draw."""
    return EDGE.sub(r"\1", re.sub(r"[ \t\r\n]+", " ", response.content.decode()))


def said_on(response: HttpResponse) -> str:
    """What a page says, with plain spaces, so that a test can ask for its words."""
    return drawn(response).replace("\u00a0", " ")
