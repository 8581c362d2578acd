"""The real site, built once for all tests that read or open it, cold and under a project path."""

import functools
import gzip
import io
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import BinaryIO

import pytest
from bs4 import BeautifulSoup

ROOT = Path(__file__).parents[1]
PREFIX = "repository"
REPOSITORY = "https://github.com/owner/repository"
# As the workflow that publishes the site sets them.
SETTINGS = {
    "MEMOIRE_COLD": "1",
    "REPO_URL": REPOSITORY,
    "EDIT_URI": "edit/main/docs/",
    "RUN_URL": f"{REPOSITORY}/actions/runs/1",
}


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
    def pages(self) -> dict[str, BeautifulSoup]:
        """Every page by its address below the site's root, as `zh/no-grad/what-it-does/`."""
        return {
            file.relative_to(self.folder).as_posix().removesuffix("index.html"): BeautifulSoup(
                file.read_text("utf-8"), "html.parser"
            )
            for file in sorted(self.folder.rglob("*.html"))
        }

    @property
    def pairs(self) -> list[tuple[str, BeautifulSoup, BeautifulSoup]]:
        """Every content page in English and in Chinese."""
        english = [path for path in self.pages if not path.startswith("zh/") and not path.endswith(".html")]
        return [(path, self.pages[path], self.pages[f"zh/{path}"]) for path in english]


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
        body = file.read_bytes()
        self.send_response(200 if found else 404)
        if kind.startswith("text/") or kind.endswith(("json", "xml", "javascript")):
            self.send_header("Content-Encoding", "gzip")
            body = gzip.compress(body, mtime=0)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return io.BytesIO(body)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    root = tmp_path_factory.mktemp("pages")
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Server, directory=str(root)))
    url = f"http://127.0.0.1:{server.server_port}/{PREFIX}/"
    ended = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-d", str(root / PREFIX)],
        cwd=ROOT,
        env={**os.environ, **SETTINGS, "SITE_URL": url},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=300,
        check=False,
    )
    assert ended.returncode == 0, ended.stdout
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield Site(root / PREFIX, url, ended.stdout)
    server.shutdown()
