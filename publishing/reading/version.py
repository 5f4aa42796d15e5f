"""The version of the reader, kept with each document that is read in: which rules found what was found in it.

Leans on nothing. Must not know how anything is read.

A document keeps the findings of the version that read it, also when it is checked again: nothing is read twice, and the
number is what tells, years later, why a newer reader finds more in the same words. So it has to move with the rules.

`RULES` is a digest of them: of the source of `publishing/reading` and of the due words it leans on, less remarks and
empty lines. `tests/reading/test_version.py` counts it anew and tells the line to write here. Where a document may now
be read otherwise, raise `VERSION` by one, once for all that goes out together. Where code was only moved, and nothing
reads differently, `VERSION` stays and `RULES` alone is written anew.
"""

VERSION = "3"
RULES = "728acfcc83a28618"
