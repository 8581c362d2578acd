"""The command `memoire`: what authors run besides the build."""

import argparse
import sys
from pathlib import Path

from memoire.book import Book
from memoire.new import NewPageError, new_page
from memoire.problem import report
from memoire.translated import TranslationError, every, translated, typo
from memoire.translation_status import summary
from memoire.translations import notes


def check(root: Path) -> int:
    """Check pages and programs without building the site."""
    book = Book(root, print)
    book.start()
    try:
        problems = book.problems + book.finish()
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
    arguments = parser.parse_args()
    if arguments.command == "translated" and arguments.all and arguments.typo:
        record.error("--typo goes with one page")
    root = Path.cwd()
    if arguments.command == "check":
        return check(root)
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
