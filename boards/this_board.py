"""Whether some words mean this board (“the Board”, “the Improvement Board”, its own name, its initials), and who else
holds the meeting that a sentence speaks of.

Pure: words in, yes or no out. Another board’s name that ends like this one’s is not it. Must not know who asks.
"""

from boards.due_words import whose_meeting
from boards.plainly import plainly

THE_BOARD = frozenset(
    {"board", "improvement board", "board members", "members", "all members", "all board members", "members of board"}
)
# What every board of this kind may be called by, whatever stands in its own name.
SAID_OF_ALL = frozenset({"childrens", "children", "social", "care", "services", "service", "improvement", "board"})


def means_this_board(words: str, board_name: str) -> bool:
    """Whether words are a way of naming a board: its name or the end of it, its initials, or what all are called.

    “The Lancashire Improvement Board” is Lancashire Children’s Services Improvement Board; “the Youth Justice
    Improvement Board” is not.
    """
    asked, own = plainly(words), plainly(board_name)
    if not asked:
        return False
    if " ".join(asked) in THE_BOARD or asked in (own, own[-1:], own[-2:]):
        return True
    if len(asked) == 1:
        return asked[0] == "".join(word[0] for word in own)
    return asked[-2:] == ("improvement", "board") and set(asked) <= {*own, *SAID_OF_ALL}


def other_holder(board_name: str, sentence: str, meeting: str, who: str = "") -> str:
    """Who is named as holding the meeting of a due, where that is another body: as `whose_meeting`, which is asked, but
    empty for this board."""
    body = whose_meeting(sentence, meeting, who)
    return "" if means_this_board(body, board_name) else body
