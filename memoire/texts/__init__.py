"""What the engine itself says to readers, one file a language: `en.toml`, `zh.toml`, with the same keys in both.

The name of a language and of a group come in, its sentences go out. Knows nothing of where they are shown.
"""

import tomllib
from functools import cache
from pathlib import Path


class TextsError(Exception):
    """A file of texts is not valid TOML.

    Attributes:
        file: Path from the project's root.
        reason: Why, with line and column.
    """

    def __init__(self, file: str, reason: str) -> None:
        super().__init__(f"{file}: {reason}")
        self.file, self.reason = file, reason


def texts(language: str, group: str) -> dict[str, str]:
    """The sentences of a group by their names.

    Args:
        language: `en` or `zh`.
        group: A table of the file, as `program`.

    Raises:
        TextsError: If the file is not valid TOML.
    """
    return _groups(language)[group]


@cache
def _groups(language: str) -> dict[str, dict[str, str]]:
    try:
        return tomllib.loads((Path(__file__).parent / f"{language}.toml").read_text("utf-8"))
    except ValueError as error:  # of TOML, or of UTF-8
        raise TextsError(f"memoire/texts/{language}.toml", str(error)) from None
