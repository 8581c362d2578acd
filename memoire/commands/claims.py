"""`memoire claims`: every claim with the sentences that cite it, by the name of torch that they are on."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field

import click

from memoire.commands.project_root import project_root
from memoire.content.cited import Cited, cited_sentences
from memoire.content.snippet import Claim, Snippet, SnippetError
from memoire.content.snippet import claims as claims_of
from memoire.content.torch_names import TorchNames, imports
from memoire.handbook.book import Book, read_book

LANGUAGE = "en"  # both languages say the same


@dataclass
class _Cited:
    """A claim, its place, the names of torch that it is on, and the sentences that cite it with their files."""

    claim: Claim
    place: str
    names: set[str]
    sentences: list[tuple[str, Cited]] = field(default_factory=list)

    def __str__(self) -> str:
        said = [f"{file}:{cited.line}: {cited.sentence}" for file, cited in self.sentences]
        return "\n".join([f"{self.place}: {self.claim.text}  # {self.claim.name}", *(f"    {line}" for line in said)])


@click.command()
@click.option("--api", metavar="NAME", help="Only the claims on this name, as `detach`.")
def claims(api: str | None) -> None:
    """List all claims by the names of torch in them.

    Below each claim stand the English sentences that cite it. Its names are those in the code of these sentences, else
    in its assertion, else in the heading of its section or the title of its page; it is listed under each. So what is
    said in two places, or differently in one of them, stands together.
    """
    groups = _by_name(read_book(project_root()))
    if api is not None and api not in groups:
        raise click.ClickException(f"No claim is on {api}. The names are: {', '.join(sorted(groups))}.")
    for name in sorted(groups) if api is None else [api]:
        click.echo("\n".join([f"## {name or 'on no name'} ({len(groups[name])})", *map(str, groups[name]), ""]))


def _by_name(book: Book) -> dict[str, list[_Cited]]:
    """The claims by name; those without one under the empty name."""
    groups: dict[str, list[_Cited]] = {}
    for claim in _claims(book):
        for name in claim.names or {""}:
            groups.setdefault(name, []).append(claim)
    return groups


def _claims(book: Book) -> list[_Cited]:
    programs = [_read(snippet) for snippet in book.snippets.values()]
    names = TorchNames((tree for tree, _, _ in programs), _members())
    asserted = {
        claim.name: _Cited(claim, f"{file}:{claim.line}", names.in_assertion(claim.text, imports(tree)))
        for tree, file, found in programs
        for claim in found
    }
    for page in (page for page in book.pages if page.language == LANGUAGE):
        for cited in cited_sentences(page):
            if cited.claim in asserted:
                asserted[cited.claim].sentences.append((page.file, cited))
    for claim in asserted.values():
        said = [names.in_sentence(cited.sentence) for _, cited in claim.sentences]
        above = [names.in_sentence(heading) for _, cited in claim.sentences for heading in cited.headings]
        claim.names = next(filter(None, [set().union(*said), claim.names, *above]), set())
    return list(asserted.values())


def _read(snippet: Snippet) -> tuple[ast.Module, str, list[Claim]]:
    """A program, its file and its claims."""
    try:
        tree = ast.parse(snippet.source)
        return tree, snippet.file, claims_of(snippet.source, tree)
    except (SyntaxError, ValueError, SnippetError):
        raise click.ClickException(f"{snippet.file} cannot be read. Run memoire check, which says why.") from None


def _members() -> Iterator[str]:
    """What a tensor, a module, an optimizer or a node has and a string, a list or a dictionary has not."""
    import torch  # takes seconds, which only this command needs

    plain = {name for kind in (str, list, dict) for name in dir(kind)}
    for kind in (torch.Tensor, torch.nn.Module, torch.optim.Optimizer, torch.autograd.graph.Node):
        yield from (name for name in dir(kind) if not name.startswith("_") and name not in plain)
