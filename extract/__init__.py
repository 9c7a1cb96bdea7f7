"""Turn a memo into claims, and check that every claim still rests on the memo's words."""
