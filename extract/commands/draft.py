"""`python -m extract draft MEMO.txt [-o DIR] [--force]`: write a new memo folder for a person to finish.

DIR (data/<the file's name> unless named) gets memo.txt, byte for byte, and memo.yaml. Nothing is overwritten without
--force. Exit code 0: written; 2: it cannot be, and nothing was.
"""

import argparse
import sys
from pathlib import Path

from extract import files, reading
from extract.curation import draft_entries, draft_yaml, size_limits
from extract.loading import store
from extract.problem import UserError, shown


def run(arguments: list[str]) -> int:
    """Read the memo, draft it, write the folder."""
    parser = argparse.ArgumentParser(prog="python -m extract draft", description=__doc__.split("\n")[0])
    parser.add_argument("file", type=Path, help="the memo's text, UTF-8")
    parser.add_argument("-o", "--output", type=Path, help="the memo's folder; its name becomes the memo's id")
    parser.add_argument("--force", action="store_true", help="write over a memo.txt and memo.yaml that are there")
    options = parser.parse_args(arguments)
    try:
        raw, text = files.read_memo(options.file)
        folder = options.output or store.data_folder() / draft_entries.slug(options.file.stem, "memo")
        name = folder.resolve().name
        if draft_entries.slug(name, "") != name:
            raise UserError(f"{shown(folder)}: a memo's folder is named in lower case, digits and hyphens, at most 40")
        read = reading.read(text)
        size_limits.check_marks(read, shown(options.file))
        content = draft_yaml.draft(text, name, read)
        size_limits.check_size(content, shown(options.file))
        files.write_folder(
            folder, {"memo.txt": raw, "memo.yaml": draft_yaml.as_text(content).encode()}, force=options.force
        )
    except UserError as error:
        print(error, file=sys.stderr)
        return 2
    counts = ", ".join(f"{len(content[name])} {name}" for name in ("claims", "events", "redactions"))
    print(f"{shown(folder)}: {counts}. Next: python -m extract verify {shown(folder)}")
    return 0
