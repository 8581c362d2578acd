"""Publishes the site once more as an archive to be read without a server; not while serving."""

from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from memoire.offline import write_archive


class State:
    """What lasts from one event to the next."""

    serving = False


def on_startup(*, command: str, dirty: bool) -> None:
    State.serving = command == "serve"


@event_priority(-190)  # the site is complete, and not yet published
def on_post_build(config: MkDocsConfig) -> None:
    i18n: Any = config.plugins["i18n"]
    if not (State.serving or i18n.building):
        write_archive(Path(config.site_dir), config.site_url or "/")
