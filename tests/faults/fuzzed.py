"""Requests that no page would send: forged parameters, callbacks with any values, bodies of anything.

All are drawn by a seeded generator from what the server says it takes, so that most get past its doors.
"""

import json
import random
from typing import Any, NamedTuple
from urllib.parse import quote

from flask.testing import FlaskClient

LETTERS = "abcxyzÁñ漢\u202e\x00\ud800'\"<>&%+;,.:|*()[]{}$\\/ -_=?#0123456789"
ODD: tuple[Any, ...] = (
    None, True, False, 0, -1, 1, 10**30, 1e308, float("nan"), "", " ", "null", [], {}, [None], [[]],
    {"a": {}}, "2021-07-11", "2021-13-45", "../../etc/passwd", "<script>alert(1)</script>", "=1+1",
    "'; DROP TABLE x; --", "%s%n", "\u202eabc", "a" * 10_000, ["a"] * 500,
)  # fmt: skip


class Asked(NamedTuple):
    """A request: method, address, body and its kind."""

    method: str
    path: str
    body: bytes | None = None
    kind: str = "application/json"


class Fuzzer:
    """Draws requests for one server."""

    def __init__(self, client: FlaskClient, seed: int) -> None:
        self.chance = random.Random(seed)
        self.callbacks = [
            one for one in client.get("/_dash-dependencies").get_json() if one["clientside_function"] is None
        ]
        index = client.get("/api/").get_json()
        self.charts = sorted(index["charts"]) if isinstance(index.get("charts"), dict) else ["tone", "terms"]
        options = json.dumps(client.get("/_dash-layout").get_json())
        self.words = sorted({word for word in options.split('"') if 0 < len(word) < 40})[:3000]
        self.parameters = sorted(
            {one["id"].removeprefix("control-") for each in self.callbacks for one in each["inputs"]}
            | {"lang", "view", "text", "mark", "present", "group", "rounds", "seed", "at", "where", "page"}
        )

    def draw(self) -> Asked:
        """The next request."""
        return self.chance.choice(
            [self.page, self.api, self.embedded, self.callback, self.callback, self.callback, self.rubbish]
        )()

    def page(self) -> Asked:
        return Asked("GET", f"/?{self.query()}")

    def api(self) -> Asked:
        form = self.chance.choice(["json", "csv", "xlsx", ""])
        return Asked("GET", f"/api/{self.name()}.{form}?{self.query()}")

    def embedded(self) -> Asked:
        return Asked("GET", f"/embed/{self.name()}?{self.query()}")

    def callback(self) -> Asked:
        """A callback as the page would send it, but for its values; sometimes a part of it is wrong."""
        chosen = self.chance.choice(self.callbacks)
        ids = {"card": self.name(), "part": self.text(), "index": self.value()}

        def sent(name: str, with_value: bool) -> Any:
            key, _, of = name.rpartition(".")
            identifier = key
            if key.startswith("{"):
                pattern = json.loads(key)
                identifier = {k: ids.get(k, "a") if isinstance(v, list) else v for k, v in pattern.items()}
                if any(v == ["ALL"] for v in pattern.values()):
                    return [one(identifier, of, with_value) for _ in range(self.chance.randrange(3))]
            return one(identifier, of, with_value)

        def one(identifier: Any, of: str, with_value: bool) -> dict[str, Any]:
            entry = {"id": identifier, "property": of}
            return {**entry, "value": self.value()} if with_value else entry

        names = chosen["output"].strip(".").split("...")
        inputs, state = (
            [sent(f"{each['id']}.{each['property']}", True) for each in chosen[of]]
            for of in ("inputs", "state")
        )
        changed = [f"{each['id']}.{each['property']}" for each in chosen["inputs"]]
        outputs = [sent(name.split("@")[0], False) for name in names]
        body = {
            "output": chosen["output"],
            "outputs": outputs if chosen["output"].startswith("..") else outputs[0],
            "inputs": inputs,
            "state": state,
            "changedPropIds": self.chance.sample(changed, min(len(changed), 1)),
        }
        if self.chance.random() < 0.2:
            body[self.chance.choice(list(body))] = self.value()
        if self.chance.random() < 0.05:
            del body[self.chance.choice(list(body))]
        return Asked("POST", "/_dash-update-component", json.dumps(body).encode())

    def rubbish(self) -> Asked:
        """Anything at any address."""
        path = self.chance.choice(
            [
                "/_dash-update-component",
                "/",
                f"/{quote(self.text(), safe='', errors='replace')}",
                "/assets/..%2f..%2fapp.py",
                "/api",
                "/embed",
                "/health",
            ]
        )
        method = self.chance.choice(["GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH"])
        kind = self.chance.choice(
            ["application/json", "text/plain", "multipart/form-data", "x/y; charset=zz"]
        )
        body = self.chance.choice([b"", b"{", b"[" * 5000, b"\xff\xfe", json.dumps(self.value()).encode()])
        return Asked(method, path, body, kind)

    def query(self) -> str:
        from urllib.parse import quote

        pairs = [
            f"{quote(str(self.chance.choice([*self.parameters, self.text()])), errors='replace')}"
            f"={quote(self.text(), errors='replace')}"
            for _ in range(self.chance.randrange(6))
        ]
        return "&".join(pairs)

    def name(self) -> str:
        return self.chance.choice([*self.charts, *self.charts, "nowhere", "..", "_"])

    def text(self) -> str:
        """A word that the page knows, mostly; else letters of any kind."""
        if self.chance.random() < 0.7:
            return self.chance.choice(self.words)
        return "".join(self.chance.choices(LETTERS, k=self.chance.randrange(30)))

    def value(self) -> Any:
        """A value of any kind, among them what a query or a click looks like."""
        kind = self.chance.random()
        if kind < 0.3:
            return self.chance.choice(ODD)
        if kind < 0.6:
            return self.text()
        if kind < 0.8:
            return f"?{self.query()}"
        if kind < 0.9:
            point = {"x": self.chance.choice(ODD), "y": self.text(), "customdata": self.chance.choice(ODD)}
            return {"points": [point, self.chance.choice(ODD)]}
        return [self.text() for _ in range(self.chance.randrange(4))]
