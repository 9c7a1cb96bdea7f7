"""Show a dataset of claims: frames, charts, pages and what people take away."""
