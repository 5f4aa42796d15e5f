"""How the service is doing: areas, and later measures, readings and targets."""
