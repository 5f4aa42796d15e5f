"""The ground floor: people, organisations, the board and its seats, and what every room needs to stand."""
