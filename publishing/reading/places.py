"""Where sentences stand in a text, so that a page can mark them and each is found at its own place.

Pure: text in, places out. Spaces, marks, line ends and the case of letters do not count.
"""


class Places:
    """The places of sentences in one text; a sentence that stands there twice is found once at each."""

    def __init__(self, text: str) -> None:
        self.letters = [place for place, letter in enumerate(text) if letter.isalnum()]
        self.flat = "".join(text[place].casefold()[:1] for place in self.letters)
        self.after: dict[str, int] = {}

    def of(self, words: str) -> tuple[int, int]:
        """Where some words begin and end; (0, 0) where they do not stand."""
        wanted = "".join(letter.casefold()[:1] for letter in words if letter.isalnum())
        start = self.flat.find(wanted, self.after.get(wanted, 0)) if wanted else -1
        if start < 0:
            return 0, 0
        self.after[wanted] = start + len(wanted)
        return self.letters[start], self.letters[start + len(wanted) - 1] + 1
