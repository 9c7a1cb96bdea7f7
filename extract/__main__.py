"""`python -m extract COMMAND …`. Commands are imported when called, so that reading never waits for YAML."""

import sys
from importlib import import_module

from extract.commands.console import guarded

COMMANDS = {
    "read": "print what the reader finds in a memo",
    "draft": "write a new memo folder for a person to finish",
    "verify": "check every memo folder against its memo",
    "schema": "write data/schema.json from the model",
}


def main(arguments: list[str]) -> int:
    """Run one command with its arguments and return its exit code; 2 where the call itself is wrong."""
    return guarded(_main, arguments)


def _main(arguments: list[str]) -> int:
    if not arguments or arguments[0] not in COMMANDS:
        usage = "\n".join(f"  {name:8}{what}" for name, what in COMMANDS.items())
        print(f"usage: python -m extract COMMAND …\n{usage}", file=sys.stderr)
        return 0 if arguments in (["-h"], ["--help"]) else 2
    name, *rest = arguments
    return int(import_module(f"extract.commands.{name}").run(rest))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
