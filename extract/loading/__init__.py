"""From files to a memo: strict YAML, the schema, quotes found at their places."""
