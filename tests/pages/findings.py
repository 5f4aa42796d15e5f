"""The findings of the document that tests of its pages stand on: one by its place, its card, what its form sends."""

import re

from boards.models import Finding

LENT, REPORT = 2, 4  # decisions of the document; what is to be done because of them stands one place after each


def at(place: int) -> Finding:
    return Finding.objects.for_reading().get(place=place)


def card_of(page: str, place: int) -> str:
    """One card of the page."""
    return re.split(r"</article>", page.split(f'id="finding-{place}"')[1])[0]


def sent_by(card: str) -> dict[str, str]:
    """What a card's form sends when nothing was typed: its hidden fields, boxes and chosen options."""
    found = dict(re.findall(r'<input[^>]*?name="([^"]+)"[^>]*?value="([^"]*)"', card))
    for name, options in re.findall(r'<select[^>]*?name="([^"]+)"[^>]*>(.*?)</select>', card, re.DOTALL):
        chosen = re.search(r'value="([^"]*)" selected', options)
        found[name] = chosen[1] if chosen else ""
    return found
