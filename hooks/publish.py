"""Publishes a site whole or not at all: a build that fails leaves the previous one as it was."""

import errno
import logging
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError
from mkdocs.plugins import event_priority
from mkdocs.utils import CountHandler

from memoire.files import exchange, remove, sweep

logger = logging.getLogger("mkdocs")
DRAFT = ".draft"
# What keeps a file from being written and is no mistake in code.
NOT_WRITABLE = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EACCES, errno.EPERM}


class State:
    """What lasts from one event to the next."""

    serving = False
    site: Path | None = None  # where the finished site goes
    draft: Path | None = None  # where it is built
    warnings = CountHandler(level=logging.WARNING)


def on_startup(*, command: str, dirty: bool) -> None:
    State.serving = command == "serve"
    if logger.level > logging.WARNING:
        # With -q MkDocs drops warnings before strict mode counts them, and before anybody reads which link is broken.
        logger.setLevel(logging.WARNING)


def on_config(config: MkDocsConfig) -> None:
    if State.serving:
        # A mistake is shown, and serving goes on. MkDocs counts warnings by now, so config.strict would come too late.
        for counter in [handler for handler in logger.handlers if isinstance(handler, CountHandler)]:
            logger.removeHandler(counter)
        return
    if State.draft is None:
        State.site = Path(config.site_dir)
        State.site.parent.mkdir(parents=True, exist_ok=True)
        sweep(State.site.parent, f".{State.site.name}-*{DRAFT}*")
        State.draft = Path(tempfile.mkdtemp(DRAFT, f".{State.site.name}-", State.site.parent))
        State.draft.chmod(0o755)
        State.warnings = CountHandler(level=logging.WARNING)
        logger.addHandler(State.warnings)
    config.site_dir = str(State.draft)


@event_priority(-200)  # after static-i18n has built the other languages
def on_post_build(config: MkDocsConfig) -> None:
    i18n: Any = config.plugins["i18n"]
    if State.draft is None or i18n.building:  # building: this is the end of a further language only
        return
    if not (config.strict and State.warnings.get_counts()):  # else MkDocs aborts right after this event
        assert State.site
        replace(State.site, State.draft)
    tidy()


def on_build_error(error: Exception) -> None:
    tidy()
    if isinstance(error, OSError) and error.errno in NOT_WRITABLE:
        where = f" ({error.filename})" if error.filename else ""
        raise BuildError(f"The site cannot be written: {error.strerror}{where}. What was there stays.") from error


def replace(site: Path, draft: Path) -> None:
    """Put the draft in the place of the site; what was there goes away.

    At no moment is there no site, where the system can exchange two folders; elsewhere for a moment.
    """
    if exchange(site, draft):
        remove(draft)
        return
    old = Path(f"{draft}.old")
    while True:
        with suppress(FileNotFoundError):
            site.rename(old)
        try:
            draft.rename(site)
            break
        except OSError:
            # Another build was quicker; its site is as good, but ours is the later one.
            if not site.exists():
                raise
            remove(old)
    remove(old)


def tidy() -> None:
    if State.draft:
        remove(State.draft)
        logger.removeHandler(State.warnings)
        State.draft = None
