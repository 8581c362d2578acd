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
    outputs.write_downloads = archive.write = online_only.write_steps = nothing
    Recordings.start = nothing  # ty: ignore[invalid-assignment]
    Pictures.page = lambda *_, **__: b""  # ty: ignore[invalid-assignment]
    cli(["build", "-q"])


if __name__ == "__main__":
    main()
