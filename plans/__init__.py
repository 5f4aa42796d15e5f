"""Where requirements come from: inspections and notices, their recommendations, and the plan that answers them."""
