"""Whether a text looks like a list about single children, which does not belong in this system (DESIGN: who may see).

Pure: text in, yes or no out. A secretary who knows better may overrule it, and that is written down.
"""

import re

LOOKS_CHILD_LEVEL = (
    "It looks like a list about single children (dates of birth, NHS or pupil numbers), which does not belong here. "
    "If it is not about children, tick that and send it again"
)
PUPIL = re.compile(r"\b[A-HJ-NP-RT-Z][0-9]{11}[0-9A-Z]\b")
NHS = re.compile(r"\b([0-9]{3})[ -]?([0-9]{3})[ -]?([0-9]{4})\b")
BIRTH = re.compile(r"\b(?:d\.?o\.?b\.?|dates? of birth|birth ?dates?|born on)\b", re.IGNORECASE)
DAY = re.compile(r"\b[0-9]{1,2}[/.-][0-9]{1,2}[/.-](?:19|20)?[0-9]{2}\b|\b(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}\b")
FEW = 3


def looks_child_level(text: str) -> bool:
    """Three pupil numbers, NHS numbers that check, or a heading of births with three dates."""
    if len(set(PUPIL.findall(text))) >= FEW:
        return True
    if len({"".join(found.groups()) for found in NHS.finditer(text) if _checks("".join(found.groups()))}) >= FEW:
        return True
    return bool(BIRTH.search(text)) and len(DAY.findall(text)) >= FEW


def _checks(number: str) -> bool:
    """The last digit of an NHS number follows from the nine before it (modulus 11, NHS Data Dictionary)."""
    rest = 11 - sum(int(digit) * weight for digit, weight in zip(number, range(10, 1, -1), strict=False)) % 11
    return rest != 10 and int(number[9]) == (0 if rest == 11 else rest)
