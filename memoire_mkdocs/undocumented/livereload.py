"""The server of `mkdocs serve`: its builds, what it watches, and when browsers load their page again."""

import posixpath
from collections.abc import Callable
from typing import Any

from mkdocs import livereload
from mkdocs.commands import serve
from mkdocs.livereload import LiveReloadServer
from watchdog.observers.polling import PollingObserver


def guard_first_build(run: Callable[[Callable[[], None]], None]) -> None:
    """Let a function run the first build of `mkdocs serve`, before which there is no server and no event."""
    build = serve.build

    def guarded(*given: Any, **options: Any) -> None:
        serve.build = build  # the others come through the server
        run(lambda: build(*given, **options))

    serve.build = guarded  # ty: ignore[invalid-assignment]


def guard_rebuilds(server: LiveReloadServer, run: Callable[[Callable[[], None]], None]) -> Callable[[], None]:
    """Let a function run the further builds, which also read the settings; else one that fails leaves no answer.

    Returns:
        What makes the whole site.
    """
    builder = server.builder
    server.builder = lambda: run(builder)
    return builder


def watch_closely(server: LiveReloadServer) -> None:
    """Look for edits five times a second, where MkDocs looks twice."""
    watched = list(server._watched_paths)
    server._watched_paths.clear()
    server.observer = PollingObserver(timeout=0.2)
    for path in watched:
        server.watch(path)


def reload_browsers(server: LiveReloadServer) -> None:
    """Let browsers load their page again, as after a build; one that is under way does so itself."""
    with server._epoch_cond:
        if server._visible_epoch == server._wanted_epoch:
            server._visible_epoch = server._wanted_epoch = livereload._timestamp()
            server._epoch_cond.notify_all()


def wait_for_build(server: LiveReloadServer) -> None:
    """Wait for a build that is under way, as the server does before it reads a file."""
    with server._epoch_cond:
        server._epoch_cond.wait_for(lambda: server._visible_epoch == server._wanted_epoch)


def address_below(server: LiveReloadServer, path: str) -> str:
    """The file that the server looks for, from the root of the site, by the path of a request."""
    path = path.encode("latin-1").decode("utf-8", "ignore")
    within = path.removeprefix(server.mount_path) + ("index.html" if path.endswith("/") else "")
    return posixpath.normpath(f"/{within}").lstrip("/")


def with_live_reload(server: LiveReloadServer, html: bytes) -> bytes:
    """A page that MkDocs did not build, with the script that loads it again after the next build."""
    return server._inject_js_into_html(html, server._visible_epoch)
