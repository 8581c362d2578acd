"""Watches a program for what is wrong with it."""

import ast
import json
import sys
from bisect import bisect_right
from collections import ChainMap, Counter
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path
from types import FrameType
from typing import IO, Any

from memoire.diagnosing.calls import Calls, callers
from memoire.diagnosing.errors import Failure, of_error
from memoire.diagnosing.finding import Finding
from memoire.diagnosing.optimizers import Optimizers
from memoire.diagnosing.syntax import Program, Syntax
from memoire.diagnosing.tags import NONE, Mark, Marks, Tags, key
from memoire.diagnosing.values import (
    differs_in_training,
    is_finite,
    leaves,
    modules,
    nodes,
    parameters,
    resolve,
    tensors_in,
)
from memoire.watching.reach import names_of
from memoire.watching.statement_observer import StatementObserver
from memoire.watching.statements import Statement, Statements
from memoire.watching.tensors import unseen

SINGULAR = ("Sqrt", "Norm", "Log", "Rsqrt", "Acos", "Asin", "Pow", "Std", "Var", "Div", "Atan2", "Exp")
METHODS = {"step", "zero_grad", "backward", "eval", "train"}


@dataclass
class Before:
    """What was so when a statement began."""

    marks: Marks
    requires_grad: bool
    leaves: frozenset[int]
    partial: list[Mark]
    versions: dict[str, int]
    is_grad: bool
    callee: set[Mark] = field(default_factory=set)


@dataclass
class Store:
    """When a name was written last."""

    line: int
    text: str
    times: int = 1
    is_inference: bool = False


class Doctor(StatementObserver):
    """Notes during the run what the rules need, and asks them at the end."""

    def __init__(self, file: str, statements: Statements, output: IO[str]) -> None:
        super().__init__(statements)
        self.file, self.output = file, output
        self.program = Program(Path(file).read_bytes())
        self.calls, self.tags, self.optimizers = Calls(file), Tags(), Optimizers()
        self.findings: list[Finding] = []
        self.cuts: dict[tuple[int, str], Mark] = {}
        self.consumed: set[Mark] = set()
        self.accumulated: Counter[Mark] = Counter()
        self.evaluated: set[Mark] = set()
        self.writes: list[tuple[int, tuple[int, ...], int, int]] = []
        self.stores: dict[tuple[int, str], Store] = {}
        self.carried: dict[int, set[tuple[int, str]]] = {}
        self.lines: list[tuple[int, int]] = [(0, 0)]
        self.trained: set[int] = set()
        self.eval_lines: dict[int, int] = {}
        self.left_in_eval: set[int] = set()
        self.retained: dict[int, list[int]] = {}
        self.root: list[tuple[str, int, int]] = []
        self.backward_from = self.last_backward = 0
        self.frozen_line = self.switch_line = None
        self.unfrozen: list[int] = []
        self.frozen_at_start: set[int] = set()
        self.replaced: dict[int, int] = {}
        self.outside: dict[int, int] = {}
        self._before: dict[int, Before] = {}
        self._syntax: dict[Statement, Syntax] = {}
        self._times: Counter[int] = Counter()
        self._value: Any = None
        self._steps: list[tuple[int, list[tuple[Any, int]]]] = []

    # --- statements

    def began(self, frame: FrameType, statement: Statement) -> None:
        """Note what a statement will read."""
        if (torch := _torch()) is None:
            return
        with unseen(torch):
            self._began(frame, self._of(statement), torch)

    def _of(self, statement: Statement) -> Syntax:
        if statement not in self._syntax:
            self._syntax[statement] = Syntax(statement)
        return self._syntax[statement]

    def _names(self, frame: FrameType) -> Any:
        return ChainMap(names_of(frame), frame.f_globals)

    def _began(self, frame: FrameType, syntax: Syntax, torch: Any) -> None:
        names = self._names(frame)
        self.lines.append((torch._C._autograd._get_sequence_nr(), syntax.line))
        values = [(one, resolve(one, names, torch)) for one in syntax.loaded]
        tensors = [(ast.unparse(one), tensor) for one, value in values for tensor in tensors_in(value, torch)]
        called = [resolve(one, names, torch) for one in syntax.called]
        layers = [one for one in called if isinstance(one, torch.nn.Module)]
        needing = [one for _, one in tensors if one.requires_grad]
        trainable = {id(one) for layer in layers for one in parameters(layer) if one.requires_grad}
        marks = self.tags.read(frame, syntax.loaded, names, torch)
        is_grad = torch.is_grad_enabled() and not torch.is_inference_mode_enabled()
        self._times[syntax.line] += 1
        partial: list[Mark] = []
        reached: set[int] = set(trainable)
        if self._times[syntax.line] < 4 and (needing or trainable):
            for one in needing:
                reached |= leaves(one)
            partial = self._partial(syntax, names, torch, frozenset(reached))
        self._check_grad_read(frame, syntax, names, torch)
        self._note_carried(frame, syntax, values, torch)
        versions = {text: tensor._version for text, tensor in tensors if not tensor.is_inference()}
        self._before[id(frame)] = Before(
            marks, bool(needing or trainable), frozenset(reached), partial, versions, is_grad
        )

    def _note_carried(self, frame: FrameType, syntax: Syntax, values: list[Any], torch: Any) -> None:
        """Note names whose graph is older than the last backward."""
        for one, value in values:
            numbers = [
                tensor.grad_fn._sequence_nr()
                for tensor in tensors_in(value, torch)
                if tensor.grad_fn is not None and hasattr(tensor.grad_fn, "_sequence_nr")
            ]
            if any(number < self.last_backward for number in numbers):
                self.carried.setdefault(syntax.line, set()).add(self._place(frame, one, torch))

    def _place(self, frame: FrameType, target: ast.expr, torch: Any) -> tuple[int, str]:
        """What stands for a variable or an attribute."""
        if isinstance(target, ast.Attribute):
            owner = resolve(target.value, self._names(frame), torch)
            if owner is not None:
                return id(owner), target.attr
        return key(frame), ast.unparse(target)

    def _partial(self, syntax: Syntax, names: Any, torch: Any, reached: frozenset[int]) -> list[Mark]:
        found = []
        for kind, what, subject in syntax.cuts():
            inside = [node for node in ast.walk(subject) if isinstance(node, ast.Name | ast.Attribute | ast.Subscript)]
            tensors = [one for node in inside for one in tensors_in(resolve(node, names, torch), torch)]
            layers = [resolve(node.func, names, torch) for node in ast.walk(subject) if isinstance(node, ast.Call)]
            ids = {address for one in tensors if one.requires_grad for address in leaves(one)}
            ids |= {id(one) for layer in layers if isinstance(layer, torch.nn.Module) for one in parameters(layer)}
            if not tensors and any(isinstance(node, ast.comprehension) for node in ast.walk(syntax.statement)):
                ids = set(reached)
            if ids:
                found.append(Mark(kind, syntax.line, what, frozenset(ids)))
        return found

    def _check_grad_read(self, frame: FrameType, syntax: Syntax, names: Any, torch: Any) -> None:
        for part in syntax.parts:
            if not (isinstance(part, ast.Attribute) and part.attr == "grad" and isinstance(part.ctx, ast.Load)):
                continue
            value = resolve(part.value, names, torch)
            if not isinstance(value, torch.Tensor) or not value.requires_grad or value.is_leaf or value.retains_grad:
                continue
            name = ast.unparse(part.value)
            store = self.stores.get((key(frame), name)) or self.stores.get((0, name))
            if store and ("requires_grad" in store.text or "Parameter(" in store.text):
                what = f"{name} is no leaf but the result of an operation, so its .grad stays None"
                self.findings.append(Finding(store.line, what, "non-leaf-by-accident"))
            else:
                what = f"{name} is no leaf, so its .grad is None unless retain_grad() was called before"
                self.findings.append(Finding(syntax.line, what, "non-leaf-grad"))

    def ended(self, frame: FrameType, statement: Statement) -> None:
        """Note what a statement has written."""
        before = self._before.pop(id(frame), None)
        if (torch := _torch()) is None or before is None:
            return
        with unseen(torch):
            self._ended(frame, self._of(statement), before, torch)

    def returned(self, frame: FrameType, value: Any) -> None:
        """Carry the marks of what a function returns to its caller."""
        self._value = value
        super().returned(frame, value)
        self._value = None
        self.tags.forget(frame)
        self._before.pop(id(frame), None)

    def _ended(self, frame: FrameType, syntax: Syntax, before: Before, torch: Any) -> None:
        names, node = self._names(frame), syntax.statement
        is_return = isinstance(node, ast.Return)
        values = [self._value] if is_return else [resolve(one, names, torch) for one in syntax.stored]
        marks = set(before.marks | before.callee)
        results = [one for value in values for one in tensors_in(value, torch)]
        for mark in before.partial:
            self.cuts.setdefault((mark.line, mark.what), mark)
        is_result = isinstance(node, ast.Assign | ast.AugAssign | ast.AnnAssign | ast.Return) or bool(
            syntax.accumulates
        )
        if is_result and before.requires_grad and _is_cut(values, torch):
            marks |= self._cut(syntax, before, torch)
        self._note_values(syntax, values, results, before, marks, torch)
        is_new = isinstance(node, ast.Assign | ast.AnnAssign | ast.For)
        for target, value in zip(syntax.stored, values, strict=False):
            if not is_return:
                self.tags.write(frame, target, frozenset(marks), is_new, names, torch)
                self._note_store(frame, syntax, target, value, torch)
        if is_return and (caller := self._own_caller(frame)) and id(caller) in self._before:
            self._before[id(caller)].callee |= marks
        self._note_writes(frame, syntax, before, names, torch)
        self._note_steps()
        self._note_flags(syntax, names, torch)

    def _cut(self, syntax: Syntax, before: Before, torch: Any) -> set[Mark]:
        if any(mark.is_cut for mark in before.callee):
            return set()
        if before.partial:
            return set(before.partial)
        if not before.is_grad:
            line = self.program.mode_line(syntax.line) or self._mode_line_of_callers
            kind = "cut-mode" if line else "cut-switch"
            line = line or self.switch_line or syntax.line
            what = "gradients are switched off"
        else:
            kind, line, what = "cut-not-differentiable", syntax.line, "the result has no gradient"
        mark = Mark(kind, line, what, before.leaves)
        self.cuts.setdefault((line, what), mark)
        known = self.cuts[line, what]
        if not before.leaves <= known.leaves:
            self.cuts[line, what] = Mark(kind, line, what, known.leaves | before.leaves)
        return {mark}

    @property
    def _mode_line_of_callers(self) -> int | None:
        for statement in reversed(self._pending.values()):
            if line := self.program.mode_line(statement.line):
                return line
        return None

    def _note_values(
        self, syntax: Syntax, values: list[Any], results: list[Any], before: Before, marks: set[Mark], torch: Any
    ) -> None:
        if syntax.accumulates is not None:
            kept = results[-1:] if isinstance(values[0] if values else None, list) else results
            if any(one.requires_grad and not one.is_leaf for one in kept):
                mark = Mark("graphs-kept", syntax.line, ast.unparse(syntax.accumulates))
                self.accumulated[mark] += 1
                marks.add(mark)
        if any(not is_finite(one, torch) for one in results) and not any(one.kind == "non-finite" for one in marks):
            marks.add(Mark("non-finite", syntax.line))

    def _note_store(self, frame: FrameType, syntax: Syntax, target: ast.expr, value: Any, torch: Any) -> None:
        owner, text = self._place(frame, target, torch)
        if isinstance(target, ast.Attribute):
            if isinstance(value, torch.nn.Module) and self.optimizers.states:
                self.replaced |= {id(one): syntax.line for one in parameters(value)}
            elif isinstance(value, torch.nn.Parameter) and self.optimizers.states:
                self.replaced[id(value)] = syntax.line
        before = self.stores.get((owner, text))
        is_inference = any(one.is_inference() for one in tensors_in(value, torch))
        times = before.times + 1 if before and before.line == syntax.line else 1
        self.stores[owner, text] = Store(syntax.line, syntax.text, times, is_inference)

    def _note_writes(self, frame: FrameType, syntax: Syntax, before: Before, names: Any, torch: Any) -> None:
        for one in syntax.loaded + syntax.stored:
            value = resolve(one, names, torch)
            was = before.versions.get(ast.unparse(one))
            for tensor in tensors_in(value, torch)[:1] if was is not None else []:
                if not tensor.is_inference() and tensor._version > was and not isinstance(value, list):
                    self.writes.append((syntax.line, tuple(tensor.shape), was, tensor._version))
        owner = syntax.writes_data()
        if owner is None:
            return
        tensor = resolve(owner, names, torch)
        if isinstance(tensor, torch.Tensor) and tensor.requires_grad:
            has_recorded = torch._C._autograd._get_sequence_nr() > self.last_backward and self.last_backward >= 0
            if not tensor.is_leaf or (has_recorded and self._is_in_graph(tensor)):
                what = "autograd does not notice what is written through .data, so gradients may be wrong"
                self.findings.append(Finding(syntax.line, what, "data-write"))

    def _is_in_graph(self, tensor: Any) -> bool:
        return self.last_backward > 0

    def _note_steps(self) -> None:
        for line, held in self._steps:
            for reference, version in held:
                if reference._version > version:
                    self.writes.append((-line, tuple(reference.shape), version, reference._version))
        self._steps.clear()

    def _note_flags(self, syntax: Syntax, names: Any, torch: Any) -> None:
        node, text = syntax.statement, syntax.text
        if "requires_grad" in text:
            if "False" in text:
                self.frozen_line = syntax.line
            if "True" in text and self.optimizers.states:
                self.unfrozen.append(syntax.line)
        if isinstance(node, ast.Expr) and "set_grad_enabled(False)" in text and not torch.is_grad_enabled():
            self.switch_line = syntax.line
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Attribute) and node.value.attr in METHODS:
            what = f"{ast.unparse(node.value)} is not called: the parentheses are missing"
            self.findings.append(Finding(syntax.line, what, "parentheses"))
        called = node.value.func if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call) else None
        if called is not None and ast.unparse(called).split(".")[-1] in ("no_grad", "inference_mode", "enable_grad"):
            what = f"{ast.unparse(called)}() alone does nothing; use it with `with` or as a decorator"
            self.findings.append(Finding(syntax.line, what, "bare-call"))
        for target in node.targets if isinstance(node, ast.Assign) else []:
            if isinstance(target, ast.Attribute):
                self._check_flag(syntax, target, resolve(target.value, names, torch), torch)

    def _check_flag(self, syntax: Syntax, target: ast.Attribute, owner: Any, torch: Any) -> None:
        is_tensor, is_module = isinstance(owner, torch.Tensor), isinstance(owner, torch.nn.Module)
        is_exact = target.attr == "requires_grad"
        is_near = SequenceMatcher(None, target.attr, "requires_grad").ratio() > 0.85
        if (is_module and is_exact) or ((is_tensor or is_module) and is_near and not is_exact):
            what = f"{ast.unparse(target)} is a new attribute without effect; "
            what += "call requires_grad_() of the module" if is_module else "the flag is called requires_grad"
            self.findings.append(Finding(syntax.line, what, "misspelt"))

    # --- calls

    def called(self, frame: FrameType) -> None:
        """Note a call of torch, and hand marks to the parameters of a function of the program."""
        if (torch := _torch()) is None:
            return
        name = self.calls.name(frame)
        if name is None and frame.f_code.co_filename != self.file:
            return
        with unseen(torch):
            if frame.f_code.co_filename == self.file:
                self._hand_over(frame)
            if name:
                own = self._own_caller(frame)
                statement = self.running(own) if own else None
                if own and statement:
                    getattr(self, f"_on_{name}")(frame, own, statement, torch)

    def _own_caller(self, frame: FrameType) -> FrameType | None:
        return next((one for one in callers(frame) if one.f_code.co_filename == self.file and self.running(one)), None)

    def _hand_over(self, frame: FrameType) -> None:
        caller = self._own_caller(frame)
        before = self._before.get(id(caller)) if caller else None
        if before and frame.f_code.co_flags & 1:
            for name in frame.f_code.co_varnames[: frame.f_code.co_argcount]:
                self.tags.names[id(frame), name] = before.marks

    def _on_backward(self, frame: FrameType, own: FrameType, statement: Statement, torch: Any) -> None:
        if frame.f_code.co_filename.endswith("autograd/__init__.py"):
            if frame.f_back and frame.f_back.f_code.co_filename.endswith("_tensor.py"):
                return
            given = frame.f_locals.get("tensors")
        else:
            given = frame.f_locals.get("self")
        roots = tensors_in(given, torch) if not isinstance(given, torch.Tensor) else [given]
        before = self._before.get(id(own))
        marks = (before.marks | before.callee) if before else NONE
        self.consumed |= marks
        self.optimizers.backward(statement.line)
        self.backward_from = self.last_backward
        self.root = []
        for root in roots:
            self._note_root(root, marks, statement, bool(frame.f_locals.get("retain_graph")), torch)
        self.last_backward = torch._C._autograd._get_sequence_nr()

    def _note_root(self, root: Any, marks: Marks, statement: Statement, retains: bool, torch: Any) -> None:
        if not root.requires_grad:
            self._no_graph(marks, statement.line, torch)
            return
        if not is_finite(root, torch) and not any(one.kind == "nan-gradient" for one in self.findings):
            found = sorted(mark.line for mark in marks if mark.kind == "non-finite")
            what = "the first value that is nan or infinite is made here, and reaches the loss"
            self.findings.append(Finding(found[0] if found else statement.line, what, "nan-loss"))
        behind = nodes(root)
        for node in behind:
            number = node._sequence_nr() if hasattr(node, "_sequence_nr") else -1
            below = [one._sequence_nr() for one, _ in node.next_functions if hasattr(one, "_sequence_nr")]
            lowest = min((one for one in below if one < 2**60), default=number)
            self.root.append((type(node).__name__, number, lowest))
        if retains:
            sizes = self.retained.setdefault(statement.line, [])
            sizes.append(len(behind))
            if len(sizes) >= 3 and sizes[-3] < sizes[-2] < sizes[-1]:
                what = "retain_graph=True keeps all graphs: this backward goes through more nodes each time"
                self.findings.append(Finding(statement.line, what, "retain-graph"))
        for mark in marks:
            if mark.kind == "eval-forward":
                self.left_in_eval.add(mark.line)

    def _no_graph(self, marks: Marks, line: int, torch: Any) -> None:
        cuts = sorted((mark for mark in marks if mark.is_cut), key=lambda mark: mark.line)
        if cuts:
            self.findings.append(_cut_finding(cuts[0]))
        elif self.frozen_line:
            what = "nothing requires grad any more, so the loss has no graph"
            self.findings.append(Finding(self.frozen_line, what, "no-graph"))
        elif not torch.is_grad_enabled():
            found = self.program.mode_line(line) or self.switch_line or line
            self.findings.append(Finding(found, "gradients are switched off here", "cut-switch"))
        else:
            self.findings.append(Finding(line, "nothing that this was computed from requires grad", "no-graph"))

    def _on_grad(self, frame: FrameType, own: FrameType, statement: Statement, torch: Any) -> None:
        before = self._before.get(id(own))
        self.consumed |= (before.marks | before.callee) if before else NONE

    def _on_optimizer_zero_grad(self, frame: FrameType, own: FrameType, statement: Statement, torch: Any) -> None:
        state = self.optimizers.state(frame.f_locals.get("self"))
        self.optimizers.cleared(state.parameters() if state else [])

    def _on_module_zero_grad(self, frame: FrameType, own: FrameType, statement: Statement, torch: Any) -> None:
        self.optimizers.cleared(parameters(frame.f_locals["self"]))

    def _on_add_param_group(self, frame: FrameType, own: FrameType, statement: Statement, torch: Any) -> None:
        self.optimizers.made(frame.f_locals["self"], statement.line)
        for module in self._modules(own, torch):
            self.frozen_at_start |= {id(one) for one in parameters(module) if not one.requires_grad}

    def _modules(self, own: FrameType, torch: Any) -> list[Any]:
        names = self._names(own)
        found = [one for one in names.values() if isinstance(one, torch.nn.Module)]
        for one in names.values():
            inside = getattr(one, "__dict__", None)
            if type(one).__module__ == "__main__" and type(inside) is dict:
                found += [part for part in inside.values() if isinstance(part, torch.nn.Module)]
        return found

    def _on_step(self, frame: FrameType, own: FrameType, statement: Statement, torch: Any) -> None:
        optimizer = frame.f_locals.get("self")
        if not isinstance(optimizer, torch.optim.Optimizer):
            return
        self.optimizers.step(optimizer, statement.line, self.frozen_line)
        state = self.optimizers.state(optimizer)
        held = state.parameters() if state else []
        self._steps.append((statement.line, [(one, one._version) for one in held]))
        if not self.optimizers.uses_scaler and any(
            one.grad is not None and not one.grad.is_sparse and not is_finite(one.grad, torch) for one in held
        ):
            self._nan_gradient(statement)
        for line in self.left_in_eval:
            what = "the model stays in eval mode from here on, and is trained so: train() is missing"
            self.findings.append(Finding(line, what, "eval-in-training"))
        known = {id(one) for one_state in self.optimizers.states for one in one_state.parameters()}
        for module in self._modules(own, torch):
            for part in modules(module):
                for one in vars(part).get("_parameters", {}).values():
                    is_trained = one is not None and one.requires_grad and part.training and one.grad is not None
                    if is_trained and id(one) not in known:
                        self.outside.setdefault(id(one), one._version)
                    if id(one) in self.outside and (id(one) in known or one._version != self.outside[id(one)]):
                        self.outside.pop(id(one))

    def _nan_gradient(self, statement: Statement) -> None:
        if any(finding.kind == "nan-loss" for finding in self.findings):
            return
        line = statement.line
        for operation in SINGULAR:
            numbers = [number for name, number, _ in self.root if operation in name]
            if numbers:
                line = self._line_of(min(numbers))
                break
        self.findings.append(Finding(line, "the gradient becomes nan or infinite in this operation", "nan-gradient"))

    def _line_of(self, number: int) -> int:
        """The line that made a node of the graph."""
        return self.lines[bisect_right(self.lines, (number, 1 << 30)) - 1][1]

    def _on_scheduler_step(self, frame: FrameType, own: FrameType, statement: Statement, torch: Any) -> None:
        if all(one is own or "lr_scheduler" not in one.f_code.co_filename for one in callers(frame)):
            self.optimizers.scheduled(frame.f_locals["self"], statement.line)

    def _on_clip(self, frame: FrameType, own: FrameType, statement: Statement, torch: Any) -> None:
        self.optimizers.clip(frame.f_locals["parameters"], statement.line)

    def _on_scale(self, frame: FrameType, own: FrameType, statement: Statement, torch: Any) -> None:
        self.optimizers.uses_scaler = True

    def _on_module_train(self, frame: FrameType, own: FrameType, statement: Statement, torch: Any) -> None:
        module = frame.f_locals["self"]
        for part in modules(module):
            self.eval_lines.pop(id(part), None)
            if not frame.f_locals.get("mode", True):
                self.eval_lines[id(part)] = statement.line

    def _on_module_call(self, frame: FrameType, own: FrameType, statement: Statement, torch: Any) -> None:
        above = list(callers(frame))
        files = [one.f_code.co_filename for one in above]
        if above[0] is not own and not any(one.f_code.co_filename == self.file for one in above[:1]):
            return
        if any(file.endswith(("torch/nn/modules/module.py", "torch/utils/checkpoint.py")) for file in files):
            return
        if any(one.f_code.co_name == "__init__" for one in above):
            return
        module, before = frame.f_locals["self"], self._before.get(id(own))
        if before is None or not differs_in_training(module, torch):
            return
        if not torch.is_grad_enabled() and module.training:
            mark = Mark("train-in-evaluation", statement.line)
            self.evaluated.add(mark)
            before.callee.add(mark)
        elif torch.is_grad_enabled() and module.training:
            self.trained.add(id(module))
        elif torch.is_grad_enabled() and id(module) in self.trained and id(module) in self.eval_lines:
            before.callee.add(Mark("eval-forward", self.eval_lines[id(module)]))

    # --- the end

    def finish(self, error: BaseException | None) -> None:
        """Write what was found, one line of JSON each."""
        if (torch := _torch()) is not None:
            with unseen(torch):
                self._conclude(error, torch)
        for finding in sorted(set(self.findings + self.optimizers.findings)):
            data = {"line": finding.line, "what": finding.what, "page": finding.page}
            self.output.write(json.dumps(data) + "\n")
        self.output.flush()

    def _conclude(self, error: BaseException | None, torch: Any) -> None:
        if error is not None and not any(one.kind.startswith(("cut-", "no-graph")) for one in self.findings):
            self.findings += of_error(error, self._failure(error))
        for mark, times in self.accumulated.items():
            if times >= 3 and mark not in self.consumed:
                what = (
                    f"each value added to {mark.what} keeps its whole graph: add .item() or .detach(), or use no_grad"
                )
                self.findings.append(Finding(mark.line, what, mark.kind))
        for mark in self.evaluated - self.consumed:
            what = "the model is evaluated in train mode: call eval() before"
            self.findings.append(Finding(mark.line, what, mark.kind))
        if error is None:
            self._conclude_training()

    def _conclude_training(self) -> None:
        if not any(one.kind == "parentheses" for one in self.findings):
            self.findings += self.optimizers.without_steps()
        lost = {one for state in self.optimizers.states if state.steps for one in state.held - state.got}
        roots = {(mark.line, mark.what) for mark in self.consumed if mark.is_cut}
        for place, cut in self.cuts.items():
            if lost & cut.leaves and (place in roots or cut.leaves <= lost):
                self.findings.append(_cut_finding(cut))
        for address in self.outside:
            kind, line = "not-in-optimizer", self.optimizers.states[0].line
            what = "parameters of the model get gradients and are in no optimizer"
            if address in self.replaced:
                line, what = self.replaced[address], "these parameters are new, and the optimizer holds the old ones"
            elif address in self.frozen_at_start and self.unfrozen:
                kind, line = "unfrozen-late", self.unfrozen[-1]
                what = "these parameters require grad from here on, and are in no optimizer"
            self.findings.append(Finding(line, what, kind))

    def _failure(self, error: BaseException) -> Failure:
        lines = []
        trace = error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename == self.file:
                lines.append(trace.tb_lineno)
            trace = trace.tb_next
        line = lines[-1] if lines else 1
        statement = self._statements.at(line)
        return Failure(
            statement.line if statement else line,
            self.writes,
            self.root,
            self.backward_from,
            self.lines,
            self.stores,
            self.carried,
        )


def _torch() -> Any:
    torch = sys.modules.get("torch")
    return torch if torch is not None and hasattr(torch, "nn") and hasattr(torch, "compile") else None


def _is_cut(values: list[Any], torch: Any) -> bool:
    """Whether results are numbers or tensors without a gradient."""
    found = False
    for value in values:
        tensors = tensors_in(value, torch)
        if any(one.requires_grad for one in tensors):
            return False
        is_number = isinstance(value, float) or type(value).__name__ == "ndarray" or type(value).__module__ == "numpy"
        is_list = type(value) is list and bool(value) and isinstance(value[-1], float)
        found |= bool(tensors) or is_number or is_list
    return found


def _cut_finding(cut: Mark) -> Finding:
    return Finding(cut.line, f"the graph is cut here ({cut.what}), so no gradient gets past this line", cut.kind)


observer = Doctor
