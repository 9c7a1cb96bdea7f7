"""`python -m briefing package -o DIR [--memo ID] [--force]`: write the dataset as a data package.

Exit code 0: written; 2: it cannot be, and nothing was.
"""

from briefing import package
from briefing.commands import memos, writing
from extract import intake
from extract.problem import CannotRun, shown


def run(arguments: list[str]) -> int:
    """Write datapackage.json, its tables and the memo into a folder."""
    options = writing.parser("package", __doc__ or "", "the folder to write into").parse_args(arguments)
    try:
        files = package.files(memos.chosen(memos.good(), options.memo))
        intake.write(options.output, files, options.force)
    except CannotRun as error:
        return writing.failed("package", error)
    size = sum(map(len, files.values()))
    print(f"{shown(options.output)}: {len(files)} files, {size / 1000:,.0f} kB")
    return 0
