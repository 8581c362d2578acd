"""What MkDocs, Material, static-i18n and markdown-exec do without documenting it: each test names what to look at.

One small site is built with all four and without our plugin, and a plugin of the test uses `undocumented` as ours does.
"""

import inspect
import json
import logging
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast
from urllib.parse import urljoin

import markdown_exec
import pytest
from bs4 import BeautifulSoup
from mkdocs.commands import serve
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.utils import CountHandler

from memoire_mkdocs import undocumented
from memoire_mkdocs.undocumented import LanguageSettings
from tests.conftest import Project

CONFIGURATION = r"""
site_name: English name
site_url: https://example.org/site/
copyright: English copyright
theme:
  name: material
  font: false
validation:
  links:
    anchors: warn
markdown_extensions:
  - pymdownx.superfences
plugins:
  - search
  - markdown-exec:
      ansi: off
      languages: [python, py]
  - i18n:
      docs_structure: folder
      languages:
        - locale: en
          name: English
          default: true
          build: true
        - locale: zh
          name: 简体中文
          build: true
          site_name: 中文名
          nav_translations:
            Part: 部分
        - locale: de
          name: Deutsch
          build: false
"""
PAGE = """\
# Title of {name} in {language}

[later](#added-later) [never](#never-added)

```python exec="on" title="A title"
print("never run")
```
"""
LABEL = "Short & <sweet>"
# Without theme and plugins; for what MkDocs does alone, and built in a tenth of a second.
PLAIN = "site_name: Plain\ntheme: mkdocs\nplugins: []\n"


class Observer(BasePlugin):
    """Uses `undocumented` where our plugin does, and notes what comes of it; an error is noted as well."""

    def __init__(self) -> None:
        self.seen: dict[str, list[Any]] = defaultdict(list)

    def note(self, name: str, call: Callable[[], Any]) -> None:
        try:
            self.seen[name].append(call())
        except Exception as error:
            self.seen[name].append(error)

    def on_config(self, config: MkDocsConfig) -> None:
        self.note("is_further_language", lambda: undocumented.is_further_language(config))
        self.note("languages", lambda: undocumented.languages(config))
        undocumented.set_formatter(("python", "py"), self.format_fence)

    def on_pre_build(self, config: MkDocsConfig) -> None:
        self.note("reader_language", lambda: undocumented.reader_language(config))

    def format_fence(self, **given: Any) -> str:
        self.seen["set_formatter"].append(given)
        return "<p>formatted here</p>"

    def on_page_content(self, html: str, page: Any, **_: Any) -> None:
        self.note("add_anchors", lambda: undocumented.add_anchors(page, {"added-later"}))

    def on_env(self, env: Any, files: Files, **_: Any) -> None:
        for page in [file.page for file in files.documentation_pages() if file.page]:
            undocumented.set_menu_label(page, LABEL)

    def on_post_page(self, output: str, page: Any, **_: Any) -> None:
        self.seen["pages"].append((page.url, output))

    @event_priority(-200)  # as in our plugin, after static-i18n
    def on_post_build(self, config: MkDocsConfig) -> None:
        self.note("is_further_language at the end", lambda: undocumented.is_further_language(config))
        if len(self.seen["is_further_language at the end"]) == 2:  # each language has been built
            self.note("take_search_index", lambda: undocumented.take_search_index(Path(config.site_dir)))


@dataclass(frozen=True)
class Observed:
    """What was seen in the build of a site, and the warnings that it logged."""

    seen: dict[str, list[Any]]
    warnings: list[str]


class Listener(logging.Handler):
    """Collects warnings."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.texts: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.texts.append(record.getMessage())


def write(root: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    return root


@pytest.fixture(scope="module")
def observed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Observed]:
    """One build of both languages, with what `undocumented` said in it."""
    names = ["index", "part/page"]
    pages = {f"docs/{each}/{name}.md": PAGE.format(name=name, language=each) for each in ("en", "zh") for name in names}
    root = write(tmp_path_factory.mktemp("observed"), {"mkdocs.yml": CONFIGURATION, **pages})
    observer, listener, formatters = Observer(), Listener(), dict(markdown_exec.formatters)
    undocumented.MKDOCS_LOGGER.addHandler(listener)
    try:
        config = load_config(str(root / "mkdocs.yml"))
        config.plugins["observer"] = observer
        build(config)
        yield Observed(observer.seen, listener.texts)
    finally:
        undocumented.MKDOCS_LOGGER.removeHandler(listener)
        cast(dict, markdown_exec.formatters).update(formatters)


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    """A site that MkDocs builds alone, with a broken link on its only page."""
    return write(tmp_path, {"mkdocs.yml": PLAIN, "docs/index.md": "# Title\n\n[broken](nowhere.md)\n"})


def build_strictly(root: Path, prepare: Callable[[], object]) -> None:
    """Build a site in strict mode; `prepare` is called at the first event of the build."""

    class Prepare(BasePlugin):
        def on_config(self, config: MkDocsConfig) -> None:
            prepare()

    config = load_config(str(root / "mkdocs.yml"), strict=True)
    config.plugins["prepare"] = Prepare()
    build(config)


def broken(package: str, what: str, function: str) -> str:
    return f"{package} no longer {what}: see undocumented.{function}"


def test_each_function_of_the_module_is_tested_here() -> None:
    functions = {
        name
        for name, function in inspect.getmembers(undocumented, inspect.isfunction)
        if function.__module__ == undocumented.__name__ and not name.startswith("_")
    }
    source = Path(__file__).read_text("utf-8")
    assert {name for name in functions if not re.search(rf"\bundocumented\.{name}\b", source)} == set()


def test_static_i18n_says_whether_a_further_language_is_built(observed: Observed) -> None:
    explanation = broken("static-i18n", "sets I18n.building while it builds further languages", "is_further_language")
    assert observed.seen["is_further_language"] == [False, True], explanation
    assert observed.seen["is_further_language at the end"] == [True, False], explanation


def test_static_i18n_says_which_language_is_built(observed: Observed) -> None:
    assert observed.seen["reader_language"] == ["en", "zh"], broken(
        "static-i18n", "has the language under way in I18n.current_language", "reader_language"
    )


def test_static_i18n_says_the_settings_of_each_language_that_is_built(observed: Observed) -> None:
    english = LanguageSettings("en", True, {"site_name": None, "site_description": None, "copyright": None}, {})
    chinese = {"site_name": "中文名", "site_description": None, "copyright": None}
    expected = [english, LanguageSettings("zh", False, chinese, {"Part": "部分"})]
    assert observed.seen["languages"] == [expected, expected], broken(
        "static-i18n", "has its languages in config.languages, as they are configured", "languages"
    )


def test_markdown_exec_formats_fences_with_the_function_that_was_set(observed: Observed) -> None:
    explanation = broken("markdown-exec", "looks up its table `formatters` at each fence", "set_formatter")
    calls = observed.seen["set_formatter"]
    assert [call["code"].strip() for call in calls] == ['print("never run")'] * 4, explanation
    assert all("<p>formatted here</p>" in html for _, html in observed.seen["pages"]), explanation
    for call in calls:
        assert {"code", "md", "extra", "html", "source", "result"} <= call.keys(), explanation
        assert call["extra"] == {"title": "A title"}, explanation


def test_mkdocs_takes_ids_that_a_page_gets_later(observed: Observed) -> None:
    assert observed.seen["add_anchors"] == [None] * 4
    missing = [text for text in observed.warnings if "there is no such anchor" in text]
    explanation = broken("MkDocs", "checks anchors against Page.present_anchor_ids at the end", "add_anchors")
    assert len([text for text in missing if "#never-added" in text]) == 4, explanation
    assert not [text for text in missing if "#added-later" in text], explanation


def test_warnings_are_counted_as_strict_mode_counts_them(plain: Path) -> None:
    counters: list[CountHandler] = []
    with pytest.raises(Abort) as aborted:
        build_strictly(plain, lambda: counters.append(undocumented.count_warnings()))
    (counter,) = counters
    explanation = broken("MkDocs", "counts warnings with a handler of its logger", "count_warnings")
    try:
        assert counter.get_counts() == [("WARNING", 1)], explanation
        assert "Aborted with 1 warnings in strict mode!" in str(aborted.value), explanation
    finally:
        undocumented.MKDOCS_LOGGER.removeHandler(counter)


def test_warnings_are_not_counted_any_more_when_counting_was_stopped() -> None:
    counter = undocumented.count_warnings()
    undocumented.stop_counting(counter)
    logging.getLogger("mkdocs.plugins").warning("careful")
    assert counter.get_counts() == [], broken("MkDocs", "counts in handlers of its logger", "stop_counting")


def test_strict_mode_ends_no_build_whose_warnings_are_tolerated(plain: Path) -> None:
    aborted = False
    try:
        build_strictly(plain, undocumented.tolerate_warnings)
    except Abort:
        aborted = True
    assert not aborted, broken("MkDocs", "adds its counter of warnings before the first event", "tolerate_warnings")


def test_a_quiet_build_logs_warnings_and_counts_them(plain: Path) -> None:
    function = "log_warnings_when_quiet"
    hook = f"from memoire_mkdocs import undocumented\n\n\ndef on_startup(**_):\n    undocumented.{function}()\n"
    write(plain, {"hook.py": hook})
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict"]
    alone = subprocess.run(command, cwd=plain, capture_output=True, text=True, check=False)
    write(plain, {"mkdocs.yml": f"{PLAIN}hooks: [hook.py]\n"})
    ended = subprocess.run(command, cwd=plain, capture_output=True, text=True, check=False)
    explanation = broken("MkDocs", "is quiet by the level of its logger", "log_warnings_when_quiet")
    assert "nowhere.md" in ended.stderr and ended.returncode == 1, explanation
    assert "nowhere.md" not in alone.stderr and alone.returncode == 0, (
        "MkDocs now logs and counts warnings when it is quiet, so undocumented.log_warnings_when_quiet can go"
    )


def test_mkdocs_logs_which_setting_it_refuses_and_why(plain: Path) -> None:
    write(plain, {"mkdocs.yml": f"{PLAIN}nothing: 1\ndocs_dir: none\n"})
    with undocumented.logged_warnings() as logged, suppress(Abort):
        load_config(str(plain / "mkdocs.yml"))
    explanation = broken("MkDocs", "logs the settings that it refuses", "refused_settings")
    names = [name for name, _ in undocumented.refused_settings(logged)]
    assert sorted(names) == ["docs_dir", "nothing"], f"{explanation} ({logged})"


def test_the_first_build_of_a_server_and_all_further_ones_can_be_guarded(
    plain: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[str] = []

    def serve_once(server: LiveReloadServer, **_: Any) -> None:
        undocumented.guard_rebuilds(server, lambda build: ran.append("again"))
        server.builder()

    monkeypatch.setattr(serve, "build", serve.build)  # put back at the end
    monkeypatch.setattr(LiveReloadServer, "serve", serve_once)
    undocumented.guard_first_build(lambda build: ran.append("first"))
    serve.serve(str(plain / "mkdocs.yml"))
    assert ran[:1] == ["first"], broken("MkDocs", "builds with serve.build at the start", "guard_first_build")
    assert ran[1:] == ["again"], broken("MkDocs", "builds again with LiveReloadServer.builder", "guard_rebuilds")


def test_a_page_of_our_own_is_loaded_again_after_the_next_build(plain: Path) -> None:
    server = LiveReloadServer(lambda: None, "127.0.0.1", 0, str(plain))
    with suppress(AttributeError, TypeError):
        html = undocumented.with_live_reload(server, b"<body>A</body>")
        assert re.search(rb"<body>A<script>.*livereload\(\d+, \d+\);\s*</script></body>", html, re.S)
        return
    pytest.fail(broken("MkDocs", "injects its script with LiveReloadServer._inject_js_into_html", "with_live_reload"))


def test_the_server_can_be_watched_waited_for_and_let_browsers_reload(plain: Path) -> None:
    explanation = broken("MkDocs", "has epochs and watched paths in LiveReloadServer", "reload_browsers")
    server = LiveReloadServer(lambda: None, "127.0.0.1", 0, str(plain), mount_path="/site/")
    server.watch(str(plain))
    before = server.observer
    undocumented.watch_closely(server)
    assert server.observer is not before and server.observer.timeout < before.timeout, explanation
    assert [emitter.timeout for emitter in server.observer.emitters] == [server.observer.timeout], explanation
    epoch = server._visible_epoch
    undocumented.wait_for_build(server)
    server._visible_epoch = server._wanted_epoch = epoch - 1
    undocumented.reload_browsers(server)
    assert server._visible_epoch == server._wanted_epoch > epoch - 1, explanation
    server._wanted_epoch += 1  # a build is under way
    undocumented.reload_browsers(server)
    assert server._visible_epoch < server._wanted_epoch, explanation


@pytest.mark.parametrize(
    ("path", "file"),
    [("/site/", "index.html"), ("/site/a/", "a/index.html"), ("/site/a.md", "a.md"), ("/site/a/../b/", "b/index.html")],
)
def test_the_server_looks_for_files_below_its_root(plain: Path, path: str, file: str) -> None:
    server = LiveReloadServer(lambda: None, "127.0.0.1", 0, str(plain), mount_path="/site/")
    assert undocumented.address_below(server, path) == file


def test_the_search_index_has_the_sections_of_all_languages(observed: Observed) -> None:
    explanation = broken("Material and static-i18n", "write one index of `docs`", "take_search_index")
    (found,) = observed.seen["take_search_index"]
    assert not isinstance(found, Exception), f"{explanation} ({found})"
    assert {entry["location"] for entry in found} == {"", "part/page/", "zh/", "zh/part/page/"}, explanation
    assert all({"location", "title", "text"} <= entry.keys() for entry in found), explanation


def test_a_page_searches_below_the_root_of_its_language(observed: Observed) -> None:
    explanation = broken("Material", 'writes `"base": "…"` into each page', "with_own_search_base")
    bases = {}
    for url, html in observed.seen["pages"]:
        changed = undocumented.with_own_search_base(html) if url.startswith("zh/") else html
        with suppress(AttributeError, KeyError, TypeError, ValueError):  # then it is missing below
            script = BeautifulSoup(changed, "html.parser").select_one("script#__config")
            bases[url] = urljoin(f"https://example.org/{url}", f"{json.loads(script.string)['base']}/")  # ty: ignore
    root = "https://example.org/"
    assert bases == {"": root, "part/page/": root, "zh/": f"{root}zh/", "zh/part/page/": f"{root}zh/"}, explanation


def test_the_menu_shows_the_label_of_a_page_and_its_heading_the_title(observed: Observed) -> None:
    explanation = broken("Material", "shows `page.typeset` in its menu", "set_menu_label")
    assert len(observed.seen["pages"]) == 4
    for url, html in observed.seen["pages"]:
        page = BeautifulSoup(html, "html.parser")
        links = page.select(".md-nav--primary a.md-nav__link .md-ellipsis")
        assert {link.get_text(strip=True) for link in links} >= {LABEL}, f"{explanation} ({url})"
        assert not [link for link in links if "Title of" in link.get_text()], f"{explanation} ({url})"
        (heading,) = page.select("h1")
        assert heading.get_text().startswith("Title of"), url
        assert page.title and page.title.get_text().startswith(("Title of", "English name", "中文名")), url


def test_the_sitemap_of_static_i18n_names_folders_in_place_of_languages(built: Project) -> None:
    sitemap = built.read("site/sitemap.xml")
    assert 'hreflang="zh-Hans"' in sitemap
    assert 'hreflang="zh"' not in sitemap
    assert undocumented.with_language_tags(sitemap.replace("zh-Hans", "zh")) == sitemap
