"""Turn a memo into claims, and check that every claim still rests on the memo's words."""

import sys

# Before any other module is loaded: what an older Python makes of them is a trace about a pattern.
if sys.version_info < (3, 11):  # noqa: UP036
    version = sys.version.split()[0]
    sys.stderr.write("Python 3.11 or newer is needed; this is " + version + ": " + sys.executable + "\n")
    sys.exit(2)
