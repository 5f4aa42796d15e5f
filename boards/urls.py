"""The addresses of the boards floor, each with its row for the access table."""

app_name = "boards"
urlpatterns: list = []
