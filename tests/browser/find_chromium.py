"""Find the system's Chromium: python tests/browser/find_chromium.py prints its path.

Playwright's own browsers are not used: they are downloads of 150 MB from a host that many networks do not reach.
Standard library only, for the set-up runs this file before anything else works.
"""

import os
import shutil
import subprocess
import sys

# The headless shell first: half the size, and it asks the network for nothing on its own.
NAMES = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
MISSING = """\
No Chromium was found, and the browser tests need one (looked for {names}).
Debian, Ubuntu: apt-get install chromium-headless-shell (or chromium). Fedora: dnf install chromium-headless.
Arch: pacman -S chromium. Alpine: apk add chromium. macOS: brew install --cask google-chrome.
Or name one: BROWSER_PATH=/path/to/chromium make test"""


def find() -> str | None:
    """Return the path of the first Chromium that runs, BROWSER_PATH before all others; None when there is none."""
    named = os.environ.get("BROWSER_PATH")
    for name in (named, *NAMES) if named else NAMES:
        path = shutil.which(name)
        if path and _runs(path):
            return path
    return None


def missing() -> str:
    """Return the note for a machine without Chromium."""
    return MISSING.format(names=", ".join(NAMES[:5]))


def _runs(path: str) -> bool:
    # Ubuntu's chromium-browser may be a script that only says where to get the real one.
    try:
        return subprocess.run([path, "--version"], capture_output=True, timeout=20).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


if __name__ == "__main__":
    sys.exit(print(path) if (path := find()) else missing())
