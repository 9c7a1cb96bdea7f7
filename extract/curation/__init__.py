"""Text to draft: what the reader found in a memo, in the codebook's shape, with TODO where a person must decide."""
