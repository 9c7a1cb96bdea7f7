"""A chart described once, and what it takes to place it: type, its widths, shapes in the plane."""
