"""`python -m briefing COMMAND …`. Commands are imported when called, so that a check never waits for Typst."""

import gc
import os
import sys
from importlib import import_module

from extract.commands.console import guarded

COMMANDS = {
    "snapshot": "charts as pictures and tables that carry their proof",
    "deck": "the briefing as slides with native charts (PPTX)",
    "html": "the briefing as one HTML file that needs no network",
    "pdf": "the briefing as a handout (A4)",
    "package": "the dataset as a data package (CSV)",
    "check": "hold pictures and tables that were taken away against the dataset",
}
# One module makes these; each of the others has its own.
EXPORTS = ("deck", "html", "pdf", "package")


# Looking for plugins opens the metadata of every package installed; the dataset's shape is ours alone.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")


def main(arguments: list[str]) -> int:
    """Run one command with its arguments and return its exit code; 2 where the call itself is wrong."""
    return guarded(_main, arguments)


def _main(arguments: list[str]) -> int:
    if not arguments or arguments[0] not in COMMANDS:
        usage = "\n".join(f"  {name:10}{what}" for name, what in COMMANDS.items())
        print(f"usage: python -m briefing COMMAND …\n{usage}", file=sys.stderr)
        return 0 if arguments in (["-h"], ["--help"]) else 2
    name, *rest = arguments
    # Importing makes many objects and no garbage: looking for it would take a tenth of the time to the first picture.
    gc.disable()
    command = import_module(f"briefing.commands.{'export' if name in EXPORTS else name}")
    gc.freeze()
    gc.enable()
    return int(command.run(name, rest) if name in EXPORTS else command.run(rest))


if __name__ == "__main__":
    code = main(sys.argv[1:])
    gc.freeze()
    sys.exit(code)
