"""Addresses that belong to no board: home, sign-in, account, help, health."""

urlpatterns: list = []
