"""An address without a row, for the test that such a thing cannot start."""

from django.http import HttpResponse
from django.urls import path

urlpatterns = [path("forgotten/", lambda request: HttpResponse(""))]
