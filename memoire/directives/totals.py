"""`<!-- totals -->`: one sentence on how much is run and checked in each build."""

from memoire.content.directive_use import Use
from memoire.directives.directive import Context, Directive
from memoire.records.environment import environment, public_version
from memoire.texts import texts


class Totals(Directive):
    """Counts programs and claims in the sources, since not all have run yet; if one fails, nothing is published."""

    name, form = "totals", "block"

    def source(self, use: Use, context: Context) -> str:
        """The sentence, with the class that the style sheet knows."""
        versions = environment()
        sentence = texts(context.language, "totals")["totals"].format(
            programs=len(context.book.programs),
            claims=len(context.book.claim_sources),
            torch=public_version(versions["torch"]),
            python=versions["python"],
        )
        return f"{sentence}\n{{ .home__totals }}"


DIRECTIVES = [Totals()]
