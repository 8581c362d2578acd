"""What a mistake prints."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Failure:
    """All that is printed, and the one message in it that a page explains, with its class in front."""

    text: str
    summary: str
    source: str
    """The line of code that failed, of the outermost frame."""
