"""Words for comparing: small letters, no marks, no articles.

Pure: words in, words out. Must not know what is compared.
"""

import re

WORD = re.compile(r"[\w&]+")
IN_MANY_NAMES = """
board boards children services improvement council county city borough safeguarding partnership of and for young people
education care social group meeting update minutes
"""
COMMON = frozenset(IN_MANY_NAMES.split())


def plainly(words: str) -> tuple[str, ...]:
    """“The Council’s” and “council” are the same."""
    bare = words.casefold().replace("’", "'").replace("'s", "").replace("'", "")
    return tuple(word for word in WORD.findall(bare) if word not in ("the", "a", "an", "our"))


def is_other_board(named: str, board_name: str, council: str) -> bool:
    """Whether a document names another board than this one: less than half of what its name tells apart is in this
    board's name or place."""
    said, ours = set(plainly(named)) - COMMON, set(plainly(f"{board_name} {council}")) - COMMON
    return 2 * len(said & ours) < len(said)
