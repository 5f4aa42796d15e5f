"""What must be done: action items with their lead, their due and their updates."""
