"""Starts `mkdocs serve` anew when code that is already loaded was edited: a hook or the engine."""

import os
import shutil
import sys
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger

log = get_plugin_logger("memoire")


class State:
    """What lasts from one build to the next."""

    loaded: dict[Path, bytes] = {}


def code(config: MkDocsConfig) -> dict[Path, bytes]:
    """Every file of the hooks and the engine with its content."""
    root = Path(config.config_file_path).parent
    return {file: file.read_bytes() for folder in ("hooks", "memoire") for file in (root / folder).glob("*.py")}


def on_serve(server: Any, *, config: MkDocsConfig, builder: Any) -> None:
    State.loaded = code(config)


def on_config(config: MkDocsConfig) -> None:
    if not State.loaded or (now := code(config)) == State.loaded:
        return
    State.loaded = now
    try:
        for file, source in now.items():
            compile(source, file, "exec")
    except SyntaxError as error:
        log.error(f"{error.filename}:{error.lineno}: {error.msg}. The code loaded before goes on.")
        return
    log.info("A hook or the engine was edited: starting anew")
    config.plugins.on_shutdown()
    shutil.rmtree(config.site_dir, ignore_errors=True)  # the temporary folder that is being served
    os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])
