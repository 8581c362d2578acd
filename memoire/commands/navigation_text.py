"""Edits the navigation in the text of mkdocs.yml, since a YAML library would lose its comments."""

import re

CONTRIBUTING = "contributing"  # the section that stays the last
SECTION = re.compile(r" +- [^#]*:\s*(#.*)?$")


def add_page(config: str, path: str) -> str:
    """The configuration with a page after the last one of its section, or in a new section.

    The new section is the last one of the first area; without areas, which are sections of sections, it comes after
    those of content.
    """
    section = path.split("/")[0]
    lines = config.rstrip("\n").split("\n")
    start, end = _range(lines)
    if not start:  # MkDocs then lists all pages by itself
        return config
    siblings = [number for number in range(start, end) if re.match(rf"\s*- {re.escape(section)}/", lines[number])]
    if siblings:
        indent = lines[siblings[-1]].split("-")[0]
        lines.insert(siblings[-1] + 1, f"{indent}- {path}.md")
    else:
        place, indent = _end_of_area(lines, start, end) or (_end_of_sections(lines, start, end), "  ")
        lines[place:place] = [f"{indent}- {section_title(path)}:", f"{indent}    - {path}.md"]
    return "\n".join(lines) + "\n"


def rename_page(config: str, old: str, new: str) -> str:
    """The configuration with the new path of a page, in its place or, in another section, after the last one there."""
    lines = config.split("\n")
    number = _entry(lines, old)
    if number is None:
        return config
    if old.rpartition("/")[0] != new.rpartition("/")[0]:
        return add_page(remove_page(config, old), new)
    lines[number] = lines[number].replace(f"{old}.md", f"{new}.md", 1)
    return "\n".join(lines)


def remove_page(config: str, path: str) -> str:
    """The configuration without a page, and without a section that has no other pages."""
    lines = config.split("\n")
    number = _entry(lines, path)
    while number is not None:
        indent = _indent(lines.pop(number))
        parent = next((above for above in range(number - 1, 0, -1) if 0 <= _indent(lines[above]) < indent), None)
        is_last = number >= len(lines) or _indent(lines[number]) < indent
        is_only = parent is not None and number - 1 == parent
        number = parent if is_only and is_last and lines[parent].lstrip().startswith("-") else None
    return "\n".join(lines)


def section_title(path: str) -> str:
    """The title of a new section."""
    return path.split("/")[0].replace("-", " ").capitalize()


def pages_of_section(config: str, path: str) -> list[str]:
    """The pages in the same folder in the order of the navigation."""
    lines = config.split("\n")
    start, end = _range(lines)
    folder = re.escape(path.rpartition("/")[0])
    found = [re.search(rf"""[-:]\s+["']?({folder}/[^/\s"']+)\.md""", line) for line in lines[start:end]]
    return [match[1] for match in found if match] if folder else []


def _range(lines: list[str]) -> tuple[int, int]:
    """The positions of the first line of the navigation and behind its last one; 0 and 0 if there is none."""
    start = next((number for number, line in enumerate(lines, 1) if line.startswith("nav:")), 0)
    end = next((number for number in range(start, len(lines)) if re.match(r"\S", lines[number])), len(lines))
    while start and not lines[end - 1].strip():
        end -= 1
    return (start, end) if start else (0, 0)


def _end_of_area(lines: list[str], start: int, end: int) -> tuple[int, str] | None:
    """The position behind the first area and the indent of what it contains; None without areas."""
    for number in range(start, end):
        indent = _indent(lines[number])
        if SECTION.match(lines[number]) and indent > _indent(lines[start]):
            within = range(number + 1, end)
            place = next((below for below in within if 0 <= _indent(lines[below]) < indent), end)
            return place, " " * indent
    return None


def _end_of_sections(lines: list[str], start: int, end: int) -> int:
    """The position behind the last section, that on contributing left out; without others the end."""
    heads = [number for number in range(start, end) if SECTION.match(lines[number])]
    own = [
        number for number in heads if not re.match(rf"\s*- {CONTRIBUTING}/", "".join(lines[number + 1 : number + 2]))
    ]
    if not own:
        return heads[0] if heads else end
    within = [number for number in range(own[-1] + 1, end) if _indent(lines[number]) in (0, 1, 2)]
    return within[0] if within else end


def _entry(lines: list[str], path: str) -> int | None:
    """The position of the line that lists a page."""
    start, end = _range(lines)
    listed = re.compile(rf"""\s*- (?:[^#]*:\s+)?["']?{re.escape(path)}\.md["']?\s*(?:#.*)?""")
    return next((number for number in range(start, end) if listed.fullmatch(lines[number])), None)


def _indent(line: str) -> int:
    """How many blanks a line starts with, -1 if there is nothing else in it."""
    return len(line) - len(line.lstrip()) if line.strip() else -1
