"""The board meets: meetings, agendas, what was promised, who was there, and what was decided."""
