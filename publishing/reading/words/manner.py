"""How something was said or done: the words that may stand between who decides and what they decide.

Leans on the way patterns are written. Must not know what is decided.
"""

from publishing.reading.patterns import any_word

ADVERBS = any_word("""
    also, all, each, both, together, jointly, collectively, unanimously, itself, only, virtually
    then, now, again, next, already, later, since, finally, subsequently, in turn
    therefore, thus, however, accordingly, consequently, nevertheless, further
    either, simply, just, formally, duly, fully, verbally, provisionally, in principle
    otherwise, broadly, generally, strongly, warmly
    after discussion, following discussion
""")
