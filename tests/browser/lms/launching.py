"""A launching side that follows the specification of cmi5: hands out tokens, judges statements and keeps them."""

import base64
import json
import uuid
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlencode

from browser.lms.cmi5_rules import SESSION, VERBS, Launch, Statement, violations
from browser.lms.documents import NONE, Answer, Documents
from hosting import SCHEME

HOST = "lms.localhost"
UNIT = "https://rapport.localhost/unit"
ACTOR = {"objectType": "Agent", "name": "Ada", "account": {"homePage": f"{SCHEME}://{HOST}", "name": "ada-7"}}
RETURN = f"{SCHEME}://{HOST}/course"


@dataclass
class Course:
    """One unit in one registration, launched as often as wanted; and how its system behaves."""

    mastery: float | None = 0.8
    mode: str = "Normal"
    cors: bool = True  # whether pages of other sites may ask
    down: bool = False  # whether the record store answers with 503
    far: float = 0  # seconds that every request takes, those before it too by which a browser asks leave
    mute: bool = False  # whether it does what it is asked, and its answers are lost
    spent: bool = False  # whether tokens have run out
    registration: str = field(default_factory=lambda: str(uuid.uuid4()))
    statements: list[Statement] = field(default_factory=list)
    documents: Documents = field(default_factory=Documents)
    broken: list[str] = field(default_factory=list)  # the rules that the unit broke
    used: set[str] = field(default_factory=set)  # the fetch addresses that were asked
    launches: dict[str, Launch] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)  # every request, as method and path
    activity: str = f"{SCHEME}://{HOST}/activities/1"

    def launch(self, address: str) -> str:
        """Make a launch, and return the address that opens the unit at `address` with it."""
        number = str(len(self.launches) + 1)
        template = {
            "registration": self.registration,
            "contextActivities": {"grouping": [{"objectType": "Activity", "id": UNIT}]},
            "extensions": {SESSION: f"session-{number}"},
        }
        launch = Launch(ACTOR, self.registration, self.activity, template, self.mode, self.mastery)
        self.launches[number] = replace(launch, earlier=tuple(self.statements))
        data: dict[str, Any] = {
            "contextTemplate": template,
            "launchMode": self.mode,
            "moveOn": "Passed",
            "returnURL": RETURN,
        }
        if self.mastery:
            data["masteryScore"] = self.mastery
        self.documents.kept["LMS.LaunchData"] = json.dumps(data).encode()
        parts = {
            "endpoint": f"{SCHEME}://{HOST}/xapi/",
            "fetch": f"{SCHEME}://{HOST}/fetch/{number}",
            "actor": json.dumps(ACTOR),
            "registration": self.registration,
            "activityId": self.activity,
        }
        return f"{address}?{urlencode(parts)}"

    @property
    def verbs(self) -> list[str]:
        """What has been said so far, answers left out."""
        return [verb for one in self.statements if (verb := one["verb"]["id"].removeprefix(VERBS)) != "answered"]

    def said(self, verb: str) -> list[Statement]:
        """Return the statements with the verb."""
        return [one for one in self.statements if one["verb"]["id"] == VERBS + verb]

    def answer(self, method: str, path: str, query: dict[str, str], body: bytes, headers: dict[str, str]) -> Answer:
        """Answer a request as status, body and type."""
        if path.startswith("/fetch/"):
            return self._token(method, path.rpartition("/")[2])
        if not path.startswith("/xapi/"):
            return 200, b"<!doctype html><title>Course</title>", "text/html"
        token = headers.get("authorization", "").removeprefix("Basic ")
        launch = self.launches.get(base64.b64decode(token).decode().partition(":")[2])
        if self.down or self.spent or launch is None:
            return 503 if self.down else 401, b"", "text/plain"
        resource = path.removeprefix("/xapi/")
        if resource == "agents/profile":
            launch.read_preferences |= query["profileId"] == "cmi5LearnerPreferences"
            return NONE
        if resource == "activities/state":
            return self._state(method, query, body, headers)
        return self._ask(query) if method == "GET" else self._store(json.loads(body), launch)

    def _token(self, method: str, number: str) -> Answer:
        if method != "POST" or number in self.used or self.spent:
            return 200, json.dumps({"error-code": "1", "error-text": "used"}).encode(), "application/json"
        self.used.add(number)
        token = base64.b64encode(f"unit:{number}".encode()).decode()
        return 200, json.dumps({"auth-token": token}).encode(), "application/json"

    def _state(self, method: str, query: dict[str, str], body: bytes, headers: dict[str, str]) -> Answer:
        right = (query["activityId"], json.loads(query["agent"]), query["registration"])
        if right != (self.activity, ACTOR, self.registration):
            self.broken.append(f"state asked with {right}")
        name = query["stateId"]
        if method == "GET":
            return self.documents.get(name)
        if name == "LMS.LaunchData":
            self.broken.append("10.2.1.0-5")
        return self.documents.put(name, body, self.activity, headers)

    def _ask(self, query: dict[str, str]) -> Answer:
        if "statementId" in query:
            kept = [one for one in self.statements if one["id"] == query["statementId"]]
            return (200, json.dumps(kept[0]).encode(), "application/json") if kept else (404, b"", "text/plain")
        found = [one for one in self.statements if one["verb"]["id"] == query["verb"]]
        return 200, json.dumps({"statements": found[-1:], "more": ""}).encode(), "application/json"

    def _store(self, sent: Statement | list[Statement], launch: Launch) -> Answer:
        known = {one["id"]: one for one in self.statements}
        if launch is not list(self.launches.values())[-1]:
            return 403, b"abandoned", "text/plain"  # as CATAPULT: a new launch ends the one before
        for statement in sent if isinstance(sent, list) else [sent]:
            if statement["id"] in known:  # xAPI 1.0.3, Part Three, 2.1.1: the same again is no conflict
                if known[statement["id"]] == statement:
                    continue
                return 409, b"another statement has this id", "text/plain"
            if broken := violations(statement, launch):
                self.broken.extend(broken)
                return 403, "\n".join(broken).encode(), "text/plain"
            launch.session.append(statement)
            self.statements.append(statement)
        return 204, b"", "text/plain"
