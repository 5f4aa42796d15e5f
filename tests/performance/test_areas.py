"""Areas on the map: a county with its districts, mapped twice the same, shown on the page about the board."""

import pytest
from django.db import IntegrityError, transaction

from performance.changes import map_county
from performance.models import Area
from tests import factories
from tests.cast import Cast


def words(client, address: str) -> str:
    return " ".join(client.get(address).content.decode().replace("\u00a0", " ").split())


def test_a_county_is_mapped_once_and_its_districts_are_added_to(cast: Cast) -> None:
    county = factories.county("Testshire")
    assert factories.county("Testshire", 3) == county
    assert Area.objects.count() == 4
    assert [area.name for area in Area.objects.districts_of(county)] == ["District 0", "District 1", "District 2"]
    assert county.history.count() == 1, "mapping it again changes nothing"


def test_the_database_itself_refuses_a_district_of_nothing_and_a_code_or_name_twice(cast: Cast) -> None:
    county = factories.county("Testshire")
    for wrong in (
        {"sort": "district", "name": "Nowhere"},
        {"sort": "county", "name": "Another", "code": "C1"},
        {"sort": "district", "name": "District 0", "within": county},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            Area(**wrong).save()


def test_the_page_about_the_board_names_the_county_of_its_place_and_the_districts(cast: Cast, signed_in) -> None:
    map_county(name="Elsewhere", code="E1", districts={"Far": "F1"}, by=cast.machine)
    assert "The area" not in words(signed_in("otto"), "/testshire/about/")
    factories.county("Testshire")
    page = words(signed_in("otto"), "/testshire/about/")
    assert '<h2 class="govuk-heading-l">The area</h2>' in page
    assert "Testshire has 2 districts:" in page
    assert "<li>District 0</li><li>District 1</li>" in page
    assert "Far" not in page
    assert "Far" in words(signed_in("bert"), "/elsewhere/about/")


def test_who_sees_nothing_of_the_board_sees_no_area(cast: Cast) -> None:
    factories.county("Testshire")
    assert Area.objects.visible_to(cast.access("otto")).count() == 3
    for name in ("adam", "fay", "stan", "bert"):
        assert not Area.objects.visible_to(cast.access(name)).exists(), name
