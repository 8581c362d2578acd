"""Sites that the tests of `undocumented` build."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import markdown_exec
import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from memoire_mkdocs.undocumented import mkdocs_log
from tests.memoire_mkdocs.undocumented.sites import CONFIGURATION, PAGE, PLAIN, Listener, Observed, Observer, write


@pytest.fixture(scope="module")
def observed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Observed]:
    """One build of both languages, with what `undocumented` said in it."""
    names = ["index", "part/page"]
    texts = {f"docs/{each}/{name}.md": PAGE.format(name=name, language=each) for each in ("en", "zh") for name in names}
    root = write(tmp_path_factory.mktemp("observed"), {"mkdocs.yml": CONFIGURATION, **texts})
    observer, listener, formatters = Observer(), Listener(), dict(markdown_exec.formatters)
    mkdocs_log.MKDOCS_LOGGER.addHandler(listener)
    try:
        config = load_config(str(root / "mkdocs.yml"))
        config.plugins["observer"] = observer
        build(config)
        yield Observed(observer.seen, listener.texts)
    finally:
        mkdocs_log.MKDOCS_LOGGER.removeHandler(listener)
        cast(dict, markdown_exec.formatters).update(formatters)


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    """A site that MkDocs builds alone, with a broken link on its only page."""
    return write(tmp_path, {"mkdocs.yml": PLAIN, "docs/index.md": "# Title\n\n[broken](nowhere.md)\n"})
