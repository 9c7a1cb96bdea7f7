"""What can be taken away: pictures, tables, slides, handout, one-file briefing, data package; and their check."""
