"""The front matter of a page: YAML between its first two lines of three hyphens."""

from typing import Any

import yaml


def front_matter_length(lines: list[str]) -> int:
    """How many lines of a page belong to its front matter, 0 if it has none."""
    if lines and lines[0].rstrip() == "---":
        for number, line in enumerate(lines[1:], 2):
            if line.rstrip() in ("---", "..."):
                return number
    return 0


def line_of_key(lines: list[str], key: str) -> int:
    """The line on which a key of the front matter starts, 1 if these lines have none of this name."""
    return next((number for number, line in enumerate(lines, 1) if line.startswith(f"{key}:")), 1)


def read_front_matter(lines: list[str]) -> tuple[dict[str, Any], yaml.YAMLError | None]:
    """The data in these lines, and why they are not valid YAML if they are not; then there is no data."""
    try:
        # In C: ten times faster.
        loaded = yaml.load("\n".join(lines[1:-1]), getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError as error:
        return {}, error
    return loaded if isinstance(loaded, dict) else {}, None
