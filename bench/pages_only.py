"""`mkdocs build` of the pages and their programs alone, without what other systems do not write.

python -m bench.pages_only -q

Left out are programs, notebooks and Markdown to download, pictures for social sites, the archive, and the recordings of
programs with their tables of steps. Only to compare: a site made like this has links that lead nowhere.
"""

from typing import Any

from mkdocs.__main__ import cli

from memoire.export.social import Pictures
from memoire.handbook.recordings import Recordings
from memoire_mkdocs import archive, online_only, outputs


def nothing(*_: Any, **__: Any) -> None:
    """Takes the place of what writes."""


def main() -> None:
    for owner, name in ((outputs, "write_downloads"), (archive, "write"), (online_only, "write_steps")):
        setattr(owner, name, nothing)
    setattr(Recordings, "start", nothing)  # noqa: B010
    setattr(Pictures, "page", lambda *_, **__: b"")  # noqa: B010
    cli(["build", "-q"])


if __name__ == "__main__":
    main()
