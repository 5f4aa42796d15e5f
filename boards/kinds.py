"""The three sorts of table (DESIGN: three sorts of table), named so that a test can hold every model to one.

Governed tables are edited: they carry a version and a history of who changed what and why.
Ledger tables are only added to: a correction is a new row that replaces the old one.
Working tables are neither: drafts, counters, tokens. Leans on nothing; knows no table by name.
"""

from enum import StrEnum


class Kind(StrEnum):
    """The sort a model says it is, in its class attribute `kind`."""

    GOVERNED = "governed"
    LEDGER = "ledger"
    WORKING = "working"
