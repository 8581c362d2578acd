"""The server of `mkdocs serve`: each test names what an update has broken."""

import re
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands import serve
from mkdocs.livereload import LiveReloadServer

from memoire_mkdocs.undocumented import livereload
from tests.memoire_mkdocs.undocumented.sites import broken


def test_the_first_build_of_a_server_and_all_further_ones_can_be_guarded(
    plain: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[str] = []

    def serve_once(server: LiveReloadServer, **_: Any) -> None:
        livereload.guard_rebuilds(server, lambda build: ran.append("again"))
        server.builder()

    monkeypatch.setattr(serve, "build", serve.build)  # put back at the end
    monkeypatch.setattr(LiveReloadServer, "serve", serve_once)
    livereload.guard_first_build(lambda build: ran.append("first"))
    serve.serve(str(plain / "mkdocs.yml"))
    assert ran[:1] == ["first"], broken("MkDocs", "builds with serve.build at the start", "guard_first_build")
    assert ran[1:] == ["again"], broken("MkDocs", "builds again with LiveReloadServer.builder", "guard_rebuilds")


def test_a_page_of_our_own_is_loaded_again_after_the_next_build(plain: Path) -> None:
    server = LiveReloadServer(lambda: None, "127.0.0.1", 0, str(plain))
    with suppress(AttributeError, TypeError):
        html = livereload.with_live_reload(server, b"<body>A</body>")
        assert re.search(rb"<body>A<script>.*livereload\(\d+, \d+\);\s*</script></body>", html, re.S)
        return
    pytest.fail(broken("MkDocs", "injects its script with LiveReloadServer._inject_js_into_html", "with_live_reload"))


def test_the_server_can_be_watched_waited_for_and_let_browsers_reload(plain: Path) -> None:
    explanation = broken("MkDocs", "has epochs and watched paths in LiveReloadServer", "reload_browsers")
    server = LiveReloadServer(lambda: None, "127.0.0.1", 0, str(plain), mount_path="/site/")
    server.watch(str(plain))
    before = server.observer
    livereload.watch_closely(server)
    assert server.observer is not before and server.observer.timeout < before.timeout, explanation
    assert [emitter.timeout for emitter in server.observer.emitters] == [server.observer.timeout], explanation
    epoch = server._visible_epoch
    livereload.wait_for_build(server)
    server._visible_epoch = server._wanted_epoch = epoch - 1
    livereload.reload_browsers(server)
    assert server._visible_epoch == server._wanted_epoch > epoch - 1, explanation
    server._wanted_epoch += 1  # a build is under way
    livereload.reload_browsers(server)
    assert server._visible_epoch < server._wanted_epoch, explanation


@pytest.mark.parametrize(
    ("path", "file"),
    [("/site/", "index.html"), ("/site/a/", "a/index.html"), ("/site/a.md", "a.md"), ("/site/a/../b/", "b/index.html")],
)
def test_the_server_looks_for_files_below_its_root(plain: Path, path: str, file: str) -> None:
    server = LiveReloadServer(lambda: None, "127.0.0.1", 0, str(plain), mount_path="/site/")
    assert livereload.address_below(server, path) == file
