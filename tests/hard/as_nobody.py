"""Look at a data folder as someone without root's rights, step by step: root reads everything, whatever a file says.

    python tests/hard/as_nobody.py DATA-FOLDER

Reads a step a line from its input ("look", or "chmod 000 memo.yaml") and answers each with one line of JSON.
"""

import json
import os
import sys
from pathlib import Path

NOBODY = 65534


def main(root: Path) -> None:
    """Drop the rights for good, then answer."""
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    from briefing.dataset.catalog import Catalog

    Catalog(root).refresh()  # whatever Python loads only when it is needed, it may not be able to read later
    if os.geteuid() == 0:
        for path in (root, *root.rglob("*")):
            os.chown(path, NOBODY, NOBODY)
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
    catalog = Catalog(root)
    for line in sys.stdin:
        word, *rest = line.split()
        if word == "chmod":
            (root / rest[1]).chmod(int(rest[0], 8))
        kept = catalog.refresh()
        said = [str(problem) for one in kept for problem in one.problems]
        good = [one.memo.id for one in kept if one.memo]
        print(json.dumps({"good": good, "said": said, "since": any(one.since for one in kept)}), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
