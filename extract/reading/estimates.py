"""Terms of estimative language after Intelligence Community Directive 203: two rows of likelihood, and confidence."""

import re

_ROWS = (
    r"almost\s+no\s+chance|(?:un)?likely|(?:un)?likelihood|roughly\s+even\s+chance|almost\s+certain(?:ly)?",
    r"remote|(?:im)?probabl[ey]|(?:im)?probability|roughly\s+even\s+odds|nearly\s+certain(?:ly)?",
)
ROWS = tuple(re.compile(rf"\b(?:{row})\b", re.IGNORECASE) for row in _ROWS)
CONFIDENCE = re.compile(r"\bconfiden(?:ce|t|tly)\b", re.IGNORECASE)
