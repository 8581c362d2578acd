"""What the engine itself says to readers, one file a language: `en.toml`, `zh.toml`, with the same keys in both.

The name of a language and of a group come in, its sentences go out. Knows nothing of where they are shown.
"""

import tomllib
from functools import cache
from pathlib import Path


@cache
def texts(language: str, group: str) -> dict[str, str]:
    """The sentences of a group by their names.

    Args:
        language: `en` or `zh`.
        group: A table of the file, as `program`.
    """
    return tomllib.loads((Path(__file__).parent / f"{language}.toml").read_text("utf-8"))[group]
