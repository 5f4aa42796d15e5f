"""Who is to do it: the body, office or person that a sentence names as doing what it promises.

Leans on the tables of words. Must not know any person: the text's own words are given back, or nothing.
"""

from publishing.reading.who.agents import agent_after, offered_by
from publishing.reading.who.doers import doer_before, promiser
from publishing.reading.who.letters import initials_of, letters_in
from publishing.reading.who.names import is_doer, who_named

__all__ = ["agent_after", "doer_before", "initials_of", "is_doer", "letters_in", "offered_by", "promiser", "who_named"]
