"""What stands between Streamlit and the network: files packed once, and headers that keep a page to itself.

Streamlit serves its scripts as they are, and without a security header. Its shell, the same HTML at every address,
holds one inline script: the policy names it by its hash, so that no other may run. It looks at the name it is asked
by for sockets alone, and a page of ours goes out with the document: here every request is held to it.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import os
import re
import socket
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from ipaddress import IPv6Address, ip_address

from anyio.to_thread import run_sync
from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from briefing.dataset.catalog import CatalogEntry
from briefing.web.live_reload import LiveReload

Fill = Callable[[bytes, str, bytes], bytes]
Look = Callable[[], Sequence[CatalogEntry]]
Hosts = Callable[[], Sequence[str]]
_SCRIPTS = re.compile(r"/static/(?:js|css)/[\w.-]+\Z")
_INLINE = re.compile(rb"<script>(.*?)</script>", re.DOTALL)
_HOST = re.compile(r"(?:\[([0-9a-fA-F:.]+)\]|([\w.-]+))(?::(\d{1,5}))?", re.ASCII)
# Probes ask by a number that only they know, and are told one word.
_HEALTH = "/_stcore/health"
_FRAMER = re.compile(r"'(?:none|self)'|https?://(?:\*\.)?[\w.-]+(?::\d+)?")
_POLICY = {
    "default-src": "'none'",
    # A component's script is loaded from a blob: address of its own page.
    "script-src": "'self' blob:",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "connect-src": "'self'",
    "base-uri": "'self'",
    "form-action": "'self'",
}
_ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}


def middleware(fill: Fill | None = None, look: Look | None = None, hosts: Hosts | None = None) -> list[Middleware]:
    """All of it, outermost first.

    `fill` may write into a document: (html, path, query) -> html. `look` sees the memos as they stand now, for pages
    that ask whether theirs has changed. `hosts` names what the server answers to besides this machine's own names.
    """
    framers = framed_by()
    return [
        Middleware(SecurityHeaders, framers=framers),
        Middleware(Named, hosts=hosts or tuple),
        *([Middleware(LiveReload, look=look)] if look else []),
        Middleware(Document, framers=framers, fill=fill),
        Middleware(GzipCache),
    ]


def framed_by() -> str:
    """Who may show a page in a frame: HEDGED_FRAMED_BY, addresses with a space between; without it only ourselves.

    Raises ValueError for what is no address: browsers drop a rule they cannot read, and then anyone may.
    """
    named = os.environ.get("HEDGED_FRAMED_BY", "").split() or ["'self'"]
    if wrong := [one for one in named if not _FRAMER.fullmatch(one)]:
        raise ValueError(f"HEDGED_FRAMED_BY: {', '.join(wrong)}: write https://example.org, or 'self' or 'none'.")
    return " ".join(named)


def policy(framers: str, html: bytes = b"") -> str:
    """The content security policy of a document: its own inline scripts by their hashes, nothing from elsewhere."""
    hashes = [base64.b64encode(hashlib.sha256(one).digest()).decode() for one in _INLINE.findall(html)]
    scripts = " ".join([_POLICY["script-src"], *(f"'sha256-{one}'" for one in dict.fromkeys(hashes))])
    rules = _POLICY | {"script-src": scripts, "frame-ancestors": framers}
    return "; ".join(f"{name} {value}" for name, value in rules.items())


@dataclass
class SecurityHeaders:
    """Security headers on every answer."""

    app: ASGIApp
    framers: str

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer with the headers added."""

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(raw=message["headers"])
                for name, value in (_ALWAYS | {"Content-Security-Policy": policy(self.framers)}).items():
                    headers.setdefault(name, value)
                if self.framers in ("'none'", "'self'"):
                    # For browsers that do not know frame-ancestors; addresses cannot be said here.
                    headers.setdefault("X-Frame-Options", "DENY" if self.framers == "'none'" else "SAMEORIGIN")
            await send(message)

        await self.app(scope, receive, guarded if scope["type"] == "http" else send)


@dataclass
class Named:
    """Answers who asks by a name of this server's. A page elsewhere may point a name of its own at this machine; its
    script may then read whatever that name answers with.

    Those are this machine's own names, the address that the connection came in on, and `hosts`, with Streamlit's
    patterns: "*.example.org" for all below it, "*" for any. What a proxy adds beside Host is the caller's word.
    """

    app: ASGIApp
    hosts: Hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or refuse in a sentence: 400 where no host can be read, 421 where it is not one of ours."""
        if scope["type"] not in ("http", "websocket") or scope["path"].endswith(_HEALTH):
            await self.app(scope, receive, send)
            return
        asked = Headers(scope=scope).getlist("host")
        host = asked_host(asked[0]) if len(asked) == 1 else ""
        own = socket.gethostname().lower()
        here = ("localhost", "127.0.0.1", "::1", own, f"{own}.local", (scope.get("server") or ("",))[0])
        if host and is_named(host, [*here, *self.hosts()]):
            await self.app(scope, receive, send)
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
        else:
            unknown = "This dashboard does not answer to this name. Who runs it can add it to server.allowedHosts.\n"
            unsaid = "The request does not say, once and plainly, which host it is for.\n"
            await PlainTextResponse(unknown if host else unsaid, 421 if host else 400)(scope, receive, send)


def asked_host(header: str) -> str:
    """The host of a Host header without its port, in the one spelling that `is_named` compares; "" for any other text.

    >>> asked_host("[0:0::1]:8501"), asked_host("Example.ORG."), asked_host("localhost:x")
    ('::1', 'example.org', '')
    """
    match = _HOST.fullmatch(header)
    if not match or int(match[3] or 0) > 65535:
        return ""
    return _spelt(match[1] or match[2])


def is_named(host: str, names: Iterable[str]) -> bool:
    """Whether one of the names, or of the patterns "*" and "*.example.org", is the host's."""
    for name in map(_spelt, names):
        if name == "*" or name == host or (name.startswith("*.") and host.endswith(name[1:])):
            return True
    return False


def _spelt(host: str) -> str:
    """A host in one spelling: lower case, no dot at its end; a number as the protocol writes it, IPv4 as IPv4."""
    try:
        address = ip_address(host.strip().strip("[]").split("%")[0])
    except ValueError:
        return host.strip().lower().removesuffix(".")
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return str(mapped or address)


@dataclass
class Document:
    """The document that every address answers with: filled, held to its policy, packed."""

    app: ASGIApp
    framers: str
    fill: Fill | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, a document with what `fill` makes of it."""
        if not _get(scope):
            await self.app(scope, receive, send)
            return
        held = await _held(self.app, scope, receive, send, {"text/html"})
        if held is None:
            return
        start, html = held
        headers = MutableHeaders(raw=start["headers"])
        if "content-encoding" in headers:
            # Streamlit packs what its router falls back to, though not the same document at the root.
            html = gzip.decompress(html)
            del headers["content-encoding"]
        # Of the document as Streamlit made it: a script that slipped into what is filled in would not run.
        headers["Content-Security-Policy"] = policy(self.framers, html)
        # A "not modified" would carry no hash, and nothing of what was filled in since.
        for name in ("etag", "last-modified"):
            del headers[name]
        if self.fill:
            html = await run_sync(self.fill, html, scope["path"], scope["query_string"])
        if _unpacks(scope):
            html = await run_sync(gzip.compress, html, 5)
            _say_packed(headers)
        await _answer(send, start, headers, html)


@dataclass
class GzipCache:
    """Scripts and style sheets, gzipped when first asked for and kept: their names change with their content.

    Streamlit leaves this to a proxy, because packing anew for every reader would cost more than it saves.
    """

    app: ASGIApp
    kept: dict[str, tuple[list[tuple[bytes, bytes]], bytes]] = field(default_factory=dict)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, a script from what is kept."""
        script = _SCRIPTS.search(scope["path"]) if _get(scope) and _unpacks(scope) else None
        if script is None or _asks_part(scope):
            await self.app(scope, receive, send)
            return
        # By the part that names the file: what may stand before it, such as "/./", is anybody's to make up.
        name = script[0]
        if name not in self.kept:
            held = await _held(
                self.app, scope, receive, send, {"text/javascript", "application/javascript", "text/css"}
            )
            if held is None:
                return
            start, body = held
            headers = MutableHeaders(raw=start["headers"])
            if "content-encoding" not in headers:
                body = await run_sync(gzip.compress, body, 9)
            _say_packed(headers)
            # Only files that are there get here, so the number of paths is that of Streamlit's files.
            self.kept[name] = headers.raw, body
        raw, body = self.kept[name]
        await _answer(send, {"type": "http.response.start", "status": 200}, MutableHeaders(raw=[*raw]), body)


def _get(scope: Scope) -> bool:
    return bool(scope["type"] == "http" and scope["method"] == "GET")


def _unpacks(scope: Scope) -> bool:
    return "gzip" in Headers(scope=scope).get("accept-encoding", "")


def _asks_part(scope: Scope) -> bool:
    return any(name in Headers(scope=scope) for name in ("range", "if-none-match", "if-modified-since"))


def _say_packed(headers: MutableHeaders) -> None:
    headers["Content-Encoding"] = "gzip"
    headers.add_vary_header("Accept-Encoding")


async def _held(
    app: ASGIApp, scope: Scope, receive: Receive, send: Send, types: set[str]
) -> tuple[Message, bytes] | None:
    """Return a good answer of one of these types whole, its start and its body; pass on any other, and return None."""
    starts: list[Message] = []
    body = bytearray()

    async def take(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = Headers(raw=message["headers"])
            kind = headers.get("content-type", "").partition(";")[0]
            if message["status"] == 200 and kind in types and headers.get("content-encoding", "gzip") == "gzip":
                starts.append(message)
                return
        if starts:
            body.extend(message.get("body", b""))
        else:
            await send(message)

    await app(scope, receive, take)
    return (starts[0], bytes(body)) if starts else None


async def _answer(send: Send, start: Message, headers: MutableHeaders, body: bytes) -> None:
    headers["Content-Length"] = str(len(body))
    await send({**start, "headers": headers.raw})
    await send({"type": "http.response.body", "body": body})
