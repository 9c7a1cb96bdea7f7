"""What a memo states, as rows, choices and sentences that every page and file is made from."""
