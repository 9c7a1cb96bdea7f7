"""Programs of others that tests ask for a second opinion. Each is installed by a script in .ci/, which `make` runs."""

import os
import shutil

import pytest

# The command, and the script that sees to it.
SCRIPTS = {
    "nginx": "nginx",
    "soffice": "libreoffice",
    "pdftotext": "poppler",
    "pdftoppm": "poppler",
    "pdfinfo": "poppler",
    "rsvg-convert": "librsvg",
    "qpdf": "qpdf",
}


def tool(command: str) -> str:
    """Return the path of a command. Without it the test fails: a skipped test would pass for a good file.

    >>> subprocess.run([tool("pdftotext"), "-layout", "h.pdf", "-"], check=True)
    """
    path = shutil.which(command, path=f"{os.environ['PATH']}:/usr/sbin:/usr/local/sbin")
    if path is None:
        pytest.fail(f"{command} is missing, and this test needs it: bash .ci/{SCRIPTS[command]}.sh", pytrace=False)
    return path
