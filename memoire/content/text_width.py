"""How wide a text is at a fixed width."""

import unicodedata


def text_width(text: str) -> int:
    """How many Latin letters are as wide as a text; a Chinese character counts as two."""
    if text.isascii():
        return len(text)
    return sum(2 if unicodedata.east_asian_width(character) in ("W", "F") else 1 for character in text)
