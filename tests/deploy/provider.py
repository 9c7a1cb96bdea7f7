"""A small OpenID Connect provider on this machine: it vouches for one person, and asks them nothing.

What a real one does in between, a page with a password, is left out; addresses, codes, keys and tokens are real.
"""

from __future__ import annotations

import json
import secrets
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import RSAKey

CLIENT, SECRET = "figures", "known to the two of them"
PERSON = {"sub": "1", "name": "A Reader", "email": "reader@example.org", "email_verified": True}


@dataclass
class Provider:
    """What it was asked, and what it gave out. `vouches` False: it sends people back with an error."""

    url: str = ""
    vouches: bool = True
    codes: dict[str, str] = field(default_factory=dict)  # code -> nonce
    asked: list[str] = field(default_factory=list)
    key: RSAKey = field(default_factory=lambda: RSAKey.generate_key(2048, {"kid": "one", "use": "sig"}))

    def metadata(self) -> dict[str, object]:
        """Its own description, found by its well-known address."""
        return {
            "issuer": self.url,
            "authorization_endpoint": f"{self.url}/authorize",
            "token_endpoint": f"{self.url}/token",
            "userinfo_endpoint": f"{self.url}/userinfo",
            "jwks_uri": f"{self.url}/keys",
            "response_types_supported": ["code"],
            "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["RS256"],
            "code_challenge_methods_supported": ["S256"],
        }

    def back(self, query: dict[str, list[str]]) -> str:
        """Where a person is sent back to, with a code that is good once."""
        told = {"error": "access_denied"}
        if self.vouches:
            code = secrets.token_urlsafe(16)
            self.codes[code] = query["nonce"][0]
            told = {"code": code}
        return f"{query['redirect_uri'][0]}?{urlencode(told | {'state': query['state'][0]})}"

    def tokens(self, form: dict[str, list[str]]) -> dict[str, object]:
        """What a code is changed into. Raises KeyError for a code that was not given out, or was used."""
        now = int(time.time())
        claims = PERSON | {"iss": self.url, "aud": CLIENT, "iat": now, "exp": now + 600}
        claims["nonce"] = self.codes.pop(form["code"][0])
        signed = jwt.encode({"alg": "RS256", "kid": "one"}, claims, self.key)
        return {
            "access_token": secrets.token_urlsafe(16),
            "token_type": "Bearer",
            "expires_in": 600,
            "id_token": signed,
        }


@contextmanager
def provider() -> Iterator[Provider]:
    """Run one until the block ends."""
    it = Provider()

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            it.asked.append(parts.path)
            if parts.path == "/authorize":
                self.send_response(302)
                self.send_header("Location", it.back(parse_qs(parts.query)))
                self.end_headers()
            else:
                known = {
                    "/.well-known/openid-configuration": it.metadata(),
                    "/keys": {"keys": [it.key.as_dict(private=False)]},
                    "/userinfo": PERSON,
                }
                self.tell(known.get(parts.path))

        def do_POST(self) -> None:
            it.asked.append(self.path)
            form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
            self.tell(it.tokens(form) if "code_verifier" in form else None)

        def tell(self, what: object) -> None:
            self.send_response(200 if what else 404)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(json.dumps(what).encode())

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    it.url = f"http://localhost:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield it
    finally:
        server.shutdown()
