"""The plugin: what each event of MkDocs does, in order.

static-i18n builds the first language, and the others within its `on_post_build`, so most events come once a language.
"""

import shutil
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from memoire.checks.anchors import anchors
from memoire.content.languages import LANGUAGES
from memoire.content.project import CACHE
from memoire.handbook.stored_records import runs_expected
from memoire.kept import Kept
from memoire.problem import Problem, report
from memoire.render.formulas import with_mathml
from memoire.render.tables import with_labels
from memoire.running.choose_runner import LazyRunner
from memoire_mkdocs import archive, online_only, outputs, page_content, page_markdown, page_meta, serving, theme
from memoire_mkdocs.build import Build
from memoire_mkdocs.guard import Guard
from memoire_mkdocs.kept_pages import KeptPages, open_kept
from memoire_mkdocs.on_demand import OnDemand
from memoire_mkdocs.publishing import Publisher, explain
from memoire_mkdocs.restarting import Restarter
from memoire_mkdocs.security_policy import with_security_policy
from memoire_mkdocs.served_language import ServedLanguage
from memoire_mkdocs.settings import MemoireConfig, check_order
from memoire_mkdocs.undocumented import i18n, livereload, mkdocs_log, pages
from memoire_mkdocs.undocumented.rendering import prepare_templates

log = get_plugin_logger("memoire")


class MemoirePlugin(BasePlugin[MemoireConfig]):
    """Runs the programs of a site once a build, and shows what they print in all languages."""

    build: Build
    _kept: Kept

    def __init__(self) -> None:
        self._runner = LazyRunner()  # serves all builds of a process, so that torch is imported once
        self._publisher = Publisher()
        self._restarter = Restarter()
        self._guard: Guard | None = None
        self._is_serving = False
        self._site_texts: dict[str, str] = {}  # for languages without their own
        self._pages: dict[str, KeptPages] = {}  # by the language of readers
        self._on_demand = OnDemand(self)
        self._unfilled: dict[str, str] = {}  # by address: pages that the search index is reading

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Note the command; that this event exists also makes MkDocs keep the plugin from build to build."""
        self._is_serving = command == "serve"
        root = Path(self.config.config_file_path).parent
        self._runner.start(runs_expected(root))  # a fifth of a second before the project has been read
        self._guard = Guard(root) if self._is_serving else None
        mkdocs_log.log_warnings_when_quiet()

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> None:
        """Let no mistake end the server, and watch our own code as well."""
        if self._guard:
            self._guard.protect(server, self._on_demand)
        self._runner.start(2)  # so that the first program that is edited need not wait for torch
        livereload.watch_closely(server)
        self._restarter.watch(server)

    def on_config(self, config: MkDocsConfig) -> None:
        """Prepare a build."""
        check_order(config)
        if self._is_serving:
            mkdocs_log.tolerate_warnings()  # a mistake is shown, and serving goes on
            self._restarter.restart_if_edited(config.config_file_path, lambda: self._leave(config))
        else:
            self._publisher.start(config)
        if not i18n.is_further_language(config):
            folder = Path(config.config_file_path).parent / CACHE / "templates"
            prepare_templates(config, theme.CompiledTemplates(folder))
            self._site_texts = {name: config[name] or "" for name in ("site_name", "site_description", "copyright")}
        pages.set_formatter(("python", "py"), lambda **given: page_content.format_fence(self.build, **given))

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Read the project and start its programs, once for all languages."""
        if not i18n.is_further_language(config):
            self._on_demand.begin(Path(config.config_file_path).parent)
            self._kept = open_kept(config, self._is_serving)
            self.build = Build.read(config, self._runner, self._kept, log.info)
            self.refuse(self.build.problems)
            self.build.runs.start()
        if self.build.problems:
            serving.say_once(config)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Leave out what no page loads, and let no language list pages that it does not have."""
        config.nav = self.build.navigation.entries_for(i18n.reader_language(config))
        theme.leave_out_unused_files(files)
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Let the links to the previous and the next page stay within an area."""
        theme.end_areas(nav)
        self._pages[i18n.reader_language(config)] = KeptPages(self._kept, lambda: self.build, config, files, nav)
        return nav

    def on_page_read_source(self, *, page: Page, config: MkDocsConfig) -> str | None:
        """Let MkDocs see the text that the book has; while serving, a page that cannot be read is an empty one."""
        if source := self.build.source(page):
            return "\n".join(source.lines)
        return f"# {page.file.src_uri}\n" if self._is_serving else None

    @event_priority(100)  # first of all plugins, while lines are where the source has them
    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Replace directives, and mark fences with their programs."""
        reader = i18n.reader_language(config)
        self._pages[reader].keep_rendering(page)
        return page_markdown.prepare_markdown(self.build, page, markdown, reader)

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Turn formulas into MathML and label cells; MkDocs checks links after this, so it needs to know of all ids."""
        if source := self.build.source(page):
            pages.add_anchors(page, anchors(source, self.build.book))
        return with_labels(with_mathml(html))

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Give the menu short labels, and use the time in which the programs run."""
        for snippet in self.build.book.snippets.values():
            self.build.highlighter.html(snippet, LANGUAGES[0])
        reader = i18n.reader_language(config)
        self._pages[reader].keep_what_follows(env)
        self._on_demand.note(ServedLanguage(reader, config, files, self._pages[reader], env))
        return env

    def _fill_for_search(self, context: Any, *, page: Page, config: MkDocsConfig, nav: Any) -> Any:
        reader = i18n.reader_language(config)
        page.content, self._unfilled[page.url] = page_content.fill_for_search(self.build, page, reader)
        return context

    @event_priority(-50)  # after the search plugin has read the page
    def _fill_for_readers(self, context: Any, *, page: Page, config: MkDocsConfig, nav: Any) -> Any:
        reader = i18n.reader_language(config)
        page.content = page_content.fill_for_readers(self.build, page, self._unfilled.pop(page.url), reader)
        context.update(page_meta.describe(self.build, page, config, reader))
        if self._is_serving:
            page.content = serving.with_place_for_problems(self.build, page, page.content)
        return context

    on_page_context = CombinedEvent(_fill_for_search, _fill_for_readers)

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Let the page search its own language, and load nothing from elsewhere."""
        is_further = i18n.is_further_language(config)
        return self._with_policy(pages.with_own_search_base(output) if is_further else output)

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Keep the page 404.html of the first language: the others would overwrite it.

        GitHub Pages serves only this one: https://github.com/ultrabug/mkdocs-static-i18n/issues/284
        """
        if template_name == "404.html" and i18n.is_further_language(config):
            return ""
        return self._with_policy(pages.with_language_tags(output_content))

    @event_priority(-200)  # after static-i18n has built the other languages
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Complete the site with what needs all languages and all records, and publish it."""
        if i18n.is_further_language(config):
            return
        build = self.build
        self.refuse(problems := build.finish())
        log.info(build.runs.summary())
        site = self._publisher.files(config)
        theme.drop_comments(site.folder)
        outputs.write(build, config, self._site_texts, site)
        if not self._is_serving:
            archive.write(site, config.site_url or "/", self._kept)
        online_only.write(build, config, self._with_policy, site)  # not into the archive
        if self._is_serving:
            serving.show_problems(build, build.problems + problems)
            self._on_demand.end()
        else:
            self._publisher.finish(config)
        self._kept.store_report()

    def on_build_error(self, *, error: Exception) -> None:
        """Leave nothing behind."""
        self._runner.close()
        self._publisher.discard()
        explain(error, Path(self.config.config_file_path).parent)

    def on_shutdown(self) -> None:
        """Stop the programs that still run."""
        self._runner.close()

    def _with_policy(self, html: str) -> str:
        return html if self._is_serving else with_security_policy(html)  # live reload is an inline script of MkDocs

    def _leave(self, config: MkDocsConfig) -> None:
        config.plugins.on_shutdown()
        shutil.rmtree(config.site_dir, ignore_errors=True)  # the temporary folder that is being served

    def refuse(self, problems: list[Problem]) -> None:
        """End the build, or, while serving, go on and let the pages show what is wrong."""
        if problems and not self._is_serving:
            raise BuildError(report(problems))
        if problems:
            log.error(report(problems))
