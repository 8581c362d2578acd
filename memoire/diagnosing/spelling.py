"""What is written wrong, and raises nothing."""

import ast
from difflib import SequenceMatcher

from memoire.diagnosing.finding import Finding
from memoire.diagnosing.moment import Moment
from memoire.diagnosing.stores import Stores
from memoire.diagnosing.tags import key

METHODS = {"step", "zero_grad", "backward", "eval", "train"}
MODES = {"no_grad", "inference_mode", "enable_grad"}
FLAG = "requires_grad"


def spelling(moment: Moment) -> list[Finding]:
    """Calls without parentheses, blocks without `with`, attributes that are none."""
    found = []
    for node in moment.syntax.nodes:
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Attribute) and node.value.attr in METHODS:
            what = f"{ast.unparse(node.value)} is not called: the parentheses are missing"
            found.append(Finding(moment.line, what, "parentheses"))
        for target in node.targets if isinstance(node, ast.Assign) else []:
            found += _flag(moment, target) if isinstance(target, ast.Attribute) else []
        is_compared = isinstance(node, ast.Expr) and isinstance(node.value, ast.Compare)
        if is_compared and ast.unparse(node).endswith((f".{FLAG} == False", f".{FLAG} == True", f".{FLAG} is False")):
            found.append(
                Finding(moment.line, f"{ast.unparse(node)} only compares, and sets no flag: write =", "misspelt")
            )
    for function in moment.syntax.called_alone:
        text = ast.unparse(function)
        if text.rpartition(".")[2] in MODES:
            what = f"{text}() alone does nothing; use it with `with` or as a decorator"
            found.append(Finding(moment.line, what, "bare-call"))
    return found


def _flag(moment: Moment, target: ast.Attribute) -> list[Finding]:
    owner = moment.value(target.value)
    is_module = isinstance(owner, moment.torch.nn.Module)
    if not is_module and not isinstance(owner, moment.torch.Tensor):
        return []
    is_near = SequenceMatcher(None, target.attr, FLAG).ratio() > 0.85
    if (target.attr == FLAG and not is_module) or not is_near:
        return []
    todo = "call requires_grad_() of the module" if is_module else "the flag is called requires_grad"
    what = f"{ast.unparse(target)} is a new attribute without effect; {todo}"
    return [Finding(moment.line, what, "misspelt")]


def late_flag(moment: Moment, stores: Stores) -> Finding | None:
    """A leaf whose `.grad` is read and still None, and that a statement of its own told to require grad."""
    reads = [one for one in moment.syntax.parts if isinstance(one, ast.Attribute) and one.attr == "grad"]
    for part in reads:
        value = moment.value(part.value)
        store = stores.of.get((id(value), FLAG)) or stores.of.get(moment.place(part.value))
        is_leaf = isinstance(value, moment.torch.Tensor) and value.is_leaf and value.requires_grad
        if is_leaf and value.grad is None and store and FLAG in store.text:
            what = "the flag is set after the forward pass that was to record it: set it before"
            return Finding(store.line, what, "flag-late")
    return None


def reads_of_grad(moment: Moment, stores: Stores) -> list[Finding]:
    """Reads of `.grad` where it is None, since the tensor is no leaf."""
    found = []
    for part in moment.syntax.parts:
        if not (isinstance(part, ast.Attribute) and part.attr == "grad" and isinstance(part.ctx, ast.Load)):
            continue
        value = moment.value(part.value)
        is_result = isinstance(value, moment.torch.Tensor) and value.requires_grad and not value.is_leaf
        if not is_result or value.retains_grad:
            continue
        name = ast.unparse(part.value)
        store = stores.of.get((key(moment.frame), name)) or stores.of.get((0, name))
        if store and (FLAG in store.text or "Parameter(" in store.text):
            what = f"{name} is no leaf but the result of an operation, so its .grad stays None"
            found.append(Finding(store.line, what, "non-leaf-by-accident"))
        else:
            what = f"{name} is no leaf, so its .grad is None unless retain_grad() was called before"
            found.append(Finding(moment.line, what, "non-leaf-grad"))
    return found
