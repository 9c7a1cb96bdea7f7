"""The dashboard's server, as the tests start it."""

import os
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.serving import ROOT, NotServing, Server, serving

APP = ROOT / "tests/browser/app.py"
# Put in front of the server's own start: notes every host that any of its threads looks up or connects to.
LISTENER = """
import os, sys
def write(words):
    with open(os.environ["HOSTS_ASKED"], "a") as file:
        file.write(words + "\\n")
def note(event, args):
    if event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.connect"):
        asked = args[1] if event == "socket.connect" else args[0]
        write(str(asked[0] if isinstance(asked, tuple) else asked))
write("listening")
sys.addaudithook(note)
"""


def test_a_server_answers_and_is_gone_afterwards():
    with serving(script=APP) as server:
        with urllib.request.urlopen(server.url + "/_stcore/health", timeout=5) as answer:
            assert answer.read() == b"ok"
        assert "http://localhost:" in server.log()
    with pytest.raises(ProcessLookupError):
        os.killpg(server.pid, 0)


def test_a_server_that_cannot_start_says_so_with_its_log(tmp_path: Path):
    missing = tmp_path / "missing.py"
    with pytest.raises(NotServing, match=r"missing\.py is not served\. Its log:\n(.|\n)*does not exist"):
        serving(script=missing).__enter__()


def test_the_server_asks_no_other_host_at_its_start(serve: Callable[..., Server], tmp_path: Path):
    (tmp_path / "sitecustomize.py").write_text(LISTENER)
    asked = tmp_path / "asked"
    server = serve(script=APP, env={"PYTHONPATH": str(tmp_path), "HOSTS_ASKED": str(asked)})
    assert "URL: http://localhost:" in server.log()
    assert set(asked.read_text().splitlines()) - {"localhost", "127.0.0.1"} == {"listening"}


def test_the_dashboard_learns_which_data_to_read(serve: Callable[..., Server], tmp_path: Path):
    script = tmp_path / "told.py"
    script.write_text("import os, sys\nprint(os.environ['HEDGED_DATA'], file=sys.stderr)\n")
    (tmp_path / "sitecustomize.py").write_text("import os, sys; print('data:', os.environ['HEDGED_DATA'], flush=True)")
    server = serve(tmp_path, script=script, env={"PYTHONPATH": str(tmp_path)})
    assert f"data: {tmp_path}" in server.log()
