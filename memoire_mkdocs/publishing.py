"""Publishes a site whole or not at all: a build that fails leaves the previous site as it was."""

import errno
import tempfile
from contextlib import suppress
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError
from mkdocs.utils import CountHandler

from memoire.problem import report
from memoire.storage import remove, sweep
from memoire_mkdocs.mistakes import mistake
from memoire_mkdocs.site_files import SiteFiles
from memoire_mkdocs.undocumented.mkdocs_log import count_warnings, stop_counting

DRAFT = ".draft"
# What keeps a file from being written, and is not a mistake in code.
NOT_WRITABLE = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EACCES, errno.EPERM}


class Publisher:
    """Lets a site be built in a draft folder beside the place where it goes."""

    def __init__(self) -> None:
        self._site = Path()
        self._draft: Path | None = None
        self._warnings: CountHandler | None = None

    def start(self, config: MkDocsConfig) -> None:
        """Direct the build to a draft; further languages go to the same one."""
        if self._draft is None:
            self._site = Path(config.site_dir)
            self._site.parent.mkdir(parents=True, exist_ok=True)
            sweep(self._site.parent, f".{self._site.name}-*{DRAFT}*")
            self._draft = Path(tempfile.mkdtemp(DRAFT, f".{self._site.name}-", self._site.parent))
            self._draft.chmod(0o755)
            self._warnings = count_warnings()
        config.site_dir = str(self._draft)

    def files(self, config: MkDocsConfig) -> SiteFiles:
        """The files of the site that is made, beside those of the site as the build before left it."""
        return SiteFiles(Path(config.site_dir), self._site if self._draft else None)

    def finish(self, config: MkDocsConfig) -> None:
        """Put the draft in the place of the site, unless warnings will end the build in strict mode."""
        if self._draft is None:
            return
        if not (config.strict and self._warnings and self._warnings.get_counts()):
            _replace(self._site, self._draft)
        self.discard()

    def discard(self) -> None:
        """Remove the draft."""
        if self._draft:
            remove(self._draft)
            self._draft = None
        if self._warnings:
            stop_counting(self._warnings)
            self._warnings = None


def explain(error: Exception, root: Path) -> None:
    """Say why the site cannot be written, or which template is broken, if that is what the error is about.

    Args:
        error: What ended the build.
        root: The project.

    Raises:
        BuildError: With what to tell the author.
    """
    if found := mistake(error, root):
        raise BuildError(report([found])) from error
    if isinstance(error, OSError) and error.errno in NOT_WRITABLE:
        where = f" ({error.filename})" if error.filename else ""
        what = f"The site cannot be written: {error.strerror}{where}. The previous site is unchanged."
        raise BuildError(what) from error


def _replace(site: Path, draft: Path) -> None:
    """Put the draft in the place of the site by renaming both."""
    old = Path(f"{draft}.old")
    while True:
        with suppress(FileNotFoundError):
            site.rename(old)
        try:
            draft.rename(site)
            break
        except OSError:
            # Another build was faster; its site is as good, but ours is the later one.
            if not site.exists():
                raise
            remove(old)
    remove(old)
