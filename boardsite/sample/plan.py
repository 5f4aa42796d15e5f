"""What the sample board must answer: the inspection of November 2015 and its 17 recommendations, in our own words.

Leans on the verbs of plans and performance. Titles and paragraph numbers are facts; two texts are confirmed, in
our words.
"""

from datetime import date

from boardsite.sample.people import Cast
from performance.changes import map_county
from plans.changes import confirm_text, record_source, write_recommendation
from plans.models import Recommendation

WRITTEN = date(2016, 1, 6)
JUDGEMENTS = (
    ("Overall", "Inadequate"),
    ("Help and protection", "Inadequate"),
    ("Looked after children and permanence", "Requires improvement"),
    ("Adoption", "Requires improvement"),
    ("Care leavers", "Inadequate"),
    ("Leadership, management and governance", "Inadequate"),
    ("Safeguarding children board", "Good"),
)
TITLES = (
    (
        "Sound performance information for scrutiny and challenge at every level",
        "21 32 43 49 52 53 110 111 115 116 122 123 124",
    ),
    ("Audit that improves front-line practice", "125 126 127 136"),
    ("Elected members with a true picture of service quality", "121 123 132 133"),
    ("A workforce strategy, with support and supervision for newly qualified staff", "37 111 135 136 137"),
    ("Child protection enquiries only by suitably skilled social workers", "28"),
    ("Strategy discussions held at threshold, recorded, with police and health", "27"),
    ("Assessments and plans that use history, diversity, the child’s experience and risk", "23 28 29 33 54 56"),
    ("Qualified oversight of every child in need", "36 37 121 136"),
    ("No reliance on written agreements; managers’ reasons on file", "35 36 135"),
    ("Child protection procedures in forced marriage and honour-based violence", "51"),
    ("Private fostering assessed and visited in time", "52"),
    ("Permanence considered early and reviewed", "57 58"),
    ("Personal education plans that are current and work", "75"),
    ("Regular, consistent oversight by the independent reviewing service", "57 60"),
    ("A strategic view from entering care to permanence", "58 80 94"),
    ("Life story work in time for every child who needs it", "105"),
    ("Care leavers: entitlements, education and work, pathway plans", "84 107 111 112 115 116"),
)
CONFIRMED = {
    4: "Write a workforce strategy that the whole service follows, and give newly qualified social workers the support "
    "and supervision they need.",
    8: "See that a qualified worker oversees the plan of every child in need, and that each family’s circumstances are "
    "looked at again in good time.",
}
COMPARED = "Compared with the report and put in our own words"
DISTRICTS = {
    "Burnley": "E07000117",
    "Chorley": "E07000118",
    "Fylde": "E07000119",
    "Hyndburn": "E07000120",
    "Lancaster": "E07000121",
    "Pendle": "E07000122",
    "Preston": "E07000123",
    "Ribble Valley": "E07000124",
    "Rossendale": "E07000125",
    "South Ribble": "E07000126",
    "West Lancashire": "E07000127",
    "Wyre": "E07000128",
}


def write_down_requirements(cast: Cast) -> dict[int, Recommendation]:
    """The source, its judgements and recommendations by number; and the county with its districts."""
    source = record_source(
        board=cast.board,
        sort="inspection",
        title="Ofsted single inspection of services for children",
        published_on=date(2015, 11, 27),
        judgements=JUDGEMENTS,
        by=cast.secretary,
        on=WRITTEN,
    )
    found = {}
    for number, (title, paragraphs) in enumerate(TITLES, 1):
        found[number] = write_recommendation(
            source=source, number=number, short_title=title, paragraphs=paragraphs, by=cast.secretary, on=WRITTEN
        )
    for number, text in CONFIRMED.items():
        found[number] = confirm_text(
            recommendation=found[number], text=text, reason=COMPARED, by=cast.secretary, on=date(2016, 1, 11)
        )
    map_county(name="Lancashire", code="E10000017", districts=DISTRICTS, by=cast.machine, on=WRITTEN)
    return found
