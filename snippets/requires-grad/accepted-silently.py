import torch
from torch import nn

# essential
spellings = [
    "p.requires_grad = False",
    "p.required_grad = False",
    "p.require_grad = False",
    "p.requires_grad_ = False",
    "p.data.requires_grad = False",
    "p.require_grad_(False)",
    "p.requires_grad(False)",
    "p.requires_grad = 0",
    "model.requires_grad_(False)",
    "model.requires_grad = False",
    "model.requires_grad_ = False",
    "model.require_grad_(False)",
    "model.eval()",
    "p.requires_grad_ = False; p.requires_grad_(False)",
]
# end
seen = {}
for line in spellings:
    model = nn.Linear(2, 1, bias=False)
    try:
        exec(line, {"model": model, "p": model.weight})
        seen[line] = "STILL TRAINS" if model.weight.requires_grad else "frozen"
    except (AttributeError, TypeError, RuntimeError) as error:
        seen[line] = type(error).__name__
    print(f"{line:51}{seen[line]}")

silent = [line for line in spellings if seen[line] == "STILL TRAINS"]
frozen = [line for line in spellings if seen[line] == "frozen"]
assert frozen == [spellings[0], spellings[8]]  # claim: leaf-two-spellings-freeze
assert spellings[1:5] == silent[:4]  # claim: leaf-misspelt-attribute-is-silent
assert "model.requires_grad = False" in silent  # claim: leaf-module-flag-is-silent
assert "model.eval()" in silent  # claim: leaf-eval-does-not-freeze
typos = [seen["p.require_grad_(False)"], seen["model.require_grad_(False)"]]
assert typos == ["AttributeError"] * 2  # claim: leaf-method-typo-raises
assert seen[spellings[-1]] == "TypeError"  # claim: leaf-hidden-method-fails-later
