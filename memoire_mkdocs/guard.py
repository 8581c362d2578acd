"""Lets no mistake end `mkdocs serve`: after a build that failed, each address shows why, until a build succeeds."""

from collections.abc import Callable, Iterable
from html import escape
from pathlib import Path
from typing import Any, Protocol
from wsgiref.types import StartResponse, WSGIEnvironment

from mkdocs.exceptions import BuildError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import get_plugin_logger

from memoire_mkdocs.mistakes import explanation
from memoire_mkdocs.undocumented import livereload, mkdocs_log

log = get_plugin_logger("memoire")

# In itself, since anything of the site may be what is broken.
PAGE = """\
<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Not built · 未能构建</title>
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<style>body {{ font: 1rem/1.5 sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }}
pre {{ padding: 1rem; border-inline-start: .25rem solid #d33; background: #d331; white-space: pre-wrap }}</style></head>
<body><h1>The site could not be built</h1>
<p>Correct this and save: the page comes back by itself.<br><span lang="zh-Hans">改正并保存，页面会自动恢复。</span></p>
<pre>{text}</pre></body></html>
"""


class Maker(Protocol):
    """Makes what is served.

    Attributes:
        number: Goes up with every edit.
        reload: Set by the guard: lets browsers load their page again.
    """

    number: int
    reload: Callable[[], None]

    def rebuild(self, whole: Callable[[], None]) -> None:
        """Do what an edit makes necessary; `whole` makes the whole site."""

    def prepare(self, address: str, whole: Callable[[], None]) -> None:
        """Make a file that is asked for, by its path from the root of the site, if it is not up to date."""


class Guard:
    """Runs the builds of a server, and answers for it while there is nothing good to show."""

    def __init__(self, root: Path) -> None:
        """Guard the first build; `protect` the server then.

        Args:
            root: The project.
        """
        self._root, self._failure = root, ""
        livereload.guard_first_build(self._run)

    def protect(self, server: LiveReloadServer, maker: Maker) -> None:
        """Guard all further builds of a server, and let it show why the last one failed.

        Args:
            server: The server.
            maker: Makes what is to be served.
        """
        whole = livereload.guard_rebuilds(server, lambda build: self._run(lambda: maker.rebuild(build)))
        maker.reload = lambda: livereload.reload_browsers(server)
        serve: Any = server.get_app()

        def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
            path = environ["PATH_INFO"]
            if path.startswith("/livereload/"):
                return serve(environ, start_response)
            started: list[Any] = []
            number, body = -1, []
            while number != maker.number:  # else there was an edit while it was made, or sent
                getattr(body, "close", lambda: None)()
                started.clear()
                livereload.wait_for_build(server)
                number = maker.number
                if not self._failure:
                    self._run(lambda: maker.prepare(livereload.address_below(server, path), whole))
                body = serve(environ, lambda *given: started.append(given))
            if not self._failure:
                start_response(*started[0])
                return body
            getattr(body, "close", lambda: None)()
            start_response("200 OK", [("Content-Type", "text/html; charset=utf-8")])
            return [livereload.with_live_reload(server, PAGE.format(text=escape(self._failure)).encode())]

        server.set_app(answer)

    def _run(self, build: Callable[[], None]) -> None:
        with mkdocs_log.logged_warnings() as logged:
            try:
                build()
            except Exception as error:
                self._failure = explanation(error, logged, self._root)
                if not isinstance(error.__context__, BuildError):  # which MkDocs has logged
                    log.error(self._failure)
            else:
                self._failure = ""
