"""The index of messages of the real site: a pasted message that the list calls explained leads to that page."""

import json
import re

from tests.real_site import Site
from tests.test_asked import MESSAGES

MARKS = re.compile(r"[`*\\]")


def test_each_message_that_is_explained_is_in_the_index_of_its_page(site: Site) -> None:
    script = (site.folder / "search/messages.js").read_text("utf-8")
    entries = json.loads(script[script.index("[") : script.rindex("]") + 1])
    texts: dict[str, str] = {}
    for entry in entries:
        page = entry["at"].partition("#")[0]
        texts[page] = MARKS.sub("", " ".join([texts.get(page, ""), *entry["messages"]]))
    explained = [row for row in MESSAGES if row["reachable"] == "yes" and row["answer"]]
    absent = [
        row["message"]
        for row in explained
        if MARKS.sub("", row["message"]) not in texts.get(_address(row["answer"]), "")
    ]
    assert absent == []


def _address(answer: str) -> str:
    return answer.partition("#")[0].removesuffix(".md") + "/"
