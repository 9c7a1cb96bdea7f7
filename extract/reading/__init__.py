"""Read a memo's text: numbers with their hedges, dates, redactions, header, speakers. Standard library only."""
