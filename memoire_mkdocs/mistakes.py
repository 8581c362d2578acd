"""Which mistake of an author is behind an exception: file, line, what is wrong, what to do."""

import re
import traceback
from pathlib import Path

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError
from mkdocs.exceptions import BuildError, MkDocsException

import memoire
import memoire_mkdocs
from memoire.content.navigation import line_of_setting, read_configuration
from memoire.content.project import CONFIGURATION
from memoire.problem import Problem, report
from memoire.texts import TextsError
from memoire_mkdocs.undocumented.mkdocs_log import refused_settings

PACKAGES = [Path(package.__file__ or "").parent for package in (memoire, memoire_mkdocs)]
TEMPLATES = "overrides"
LINE = re.compile(r"\(at line (\d+)")
TODO = "Correct this line."


def explanation(error: BaseException, logged: list[str], root: Path) -> str:
    """What to tell an author of an error that ended a build while serving.

    Args:
        error: The error.
        logged: What MkDocs has logged of it.
        root: The project.
    """
    chain = [error, error.__cause__, error.__context__]
    if said := next((str(found) for found in chain if isinstance(found, BuildError)), ""):
        return said
    settings = read_configuration(root)
    if isinstance(settings, Problem):
        return report([settings])
    if refused := refused_settings(logged):
        todo = "Correct this setting, or remove it: https://www.mkdocs.org/user-guide/configuration/"
        return report(
            [Problem(CONFIGURATION, line_of_setting(root, name), f"{name}: {what}", todo) for name, what in refused]
        )
    if isinstance(error, MkDocsException):
        return report([Problem(CONFIGURATION, 1, str(error), "Correct the settings.")])
    return report([mistake(error, root) or _in_code(error)])


def mistake(error: BaseException, root: Path) -> Problem | None:
    """The mistake in a template or a file of texts that an error comes from, None if it comes from elsewhere."""
    if isinstance(error, TextsError):
        line = LINE.search(error.reason)
        what = f"This is not valid TOML: {error.reason}."
        return Problem(error.file, int(line[1]) if line else 1, what, TODO)
    folder = root / TEMPLATES
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if folder in Path(frame.filename).parents]
    if isinstance(error, TemplateSyntaxError) and folder in Path(error.filename or "").parents:
        file, line = Path(error.filename or ""), error.lineno
    elif frames:
        file, line = Path(frames[-1].filename), frames[-1].lineno or 1
    else:
        return None
    if isinstance(error, TemplateNotFound):
        what = f"There is no template {error.name}."
    else:
        kind = "" if isinstance(error, TemplateError) else f"{type(error).__name__}: "
        what = f"This template cannot be used: {kind}{error}".rstrip(".") + "."
    return Problem(file.relative_to(root).as_posix(), line, what, TODO)


def _in_code(error: BaseException) -> Problem:
    """An error of the engine, of the plugin, or of what they use; only whoever edits code reads its traceback."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if package_file(Path(frame.filename))]
    file, line = (package_file(Path(frames[-1].filename)), frames[-1].lineno) if frames else (CONFIGURATION, 1)
    what = f"The build ended with {type(error).__name__}: {error}".rstrip(".") + "."
    todo = "If you edited this code, correct it; if not, please report this mistake."
    return Problem(file, line or 1, what, todo, "".join(traceback.format_exception(error)))


def package_file(file: Path) -> str:
    """The path of a file of the engine or the plugin, as `memoire/problem.py`; empty for any other file."""
    found = next((package for package in PACKAGES if package in file.parents), None)
    return file.relative_to(found.parent).as_posix() if found else ""
