"""The addresses of the actions floor, each with its row for the access table."""

app_name = "actions"
urlpatterns: list = []
