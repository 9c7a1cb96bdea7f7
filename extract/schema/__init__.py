"""The shape of a dataset: its files, their fields, quantities, dates and templates."""
