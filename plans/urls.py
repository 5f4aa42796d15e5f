"""The addresses of the plans floor, each with its row for the access table."""

from typing import Any

from boards.doorman import page
from boards.roles import Subject, who_see
from plans import views

app_name = "plans"
READERS = who_see(Subject.PLAN)
RECOMMENDATIONS: dict[str, Any] = {"who": READERS, "section": "Recommendations"}
KEEPS: dict[str, Any] = RECOMMENDATIONS | {"methods": "GET POST", "rule": "the secretariat; others 403"}
RECOMMENDATION = "recommendations/<slug:source>/<slug:slug>/"

urlpatterns = [
    page("recommendations/", views.sources, "sources", nav=True, rule="visible_to", **RECOMMENDATIONS),
    page("recommendations/sources/add/", views.add_source, "add_source", **KEEPS),
    page("recommendations/<slug:source>/add/", views.add_recommendation, "add_recommendation", **KEEPS),
    page(RECOMMENDATION, views.recommendation, "recommendation", rule="visible_to", **RECOMMENDATIONS),
    page(RECOMMENDATION + "confirm/", views.confirm, "confirm", **KEEPS),
]
