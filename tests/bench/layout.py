"""How the house is laid out, in numbers: `python -m tests.bench.layout`. Its aims are limits, so a worse number fails.

Lines are those of *.py, *.js, *.css, *.typ and templates in dashboard.py, briefing/ and extract/. Imports are all that
stand in the source, those inside functions too. A name stands twice where two modules of the product share it; a page
and the view that makes its markup may.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from tests.serving import ROOT
from tests.test_layers import circles, imports, module_of, nearest, objection, python_files

KINDS = {".py", ".js", ".css", ".typ", ".html", ".j2", ".jinja"}
ROOMS = ("briefing", "extract")
MAY_SHARE = ("briefing/web/pages", "briefing/web/views")


def lines(root: Path) -> int:
    """Lines of the product, comments and blank ones counted."""
    files = [root / "dashboard.py", *(path for room in ROOMS for path in sorted((root / room).rglob("*")))]
    return sum(len(path.read_bytes().splitlines()) for path in files if path.suffix in KINDS and path.is_file())


def entries(room: Path) -> int:
    """Modules and packages directly in a folder, without __init__ and __main__."""
    names = {path.name for path in room.iterdir() if path.suffix == ".py" or any(path.rglob("*.py"))}
    return len(names - {"__init__.py", "__main__.py", "__pycache__"})


def product(root: Path) -> dict[str, Path]:
    """The product's modules by name."""
    files = [path.relative_to(root).as_posix() for path in python_files(root)]
    return {module_of(name): root / name for name in files if name.split("/")[0] in (*ROOMS, "dashboard.py")}


def arrows(root: Path) -> tuple[int, list[list[str]], list[str]]:
    """How many imports lead from module to module, the groups that import one another, what goes against the order."""
    modules = product(root)
    graph: dict[str, set[str]] = defaultdict(set)
    against = []
    for module, path in modules.items():
        name = path.relative_to(root).as_posix()
        for imported, _line in imports(path.read_text("utf-8"), name):
            if (target := nearest(imported, modules)) and target != module:
                graph[module].add(target)
            if "the arrow runs the other way" in (why := objection(name, imported)):
                against.append(f"{name}: {why}")
    return sum(map(len, graph.values())), circles(graph), against


def shared_names(root: Path) -> dict[str, list[str]]:
    """Module names that stand twice or more, with the folders they stand in."""
    folders: dict[str, list[str]] = defaultdict(list)
    for path in product(root).values():
        if path.name not in ("__init__.py", "__main__.py"):
            folders[path.stem].append(path.parent.relative_to(root).as_posix())
    # A page and its view count as one.
    distinct = {
        name: {"pages and views" if one in MAY_SHARE else one for one in where} for name, where in folders.items()
    }
    return {name: sorted(folders[name]) for name, where in sorted(distinct.items()) if len(where) > 1}


def main(options: list[str] | None = None) -> int:
    """Print each measure beside its reach and its aim; 1 where one is out of reach."""
    edges, rings, against = arrows(ROOT)
    twice = shared_names(ROOT)
    rows = [
        ("product lines", lines(ROOT), 21_800, 21_000),
        ("entries directly in briefing/", entries(ROOT / "briefing"), 11, 9),
        ("entries directly in extract/", entries(ROOT / "extract"), 11, 9),
        ("import circles", len(rings), 0, 0),
        ("arrows against the order", len(against), 0, 0),
        ("module names that stand twice", len(twice), 12, 6),
    ]
    print(f"{'':32}{'today':>8}{'reach':>8}{'aim':>8}")
    for what, today, reach, aim in rows:
        print(f"{what:32}{today:8,}{reach:8,}{aim:8,}")
    print(f"{'imports between modules':32}{edges:8,}")
    for ring in rings:
        print("circle:", ", ".join(ring))
    for line in against:
        print("against:", line)
    for name, folders in twice.items():
        print(f"twice: {name}: {', '.join(folders)}")
    return int(any(today > reach for _, today, reach, _ in rows))


if __name__ == "__main__":
    raise SystemExit(main())
