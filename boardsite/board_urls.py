"""Addresses of a board that belong to no one app: its home, and the as-at views."""

urlpatterns: list = []
