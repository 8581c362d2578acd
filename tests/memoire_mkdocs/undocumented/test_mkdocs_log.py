"""The log of MkDocs and its strict mode: each test names what an update has broken."""

import logging
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin
from mkdocs.utils import CountHandler

from memoire_mkdocs.undocumented import mkdocs_log
from tests.memoire_mkdocs.undocumented.sites import PLAIN, broken, write


def build_strictly(root: Path, prepare: Callable[[], object]) -> None:
    """Build a site in strict mode; `prepare` is called at the first event of the build."""

    class Prepare(BasePlugin):
        def on_config(self, config: MkDocsConfig) -> None:
            prepare()

    config = load_config(str(root / "mkdocs.yml"), strict=True)
    config.plugins["prepare"] = Prepare()
    build(config)


def test_warnings_are_counted_as_strict_mode_counts_them(plain: Path) -> None:
    counters: list[CountHandler] = []
    with pytest.raises(Abort) as aborted:
        build_strictly(plain, lambda: counters.append(mkdocs_log.count_warnings()))
    (counter,) = counters
    explanation = broken("MkDocs", "counts warnings with a handler of its logger", "count_warnings")
    try:
        assert counter.get_counts() == [("WARNING", 1)], explanation
        assert "Aborted with 1 warnings in strict mode!" in str(aborted.value), explanation
    finally:
        mkdocs_log.MKDOCS_LOGGER.removeHandler(counter)


def test_warnings_are_not_counted_any_more_when_counting_was_stopped() -> None:
    counter = mkdocs_log.count_warnings()
    mkdocs_log.stop_counting(counter)
    logging.getLogger("mkdocs.plugins").warning("careful")
    assert counter.get_counts() == [], broken("MkDocs", "counts in handlers of its logger", "stop_counting")


def test_strict_mode_ends_no_build_whose_warnings_are_tolerated(plain: Path) -> None:
    aborted = False
    try:
        build_strictly(plain, mkdocs_log.tolerate_warnings)
    except Abort:
        aborted = True
    assert not aborted, broken("MkDocs", "adds its counter of warnings before the first event", "tolerate_warnings")


def test_a_quiet_build_logs_warnings_and_counts_them(plain: Path) -> None:
    function = "log_warnings_when_quiet"
    hook = (
        f"from memoire_mkdocs.undocumented import mkdocs_log\n\n\ndef on_startup(**_):\n    mkdocs_log.{function}()\n"
    )
    write(plain, {"hook.py": hook})
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict"]
    alone = subprocess.run(command, cwd=plain, capture_output=True, text=True, check=False)
    write(plain, {"mkdocs.yml": f"{PLAIN}hooks: [hook.py]\n"})
    ended = subprocess.run(command, cwd=plain, capture_output=True, text=True, check=False)
    explanation = broken("MkDocs", "is quiet by the level of its logger", "log_warnings_when_quiet")
    assert "nowhere.md" in ended.stderr and ended.returncode == 1, explanation
    assert "nowhere.md" not in alone.stderr and alone.returncode == 0, (
        "MkDocs now logs and counts warnings when it is quiet, so mkdocs_log.log_warnings_when_quiet can go"
    )


def test_mkdocs_logs_which_setting_it_refuses_and_why(plain: Path) -> None:
    write(plain, {"mkdocs.yml": f"{PLAIN}nothing: 1\ndocs_dir: none\n"})
    with mkdocs_log.logged_warnings() as logged, suppress(Abort):
        load_config(str(plain / "mkdocs.yml"))
    explanation = broken("MkDocs", "logs the settings that it refuses", "refused_settings")
    names = [name for name, _ in mkdocs_log.refused_settings(logged)]
    assert sorted(names) == ["docs_dir", "nothing"], f"{explanation} ({logged})"
