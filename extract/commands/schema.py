"""`python -m extract schema [-o FILE]`: write the JSON Schema that an editor completes and checks the YAML with."""

import argparse
import json
import sys
from pathlib import Path

from pydantic import BaseModel

from extract.files import write_atomic
from extract.loading import store
from extract.problem import UserError
from extract.schema.memo import ChartsFile, ContextFile, MemoFile
from extract.schema.storyline import BriefingFile


def text() -> str:
    """The schema of all four files in one: each file's own is under $defs, and any of the four fits."""
    files: dict[str, type[BaseModel]] = {
        "memo.yaml": MemoFile,
        "context.yaml": ContextFile,
        "charts.yaml": ChartsFile,
        "briefing.yaml": BriefingFile,
    }
    definitions: dict[str, object] = {}
    for name, model in files.items():
        schema = model.model_json_schema(ref_template="#/$defs/{model}")
        definitions |= schema.pop("$defs", {})
        definitions[name] = schema
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A memo's dataset",
        "anyOf": [{"$ref": f"#/$defs/{name}"} for name in files],
        "$defs": definitions,
    }
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"


def run(arguments: list[str]) -> int:
    """Write the schema over the one that is there."""
    parser = argparse.ArgumentParser(prog="python -m extract schema", description=__doc__)
    parser.add_argument("-o", "--output", type=Path, default=store.data_folder() / "schema.json")
    path: Path = parser.parse_args(arguments).output
    try:
        write_atomic(path, text().encode(), force=True)
    except UserError as error:
        print(error, file=sys.stderr)
        return 2
    print(path)
    return 0
