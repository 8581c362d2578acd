"""The real site, built once for all tests that read or open it, under a project path."""

import functools
import gzip
import io
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, BinaryIO

import pytest
from filelock import FileLock
from selectolax.lexbor import LexborHTMLParser

from memoire.content.addresses import STEPS

ROOT = Path(__file__).parents[1]
PREFIX = "repository"
REPOSITORY = "https://github.com/owner/repository"
# As the workflow that publishes the site sets them, but for MEMOIRE_COLD: what `make check` ran does not run again
# before `make soak`, which compares the site with one that is made of nothing.
SETTINGS = {
    "REPO_URL": REPOSITORY,
    "EDIT_URI": "edit/main/docs/",
    "RUN_URL": f"{REPOSITORY}/actions/runs/1",
}
# The folder that is served, and the address of the site in it.
PLACE = pytest.StashKey[tuple[str, str]]()


class Pages(Mapping[str, LexborHTMLParser]):
    """Every page by its address below the site's root, as `zh/no-grad/what-it-does/`; read when it is asked for.

    Tables of recorded steps are no pages of the handbook.
    """

    def __init__(self, folder: Path) -> None:
        self._files = {
            file.relative_to(folder).as_posix().removesuffix("index.html"): file
            for file in sorted(folder.rglob("*.html"))
            if STEPS not in file.relative_to(folder).parts
            and '<meta http-equiv="refresh"' not in file.read_text("utf-8")  # a redirect
        }
        self._read: dict[str, LexborHTMLParser] = {}

    def __getitem__(self, path: str) -> LexborHTMLParser:
        if path not in self._read:
            self._read[path] = LexborHTMLParser(self._files[path].read_text("utf-8"))
        return self._read[path]

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


@dataclass
class Site:
    """The published site.

    Attributes:
        folder: Where its files are.
        url: Where it is served, ending in a slash.
        log: What its build printed.
    """

    folder: Path
    url: str
    log: str

    @cached_property
    def pages(self) -> Pages:
        """Every page."""
        return Pages(self.folder)

    @property
    def pairs(self) -> list[tuple[str, LexborHTMLParser, LexborHTMLParser]]:
        """Every content page in English and in Chinese."""
        english = [path for path in self.pages if not path.startswith("zh/") and not path.endswith(".html")]
        return [(path, self.pages[path], self.pages[f"zh/{path}"]) for path in english]


def in_templates(page: LexborHTMLParser, selector: str = "template") -> LexborHTMLParser:
    """What the templates of a page hold, which is no part of the page itself."""
    held = (
        str(template.html).removeprefix("<template>").removesuffix("</template>") for template in page.css(selector)
    )
    return LexborHTMLParser("".join(held))


@functools.cache
def compressed(file: Path) -> bytes:
    """A file of the site, which does not change any more, with gzip."""
    return gzip.compress(file.read_bytes(), mtime=0)


class Server(SimpleHTTPRequestHandler):
    """Serves files as GitHub Pages does: text with gzip, and the page 404.html for what does not exist."""

    def log_message(self, format: str, *args: object) -> None:
        pass

    def send_head(self) -> BinaryIO | None:
        path = Path(self.translate_path(self.path))
        if path.is_dir() and not self.path.split("?")[0].endswith("/"):
            return super().send_head()  # leads to the address with a slash
        file = path / "index.html" if path.is_dir() else path
        found = file.is_file()
        if not found:
            file = Path(self.directory) / PREFIX / "404.html"
        kind = self.guess_type(str(file))
        is_text = kind.startswith("text/") or kind.endswith(("json", "xml", "javascript"))
        body = compressed(file) if is_text else file.read_bytes()
        self.send_response(200 if found else 404)
        if is_text:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return io.BytesIO(body)


class QuietServer(ThreadingHTTPServer):
    """Says nothing of a browser that leaves a page before it has loaded."""

    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # ty: ignore[invalid-argument-type]


def pytest_configure(config: pytest.Config) -> None:
    """Serve a folder for the site, in the process that starts the others where tests run side by side."""
    if worker := getattr(config, "workerinput", None):
        config.stash[PLACE] = worker["place"]
        return
    root = tempfile.mkdtemp(prefix="memoire-pages-")
    server = QuietServer(("127.0.0.1", 0), functools.partial(Server, directory=root))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    config.stash[PLACE] = (root, f"http://127.0.0.1:{server.server_port}/{PREFIX}/")
    config.add_cleanup(lambda: shutil.rmtree(root, ignore_errors=True))
    config.add_cleanup(server.shutdown)


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """Tell each process of pytest-xdist where the site is."""
    node.workerinput["place"] = node.config.stash[PLACE]


@pytest.fixture(scope="session")
def site(pytestconfig: pytest.Config) -> Site:
    """The real site, built by the first test that asks for it."""
    root, url = Path(pytestconfig.stash[PLACE][0]), pytestconfig.stash[PLACE][1]
    log = root / "log"
    with FileLock(root / "lock"):
        if not log.exists():
            log.write_text(build(root / PREFIX, url), "utf-8")
    return Site(root / PREFIX, url, log.read_text("utf-8"))


def build(folder: Path, url: str) -> str:
    """Build the site into a folder; returns what the build printed."""
    ended = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-d", str(folder)],
        cwd=ROOT,
        env={**os.environ, **SETTINGS, "SITE_URL": url},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=300,
        check=False,
    )
    assert ended.returncode == 0, ended.stdout
    return ended.stdout
