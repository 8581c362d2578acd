"""`mkdocs build` without what other systems do not write.

python -m bench.leave_out recordings
python -m bench.leave_out recordings downloads

Only to compare: a site made like this has links that lead nowhere.
"""

import sys
from typing import Any

from mkdocs.__main__ import cli

from memoire.export.social import Pictures
from memoire.handbook.recordings import Recordings
from memoire_mkdocs import archive, online_only, outputs


def nothing(*_: Any, **__: Any) -> None:
    """Takes the place of what writes."""


def recordings() -> None:
    """Record no program step by step, and write no tables of steps."""
    setattr(online_only, "write_steps", nothing)  # noqa: B010
    setattr(Recordings, "start", nothing)  # noqa: B010


def downloads() -> None:
    """Write no programs, notebooks and Markdown to download, no archive, and no pictures for social sites."""
    setattr(outputs, "write_downloads", nothing)  # noqa: B010
    setattr(archive, "write", nothing)  # noqa: B010
    setattr(Pictures, "page", lambda *_, **__: b"")  # noqa: B010


if __name__ == "__main__":
    for part in sys.argv[1:]:
        {"recordings": recordings, "downloads": downloads}[part]()
    cli(["build", "-q"])
