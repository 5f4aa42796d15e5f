"""What the house says when it will not do a thing.

Leans on Django's exceptions only. One sentence serves the page and the rule. Must not know who is asking.
"""

from django.core.exceptions import PermissionDenied


class Refused(PermissionDenied):
    """This reader may not do this. The sentence is fit for a page: a 403 before anything is typed, then on the form."""

    def __init__(self, sentence: str):
        super().__init__(sentence)
        self.sentence = sentence


class NotNow(Exception):
    """The reader may do this, but the state of the thing does not allow it now. The sentence goes on the page.

    `at` names the answer that the sentence is about, where the rule knows: a form that asks for it shows it there.
    """

    def __init__(self, sentence: str, *, at: str = ""):
        super().__init__(sentence)
        self.sentence, self.at = sentence, at


class Stale(Exception):
    """The row was changed after the form was shown. `row` is the row as it stands now."""

    def __init__(self, row):
        super().__init__("Somebody else changed this after you opened the page")
        self.row = row


class OtherAnswers(Exception):
    """This page was saved before, with other answers: what is typed now is a new thing, not the first one again."""


class AlreadyDone(Exception):
    """This form was sent before: its one-use token is spent. `address` is the first result's page."""

    def __init__(self, address: str):
        super().__init__("This was already saved")
        self.address = address
