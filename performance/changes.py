"""Performance's verbs: areas are put on the map.

Leans on the ground. Must not know pages.
"""

from datetime import date

from django.db import transaction

from boards.governed import record
from boards.models import Person
from performance.models import Area, AreaKind


@transaction.atomic
def map_county(*, name: str, code: str, districts: dict[str, str], by: Person, on: date | None = None) -> Area:
    """A county with its districts (name -> official code). Run twice, it changes nothing."""
    county = Area.objects.filter(code=code).first()
    if county is None:
        county = Area(sort=AreaKind.COUNTY, name=name, code=code)
        record(county, by=by, reason="Put on the map", on=on)
    known = set(Area.objects.districts_of(county).values_list("name", flat=True))
    for district, district_code in districts.items():
        if district not in known:
            area = Area(sort=AreaKind.DISTRICT, name=district, code=district_code, within=county)
            record(area, by=by, reason="Put on the map", on=on)
    return county
