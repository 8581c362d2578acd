"""The command `memoire`: what authors run besides the build."""

import argparse
import sys
from pathlib import Path

from memoire.book import Book
from memoire.new import NewPageError, new_page
from memoire.problem import report
from memoire.project import version_problems


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
    return 0


def main() -> int:
    """Run the command line; the exit status is 1 where an author has something to mend."""
    parser = argparse.ArgumentParser(prog="memoire", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check", help=check.__doc__)
    start = commands.add_parser("new", help=new_page.__doc__)
    start.add_argument("page", help="section/name, as in no-grad/nested-blocks")
    arguments = parser.parse_args()
    root = Path.cwd()
    if arguments.command == "check":
        return check(root)
    try:
        for file in new_page(root, arguments.page):
            print(f"wrote {file}")
    except NewPageError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
