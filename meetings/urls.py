"""The addresses of the meetings floor, each with its row for the access table."""

app_name = "meetings"
urlpatterns: list = []
