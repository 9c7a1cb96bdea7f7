"""Hold what was taken away against the dataset as it is now."""
