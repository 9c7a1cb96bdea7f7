"""Between Streamlit and the network: packed scripts, headers on every answer, one policy a document."""

import asyncio
import gzip
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route

from briefing.web import middleware as middlewares

SHELL = "<html><head><title>Streamlit</title><script>window.a = 1</script></head><body></body></html>"
SCRIPT = "let one = 1;" * 200


@dataclass
class Answer:
    """What came back; `body` as it travelled."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        """The body as a reader sees it."""
        packed = self.headers.get("content-encoding") == "gzip"
        return (gzip.decompress(self.body) if packed else self.body).decode()


def get(app: Callable[..., Any], path: str, **headers: str) -> Answer:
    """Ask an application as a browser would, without a network; a header of "a|b" is sent twice."""
    told = {"host": "localhost", "accept-encoding": "gzip, br"} | {
        name.replace("_", "-"): value for name, value in headers.items()
    }
    scope = {
        "type": "http", "method": "GET", "path": path, "raw_path": path.encode(), "query_string": b"", "root_path": "",
        "headers": [(name.encode(), one.encode()) for name, value in told.items() for one in value.split("|")],
        "http_version": "1.1", "server": ("192.168.1.5", 8501),
    }  # fmt: skip
    sent: list[dict[str, Any]] = []

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    asyncio.run(app(scope, receive, send))
    named = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return Answer(sent[0]["status"], named, b"".join(part.get("body", b"") for part in sent[1:]))


@pytest.fixture
def asked() -> list[str]:
    return []


def client(asked: list[str], fill: middlewares.Fill | None = None, hosts: tuple[str, ...] = ()) -> Starlette:
    def script(request: Any) -> Response:
        asked.append(request.url.path)
        return Response(SCRIPT, media_type="text/javascript")

    def shell(request: Any) -> Response:
        return HTMLResponse(SHELL, headers={"etag": '"same"'})

    def health(request: Any) -> Response:
        return PlainTextResponse("ok")

    routes = [Route("/", shell), Route("/static/js/index.A1.js", script), Route("/health", health)]
    return Starlette(routes=routes, middleware=middlewares.middleware(fill, hosts=lambda: hosts))


def test_a_script_is_packed_once_and_unpacks_to_itself(asked: list[str]):
    here = client(asked)
    answers = [get(here, "/static/js/index.A1.js") for _ in range(3)]
    assert [one.text for one in answers] == [SCRIPT] * 3
    assert {one.headers["content-encoding"] for one in answers} == {"gzip"}
    assert {one.headers["vary"] for one in answers} == {"Accept-Encoding"}
    assert asked == ["/static/js/index.A1.js"]


def test_a_script_is_kept_once_by_whatever_address_it_is_asked_for():
    asked: list[str] = []

    def script(request: Any) -> Response:
        asked.append(request.url.path)
        return Response(SCRIPT, media_type="text/javascript")

    app = Starlette(routes=[Route("/{path:path}", script)], middleware=middlewares.middleware())
    answers = [get(app, "/./" * number + "/static/js/index.A1.js").text for number in range(30)]
    assert answers == [SCRIPT] * 30
    assert asked == ["/static/js/index.A1.js"]


def test_who_does_not_unpack_gets_the_script_as_it_is(asked: list[str]):
    answer = get(client(asked), "/static/js/index.A1.js", accept_encoding="identity")
    assert (answer.text, answer.headers.get("content-encoding")) == (SCRIPT, None)


def test_a_script_that_is_not_there_is_not_kept(asked: list[str]):
    here = client(asked)
    assert [get(here, "/static/js/none.js").status for _ in range(2)] == [404, 404]


@pytest.mark.parametrize("path", ["/", "/static/js/index.A1.js", "/health", "/nowhere"])
def test_every_answer_carries_the_security_headers(asked: list[str], path: str):
    headers = get(client(asked), path).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["x-frame-options"] == "SAMEORIGIN"
    assert headers["content-security-policy"].startswith("default-src 'none'; script-src 'self' blob:")
    assert "frame-ancestors 'self'" in headers["content-security-policy"]


def test_a_document_s_own_inline_script_is_named_by_its_hash_and_no_other_is(asked: list[str]):
    def filled(html: bytes, path: str, query: bytes) -> bytes:
        return html.replace(b"</body>", b"<script>slipped()</script></body>")

    answer = get(client(asked, filled), "/")
    assert "slipped()" in answer.text
    assert answer.headers["content-security-policy"].count("'sha256-") == 1
    assert middlewares.policy("'self'", SHELL.encode()) == answer.headers["content-security-policy"]


def test_a_document_is_made_anew_each_time(asked: list[str]):
    answer = get(client(asked), "/", if_none_match='"same"')
    assert (answer.status, "etag" in answer.headers) == (200, False)


def test_a_document_that_streamlit_packed_is_filled_all_the_same():
    def shell(request: Any) -> Response:
        return Response(gzip.compress(SHELL.encode()), media_type="text/html", headers={"content-encoding": "gzip"})

    app = Starlette(
        routes=[Route("/", shell)],
        middleware=middlewares.middleware(lambda html, path, query: html.replace(b"Stream", b"Low")),
    )
    assert "<title>Lowlit</title>" in get(app, "/").text


def test_who_may_frame_is_a_setting(monkeypatch: pytest.MonkeyPatch, asked: list[str]):
    monkeypatch.setenv("HEDGED_FRAMED_BY", "'self' https://news.example:8443")
    headers = get(client(asked), "/").headers
    assert "frame-ancestors 'self' https://news.example:8443" in headers["content-security-policy"]
    assert "x-frame-options" not in headers


@pytest.mark.parametrize("named", ["news.example", "https://a.example;script-src *", "*"])
def test_a_framer_that_is_no_address_stops_the_start(monkeypatch: pytest.MonkeyPatch, named: str):
    monkeypatch.setenv("HEDGED_FRAMED_BY", named)
    with pytest.raises(ValueError, match=r"HEDGED_FRAMED_BY: .*: write https://example\.org"):
        middlewares.middleware()


EVIL = ["evil.example", "evil.example:8501", "localhost.evil.example", "evil.example.localhost", "192.168.1.6", "[::2]"]


@pytest.mark.parametrize("host", EVIL)
@pytest.mark.parametrize("path", ["/", "/evidence", "/edition", "/static/js/index.A1.js", "/_stcore/metrics"])
def test_a_name_that_is_not_the_server_s_gets_a_sentence_and_nothing_else(asked: list[str], host: str, path: str):
    answer = get(client(asked), path, host=host, x_forwarded_host="localhost", forwarded="host=localhost")
    assert (answer.status, asked) == (421, [])
    assert answer.text.startswith("This dashboard does not answer to this name.")
    assert "nosniff" in answer.headers["x-content-type-options"]


@pytest.mark.parametrize(
    "host", ["", "localhost|localhost", "localhost|evil.example", "a@localhost", "localhost/", "localhost:x", "::1"]
)
def test_a_host_that_cannot_be_read_is_refused(asked: list[str], host: str):
    assert get(client(asked), "/", host=host).status == 400


def test_a_request_without_a_host_is_refused(asked: list[str]):
    middleware = middlewares.middleware()
    app: Any = Starlette(routes=[Route("/", lambda request: PlainTextResponse("in"))], middleware=middleware)
    sent: list[Any] = []

    async def send(message: Any) -> None:
        sent.append(message)

    scope = {"type": "http", "method": "GET", "path": "/", "query_string": b"", "headers": [], "root_path": ""}
    asyncio.run(app(scope, None, send))
    assert sent[0]["status"] == 400


@pytest.mark.parametrize(
    "host",
    [
        *("localhost", "LOCALHOST:8501", "localhost.", "127.0.0.1:8501", "[::1]", "[0:0:0:0:0:0:0:1]:8501"),
        *("192.168.1.5", "192.168.1.5:9000", "[::ffff:192.168.1.5]"),  # the address that the connection came in on
    ],
)
def test_this_machine_s_own_names_are_answered_at_any_port(asked: list[str], host: str):
    assert get(client(asked), "/", host=host).status == 200


@pytest.mark.parametrize(
    ("allowed", "host", "status"),
    [
        ("figures.example.org", "figures.example.org:443", 200),
        ("Figures.Example.org.", "figures.example.org", 200),
        ("figures.example.org", "www.figures.example.org", 421),
        ("*.example.org", "figures.example.org", 200),
        ("*.example.org", "example.org", 421),
        ("*.example.org", "evilexample.org", 421),
        ("*", "evil.example", 200),
        ("*", "evil.example|evil.example", 400),
        ("10.0.0.7", "10.0.0.7", 200),
        ("fd00::7", "[fd00:0::7]:8501", 200),
    ],
)
def test_names_are_added_as_streamlit_has_them_added(asked: list[str], allowed: str, host: str, status: int):
    assert get(client(asked, hosts=(allowed,)), "/", host=host).status == status


def test_a_probe_asks_for_health_by_whatever_name_it_knows():
    app = Starlette(
        routes=[Route("/figures/_stcore/health", lambda request: PlainTextResponse("ok"))],
        middleware=middlewares.middleware(),
    )
    assert get(app, "/figures/_stcore/health", host="10.0.0.9:8501").text == "ok"


def test_a_socket_under_a_strange_name_is_closed_before_it_opens():
    sent: list[Any] = []

    async def send(message: Any) -> None:
        sent.append(message)

    async def never(*call: Any) -> Any:
        raise AssertionError("it was let in")

    scope = {"type": "websocket", "path": "/_stcore/stream", "headers": [(b"host", b"evil.example")]}
    asyncio.run(middlewares.Named(never, tuple)(scope, never, send))
    assert sent == [{"type": "websocket.close", "code": 1008}]
