"""What the plugin asks of a configuration, and in which order its events come among those of other plugins."""

import re
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands import serve
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

import memoire_mkdocs
from memoire_mkdocs.plugin import MemoirePlugin
from tests.conftest import ROOT, Project, configuration, nothing_left

PRIORITY = re.compile(r"@event_priority\((?P<priority>.*?)\)(?P<reason>.*)")


def load(root: Path) -> MkDocsConfig:
    return load_config(str(root / "mkdocs.yml"))


def events(config: MkDocsConfig, name: str) -> list[str]:
    """The functions that an event calls, in order, as `Class.function`."""
    return [str(getattr(method, "__qualname__", method)) for method in config.plugins.events[name]]


def test_the_plugin_is_refused_after_search(project: Project, caplog: pytest.LogCaptureFixture) -> None:
    (ours,) = re.findall(r"^  - memoire:\n(?:      .*\n)*", configuration(), flags=re.M)
    text = configuration().replace(ours, "")
    project.write("mkdocs.yml", text.replace("  - markdown-exec:\n", f"{ours}  - markdown-exec:\n"))
    with pytest.raises(Abort):
        build(load(project.root))
    line = project.read("mkdocs.yml").split("\n").index("plugins:") + 1
    what = f"mkdocs.yml:{line}: The plugin search comes before memoire, but reads what memoire fills in."
    assert what in caplog.text
    assert not (project.root / "site").exists()
    nothing_left(project)


@pytest.mark.parametrize(
    ("option", "sentence"),
    [
        (
            "rnu_url: https://example.org/",
            "Plugin 'memoire' option 'rnu_url': Unrecognised configuration name: rnu_url",
        ),
        ("run_url: 17", "Plugin 'memoire' option 'run_url': Expected a string, got <class 'int'>\n"),
    ],
    ids=["unknown", "no address"],
)
def test_a_wrong_option_of_the_plugin_is_refused_by_mkdocs(project: Project, option: str, sentence: str) -> None:
    project.write("mkdocs.yml", re.sub(r"(?<=  - memoire:\n      ).*", option, configuration(), count=1))
    build = project.build()
    assert build.status == 1, build.log
    assert sentence in build.log
    assert re.search(
        r"^Aborted with (a configuration error|1 configuration warnings in 'strict' mode)!$", build.log, re.M
    )
    nothing_left(project)


def test_two_instances_share_no_state(copy_of_built: Project, built: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MEMOIRE_COLD", raising=False)
    first, second = MemoirePlugin(), MemoirePlugin()  # MkDocs itself keeps one a process
    monkeypatch.setattr(serve, "build", serve.build)  # put back at the end
    for each, project in ((first, copy_of_built), (second, built)):
        each.load_config({}, str(project.root / "mkdocs.yml"))
    first.on_startup(command="serve", dirty=False)
    for each, project in ((first, copy_of_built), (second, built)):
        each.on_pre_build(config=load(project.root))
    assert [each.build.book.root for each in (first, second)] == [copy_of_built.root, built.root]
    assert not shared(vars(first), vars(second))
    assert not shared(vars(first.build), vars(second.build))
    first._unfilled["page/"] = "of the first"
    first.build.questions["page/"] = ["of the first"]
    assert not second._unfilled and not second.build.questions
    with pytest.raises(AttributeError):
        _ = MemoirePlugin().build  # nothing is kept in the class


def shared(first: dict[str, Any], second: dict[str, Any]) -> set[str]:
    """The names under which two instances have the same object, if it can be changed."""
    constant = (str, bool, int, float, tuple, type(None))
    return {name for name in first if first[name] is second[name] and not isinstance(first[name], constant)}


def test_there_are_three_event_priorities_and_each_has_a_reason() -> None:
    sources = [file.read_text("utf-8") for file in Path(memoire_mkdocs.__file__ or "").parent.rglob("*.py")]
    found = [found for source in sources for found in PRIORITY.finditer(source)]
    assert sorted(int(each["priority"]) for each in found) == [-200, -50, 100]
    for each in found:
        assert re.fullmatch(r"  # \w.{15,}", each["reason"]), f"{each[0]} has no reason"
    assert sum(source.count("mkdocs_priority") for source in sources) == 0


def test_the_events_come_in_the_order_that_the_priorities_are_for() -> None:
    config = load(ROOT)
    assert events(config, "page_markdown")[0] == "MemoirePlugin.on_page_markdown"
    assert events(config, "post_build")[-2:] == ["I18n.on_post_build", "MemoirePlugin.on_post_build"]
    context = [name for name in events(config, "page_context") if name.startswith(("Memoire", "Search"))]
    assert context == [
        "MemoirePlugin._fill_for_search",
        "SearchPlugin.on_page_context",
        "MemoirePlugin._fill_for_readers",
    ]
