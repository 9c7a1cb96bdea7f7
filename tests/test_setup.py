"""Hold the set-up to what it promises: pins, settings, commands, and nothing of the machine it was made on."""

import os
import re
import subprocess
import tomllib

import pytest

from tests.serving import ROOT
from tests.tools import SCRIPTS

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
CONFIG = tomllib.loads((ROOT / ".streamlit/config.toml").read_text("utf-8"))
REQUIREMENTS = ("requirements.txt", "tests/requirements.txt")


def pins(name: str) -> dict[str, set[str]]:
    """Return the versions that a requirements file pins, by package: two where they depend on the Python."""
    found: dict[str, set[str]] = {}
    for package, version in re.findall(r"^([a-z0-9-]+)==([^ ;]+)", (ROOT / name).read_text("utf-8"), re.MULTILINE):
        found.setdefault(package, set()).add(version)
    return found


def make(*arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run make as from a shell of its own: what this run's make hands down (-j) would be obeyed, and warned about."""
    env = {name: value for name, value in os.environ.items() if name not in ("MAKEFLAGS", "MFLAGS", "MAKELEVEL")}
    return subprocess.run(["make", *arguments], cwd=ROOT, env=env, capture_output=True, text=True)


def tracked() -> list[str]:
    """Return the names of the files in git."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    return [name for name in listed.stdout.decode().split("\0") if name]


@pytest.mark.parametrize("name", REQUIREMENTS)
def test_every_requirement_has_one_exact_version_and_at_least_one_hash(name: str):
    entries = re.split(r"\n(?=[^\s#])", (ROOT / name).read_text("utf-8"))[1:]
    loose = [each.splitlines()[0] for each in entries if not re.match(r"[a-z0-9-]+==\S+( ; .+?)? \\\n", each)]
    bare = [each.splitlines()[0] for each in entries if not re.search(r"--hash=sha256:[0-9a-f]{64}", each)]
    assert (loose, bare) == ([], [])
    assert len(entries) > 40


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("requirements.txt", PROJECT["project"]["dependencies"]),
        ("tests/requirements.txt", PROJECT["project"]["dependencies"] + PROJECT["dependency-groups"]["test"]),
    ],
)
def test_the_requirements_are_those_of_pyproject(name: str, wanted: list[str]):
    pinned = pins(name)
    asked = {package.lower(): {version} for package, version in (each.split("==") for each in wanted)}
    assert {package: pinned.get(package) for package in asked} == asked


def test_the_tests_use_the_very_versions_that_the_dashboard_runs_on():
    runs_on, tests = pins("requirements.txt"), pins("tests/requirements.txt")
    assert {package: tests.get(package) for package in runs_on} == runs_on


@pytest.mark.parametrize("name", REQUIREMENTS)
def test_the_requirements_name_no_index_and_no_folder(name: str):
    text = (ROOT / name).read_text("utf-8")
    assert re.findall(r"\S*://\S*|file:\S*|--\S*(?:index|find-links|trusted)\S*|\S+ @ \S+", text) == []


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("server.address", "localhost"),
        ("server.port", 8501),
        ("server.headless", True),
        ("server.allowedHosts", []),
        ("server.disconnectedSessionTTL", 24 * 60 * 60),
        ("server.enableXsrfProtection", True),
        ("server.maxUploadSize", 50),
        ("server.fileWatcherType", "none"),
        ("runner.postScriptGC", False),
        ("global.maxCachedMessageAge", 100),
        ("browser.gatherUsageStats", False),
        ("client.showErrorDetails", "none"),
        ("client.showErrorLinks", False),
        ("client.toolbarMode", "viewer"),
        ("theme.font", "sans-serif"),
        ("theme.headingFont", "serif"),
        ("theme.baseFontSize", 16),
        ("theme.light.backgroundColor", "#FAF9F6"),
        ("theme.light.textColor", "#1C2024"),
        ("theme.light.primaryColor", "#1F4E79"),
        ("theme.dark.backgroundColor", "#15181B"),
        ("theme.dark.textColor", "#EDEBE5"),
        ("theme.dark.primaryColor", "#7FB2E0"),
    ],
)
def test_streamlit_is_set_as_promised(setting: str, value: object):
    here: object = CONFIG
    for part in setting.split("."):
        assert isinstance(here, dict)
        here = here[part]
    assert here == value


def test_streamlit_knows_every_setting():
    from streamlit import config

    known = set(config.get_config_options())
    named = {f"{section}.{key}" for section, values in CONFIG.items() for key, value in flat(values)}
    assert named - known == set()


def flat(values: dict[str, object]) -> list[tuple[str, object]]:
    """Return a table's settings with dotted names: light.sidebar.backgroundColor."""
    found: list[tuple[str, object]] = []
    for key, value in values.items():
        found += (
            [(f"{key}.{inner}", each) for inner, each in flat(value)] if isinstance(value, dict) else [(key, value)]
        )
    return found


def test_no_tracked_file_names_a_package_index_or_a_folder_of_this_machine():
    # Put together here, so that this file does not find itself.
    hosts = "|".join(("pypi" + r"\.org", "pythonhosted" + r"\.org", "deb" + r"\.debian\.org", "npmjs" + r"\.org"))
    folders = r"(?<![\w.:/-])/(?:" + "|".join(("work", "root", "home", "Users")) + r")/\w"
    pattern = re.compile(f"{hosts}|{folders}|{re.escape(str(ROOT))}/")
    found = []
    for name in tracked():
        path = ROOT / name
        if not path.is_file():
            continue
        lines = path.read_bytes().decode("utf-8", "ignore").splitlines()
        found += [
            f"{name}:{number}: {line.strip()[:80]}" for number, line in enumerate(lines, 1) if pattern.search(line)
        ]
    assert found == []


@pytest.mark.parametrize("target", ["help", "run", "check", "test", "bench", "lock", "pictures", "schema", "clean"])
def test_make_knows_its_commands(target: str):
    asked = make("--dry-run", target)
    assert (asked.returncode, asked.stderr) == (0, "")


def test_make_alone_tells_what_there_is():
    assert [line.split()[1] for line in make().stdout.splitlines()] == [
        "help",
        "run",
        "check",
        "test",
        "bench",
        "pictures",
        "schema",
        "lock",
        "clean",
    ]


def test_every_program_that_tests_ask_is_seen_to_before_they_run():
    seen_to = set(re.findall(r"bash \.ci/([a-z]+)\.sh", make("--dry-run", "test").stdout))
    for listed in re.findall(r"for tool in ([a-z ]+);", make("--dry-run", "test").stdout):
        seen_to |= {*listed.split()}
    assert seen_to >= {*SCRIPTS.values(), "chromium"}
    assert [name for name in seen_to if not (ROOT / f".ci/{name}.sh").is_file()] == []


def test_no_test_is_skipped_where_a_program_is_missing():
    skipping = re.compile("skip" + "if.*which|import" + "orskip")
    files = [name for name in tracked() if re.fullmatch(r"tests/.*\.py", name) and (ROOT / name).is_file()]
    assert [name for name in files if skipping.search((ROOT / name).read_text("utf-8"))] == []


def test_ci_runs_make_test():
    assert (ROOT / ".ci/run").read_text("utf-8").splitlines()[-1] == "exec make test"
