"""The questions that pages say they answer."""

import re
from typing import Any

ANCHOR = re.compile(r"\s*\{#(?P<id>[\w-]+)\}\s*$")


def read_questions(front_matter: dict[str, Any]) -> list[tuple[str, str]]:
    """Each question of a front matter with the id of the heading that answers it, empty for the page itself."""
    asked = front_matter.get("questions")
    if not isinstance(asked, list):
        return []
    found = [(str(question), ANCHOR.search(str(question))) for question in asked]
    return [(ANCHOR.sub("", question), anchor["id"] if anchor else "") for question, anchor in found]


def question_lines(front: list[str], count: int) -> list[int]:
    """The line of each question in the lines of a front matter; 1 for those that have no line of their own."""
    start = next((number for number, line in enumerate(front, 1) if line.startswith("questions:")), len(front))
    found = [number for number, line in enumerate(front[start:], start + 1) if re.match(r"\s*- ", line)]
    return [*found[:count], *[1] * (count - len(found))]
