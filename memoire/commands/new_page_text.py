"""What a new page starts with: the shape of its kind, as `memoire.checks.kinds` asks for it."""

from memoire.texts import texts

PROGRAM = """\
import torch

# en: say what the next lines show
# zh: 说明下面几行演示什么
x = torch.tensor(2.0, requires_grad=True)
y = x**2

print("y.requires_grad:", y.requires_grad)
assert y.requires_grad  # claim: {claim}
"""

# Prints a value for each column of the table.
PROBE = """\
import torch

x = torch.tensor(2.0, requires_grad=True)
flags = {{"default": (x**2).requires_grad}}
with torch.no_grad():
    flags["no_grad"] = (x**2).requires_grad

for name, flag in flags.items():
    print(f"{{name}}: {{flag}}")

assert list(flags.values()) == [True, False]  # claim: {claim}
"""


def page_text(kind: str, language: str) -> str:
    """The page, with places for kind, title, path and claim; without a place for a kind that is ""."""
    words = texts(language, "new_page")
    front = words["front"] if kind else words["front"].replace("kind: {kind}\n", "")
    return front + words.get(kind, words["answer"])


def program_text(kind: str) -> str:
    """The program of the page, with a place for the claim."""
    return PROBE if kind == "comparison" else PROGRAM
