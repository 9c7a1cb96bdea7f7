"""What makes a dataset true to its memo, one module a concern.

Each `check(loaded)` yields problems and fails on nothing; `extract.checks.verify` runs them all.
"""
