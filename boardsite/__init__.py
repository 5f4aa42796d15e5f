"""The roof: settings, addresses, home, pages that belong to no one room. Imported by nobody."""
