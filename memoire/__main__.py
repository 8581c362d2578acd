"""The command `memoire`: what authors run besides the build."""

import argparse
import sys
from pathlib import Path

from memoire.book import Book
from memoire.diff import changes, markdown
from memoire.new import NewPageError, new_page
from memoire.problem import report
from memoire.project import version_problems
from memoire.published import Published, RecordsError, from_text, to_text
from memoire.translated import TranslationError, every, translated, typo
from memoire.translation_status import summary
from memoire.translations import notes


def check(root: Path) -> int:
    """Check pages and programs without building the site."""
    book = Book(root, print)
    book.start()
    try:
        problems = [*version_problems(root), *book.problems, *book.finish()]
    finally:
        if Book.runner:
            Book.runner.close()
    if problems:
        print(report(problems), file=sys.stderr)
        return 1
    print(book.summary())
    for note in notes(book.pages, book.translations):
        print(note)
    # Never a mistake: whoever mends the English need not know Chinese.
    print("translations, for information:", summary(book.translations, "en"))
    return 0


def diff(old: str, new: str) -> int:
    """Compare two files of records, `-` for standard input. Exit status: 0 the same, 1 not, 2 unreadable."""
    try:
        before, after = _records(old), _records(new)
    except RecordsError as error:
        print(error, file=sys.stderr)
        return 2
    print(markdown(before, after), end="")
    return 1 if changes(before, after) else 0


def _records(file: str) -> Published:
    try:
        return from_text(sys.stdin.read() if file == "-" else Path(file).read_text("utf-8"))
    except OSError as error:
        raise RecordsError(f"{file}: cannot be read: {error.strerror}. Name a records.json, or - for input.") from None
    except (UnicodeDecodeError, RecordsError) as error:
        todo = "A build writes one to site/records.json, `memoire run --records FILE` another."
        raise RecordsError(f"{file}: this is no file of records: {error}.\n    {todo}") from None


def run(root: Path, file: Path) -> int:
    """Run every program on the torch and Python installed here, and write the records; failures are part of them."""
    book = Book(root, print)
    try:
        book.start(cold=True)
        for path in book.programs:
            book.record(path)
    finally:
        if Book.runner:
            Book.runner.close()
            Book.runner = None
    if book.failure or not book.snippets:
        print(book.failure or f"There are no programs in {root / 'snippets'}.", file=sys.stderr)
        return 1
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(to_text(book.published(compared=False)), "utf-8")
    except OSError as error:
        print(f"{file}: cannot be written: {error.strerror}.", file=sys.stderr)
        return 1
    failed = sum(book.record(path).failure is not None for path in book.snippets)
    print(f"{book.summary()}; {failed} failed, which is part of the records in {file}")
    return 0


def main() -> int:
    """Run the command line; the exit status is 1 where an author has something to mend."""
    parser = argparse.ArgumentParser(prog="memoire", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check", help=check.__doc__)
    start = commands.add_parser("new", help=new_page.__doc__)
    start.add_argument("page", help="section/name, as in no-grad/nested-blocks")
    record = commands.add_parser("translated", help="record that a Chinese page is up to date")
    which = record.add_mutually_exclusive_group(required=True)
    which.add_argument("page", nargs="?", help="as in no-grad/forms")
    which.add_argument("--all", action="store_true", help="all pages")
    record.add_argument("--typo", action="store_true", help="the last change of the English matters to no translation")
    compare = commands.add_parser("diff", help=diff.__doc__)
    compare.add_argument("old", help="a records.json, or - for standard input")
    compare.add_argument("new", help="the same, later or of another torch")
    versions = commands.add_parser("run", help=run.__doc__)
    versions.add_argument("--records", type=Path, required=True, metavar="FILE", help="where the records go")
    arguments = parser.parse_args()
    if arguments.command == "translated" and arguments.all and arguments.typo:
        record.error("--typo goes with one page")
    root = Path.cwd()
    if arguments.command == "check":
        return check(root)
    if arguments.command == "diff":
        return diff(arguments.old, arguments.new)
    if arguments.command == "run":
        return run(root, arguments.records)
    try:
        if arguments.command == "new":
            for file in new_page(root, arguments.page):
                print(f"wrote {file}")
        elif arguments.all:
            print(every(root))
        else:
            print((typo if arguments.typo else translated)(root, arguments.page))
    except (NewPageError, TranslationError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
