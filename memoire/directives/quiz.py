"""`<!-- quiz-score -->` and `<!-- quiz-subjects -->`: how many answers of a reader are right, of a page or of all."""

from collections.abc import Iterator
from html import escape

from memoire.content.asked import asked
from memoire.content.directive_use import Use
from memoire.content.page import Page
from memoire.directives.directive import Context, Directive
from memoire.handbook.book import Book
from memoire.problem import Problem
from memoire.texts import texts

SAID = ("open", "score", "missed")
SUBJECTS = "quiz-subjects"


class QuizScore(Directive):
    """A box for `quiz.js`: how many answers are right, what to read for the others, and a button that forgets all."""

    name, form, is_searched = "quiz-score", "block", False

    def check(self, use: Use, page: Page, book: Book) -> Iterator[Problem]:
        """There is something to answer on the page, or a list of pages with something to answer."""
        if not asked(page) and not any(other.name == SUBJECTS for other in page.uses):
            todo = f'Add a program with predict="None | True", or <!-- {SUBJECTS} -->.'
            yield Problem(page.file, use.line, "There is no question on this page, so there is no score.", todo)

    def html(self, use: Use, context: Context) -> str:
        """The box; what the script says is in its attributes, in the language of the page."""
        words = texts(context.language, "quiz")
        said = "".join(f' data-{name}="{escape(words[name])}"' for name in SAID)
        return (
            f'<div class="quiz-score needs-script"{said}><p></p><p></p><ul></ul>'
            f'<p><button type="button" class="md-button">{words["forget"]}</button> '
            f"<small>{words['local']}</small></p></div>"
        )

    def markdown(self, use: Use, context: Context) -> list[str]:
        """Nothing: it works on the page only."""
        return []


class QuizSubjects(Directive):
    """The pages on which readers choose, each with the number of its questions, or of the reader's answers."""

    name, form = SUBJECTS, "block"

    def source(self, use: Use, context: Context) -> str:
        """A list; `quiz.js` replaces the numbers."""
        words = texts(context.language, "quiz")
        root = "../" * context.page.path.count("/")
        return "\n".join(
            f"- [{page.title}]({root}{page.path}) "
            f'<small data-programs="{escape(" ".join(programs))}" data-result="{escape(words["result"])}">'
            f"{words['count'].format(count=len(programs))}</small>"
            for page in context.pages
            if (programs := asked(page))
        )

    def markdown(self, use: Use, context: Context) -> list[str]:
        """The list with the numbers of questions."""
        words = texts(context.language, "quiz")
        root = "../" * context.page.path.count("/")
        counts = [(page, len(asked(page))) for page in context.pages]
        return [
            f"- [{page.title}]({root}{page.path}): {words['count'].format(count=count)}"
            for page, count in counts
            if count
        ]


DIRECTIVES = [QuizScore(), QuizSubjects()]
