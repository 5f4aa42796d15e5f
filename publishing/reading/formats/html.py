"""Web pages: from a council's site, from Word's "save as web page", or from Markdown.

Leans on lxml and on the walk over a page. What surrounds a page's text (menus, footers, forms, scripts) is left out.
Must not know what a document says.
"""

from lxml import etree
from lxml import html as lxml_html

from publishing.reading import unreadable
from publishing.reading.blocks import Source, tidy
from publishing.reading.formats.page import Walk
from publishing.reading.unreadable import Unreadable


def read(page: str) -> Source:
    """The blocks of a web page."""
    try:
        parser = lxml_html.HTMLParser(
            no_network=True, remove_comments=True, remove_pis=True, encoding="utf-8", huge_tree=True
        )
        tree = lxml_html.document_fromstring(page.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        raise Unreadable(unreadable.EMPTY if not page.strip() else unreadable.BROKEN) from None
    title = tree.findtext(".//title") or ""
    body = _main_part(tree)
    return Source(tuple(Walk().blocks(body)), tidy(title))


def plain_words(markup: str) -> str:
    """A line of text without its tags and entities."""
    if "<" not in markup and "&" not in markup:
        return tidy(markup)
    return tidy(lxml_html.fromstring(f"<p>{markup}</p>").text_content()) if markup.strip() else ""


def _main_part(tree: etree._Element) -> etree._Element:
    """The page's text: its `main` where it says which that is."""
    for path in (".//main", ".//*[@role='main']", ".//*[@id='main-content']", ".//article"):
        found = tree.findall(path)
        if len(found) == 1 and len(found[0].text_content()) > 200:
            return found[0]
    return tree
