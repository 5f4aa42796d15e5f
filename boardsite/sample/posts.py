"""Named posts of the sample board, who holds them, and who stands in for whom. All but the titles is invented.

Leans on the ground's verbs.
"""

from datetime import date

from boards import changes
from boards.behalf import Word
from boardsite.sample.people import OPENED, Cast

# key: body, title, holder
POSTS = {
    "director": ("council", "Director of Children’s Services", "director"),
    "safeguarding": ("council", "Head of Safeguarding", "officer"),
    "performance": ("council", "Head of Performance and Quality", "officer2"),
    "principal": ("council", "Principal Social Worker", ""),
    "constable": ("police", "Assistant Chief Constable", "member"),
}
ARRANGED = date(2016, 2, 19)


def fill_posts(cast: Cast) -> None:
    """The posts, one of them vacant; the council's officer; cover for a person now and in a post next week."""
    for key, (body, title, holder) in POSTS.items():
        cast.posts[key] = changes.create_post(
            organisation=cast.bodies[body], title=title, holder=cast.people.get(holder), starts_on=OPENED,
            by=cast.machine, on=OPENED,
        )  # fmt: skip
    nomination = changes.put_forward(
        organisation=cast.bodies["council"], officer=cast.officer, word=Word(cast.director, OPENED), by=cast.director,
        on=OPENED,
    )  # fmt: skip
    changes.confirm_nomination(nomination=nomination, by=cast.secretary, on=OPENED)
    changes.arrange_cover(
        board=cast.board, post=cast.posts["director"], covered_by=cast.officer, starts_on=date(2016, 2, 29),
        ends_on=date(2016, 3, 4), by=cast.secretary, on=ARRANGED,
    )  # fmt: skip
    changes.arrange_cover(
        board=cast.board, person=cast.officer, covered_by=cast.officer2, starts_on=date(2016, 2, 22),
        ends_on=date(2016, 2, 26), by=cast.secretary, on=ARRANGED,
    )  # fmt: skip
