"""What calls of torch mean for a run."""

from typing import Any

from memoire.diagnosing import checkpoints
from memoire.diagnosing.call import Call
from memoire.diagnosing.calls import callers
from memoire.diagnosing.evaluation import DROPOUT, is_left_out
from memoire.diagnosing.finding import Finding
from memoire.diagnosing.judging import fed_critic
from memoire.diagnosing.program import Program
from memoire.diagnosing.run import Run
from memoire.diagnosing.terms import of_sum
from memoire.diagnosing.values import is_finite, parameters, tensors_in

# A module that these call is no call of the program's own, or is repeated by them.
INNER = ("torch/nn/modules/module.py", "torch/utils/checkpoint.py")


class Training:
    """One method a kind of call, of the names in `calls.KNOWN`."""

    def __init__(self, run: Run, program: Program) -> None:
        self._run, self._program = run, program

    def backward(self, call: Call) -> None:
        """`loss.backward()`, or the function of the same name."""
        torch, run, line = call.own.torch, self._run, call.own.line
        if call.frame.f_code.co_filename.endswith("_tensor.py"):
            roots = [call.subject]
        elif call.frame.f_back and call.frame.f_back.f_code.co_filename.endswith("_tensor.py"):
            return  # seen already
        else:
            roots = tensors_in(call.frame.f_locals.get("tensors"), torch)
        marks, found = call.before.all_marks | of_sum(call.own, call.before, run.tags), []
        if is_recorded := not roots or any(root.requires_grad for root in roots):
            found = run.graphs.backward(roots, marks, line, bool(call.frame.f_locals.get("retain_graph")), torch)
            marks = run.flow.reaching(marks, run.graphs.lines())
        run.consumed |= marks
        run.optimizers.backward(line, marks)
        run.turns.backward(line)
        run.undone.used()
        if not is_recorded:
            mode = None if torch.is_grad_enabled() else self._program.mode_line(line)
            run.findings.append(run.cuts.without_graph(marks, line, mode, run.is_frozen))
            return
        run.evaluation.backward(marks)
        run.findings += run.hand_written.backward(line)
        for rule in run.rules:
            rule.backward(roots, call.own, run)
        was_nan = run.found("nan-")
        run.findings += [one for one in found if not (one.kind == "nan-loss" and was_nan)]

    def grad(self, call: Call) -> None:
        """`torch.autograd.grad`."""
        self._run.consumed |= call.before.all_marks
        call.before.callee |= self._run.flow.differentiated(call.own, call.frame.f_locals)

    def optimizer_zero_grad(self, call: Call) -> None:
        """`optimizer.zero_grad()`."""
        state = self._run.optimizers.state(call.subject)
        self._cleared(state.parameters() if state else [], call.own.line)

    def module_zero_grad(self, call: Call) -> None:
        """`model.zero_grad()`."""
        self._cleared(list(parameters(call.subject)), call.own.line)

    def _cleared(self, found: list[Any], line: int) -> None:
        states = [] if self._run.optimizers.uses_scaler else self._run.optimizers.states
        addresses = {id(one) for one in found}
        for rule in self._run.rules:
            rule.cleared(addresses)
        self._run.turns.cleared(states, addresses, line)
        self._run.optimizers.cleared(found, line)

    def add_param_group(self, call: Call) -> None:
        """An optimizer is made, or gets more."""
        self._run.optimizers.made(call.subject, call.own.line)
        self._run.given_line = self._run.stores.of_result(call.own) or self._run.given_line
        self._run.membership.made(call.own.modules())

    def step(self, call: Call) -> None:
        """`optimizer.step()`."""
        run, torch = self._run, call.own.torch
        if not isinstance(call.subject, torch.optim.Optimizer):
            return
        has_closure = call.frame.f_locals.get("closure") is not None
        is_scaler = any(one.f_code.co_filename.endswith("grad_scaler.py") for one in callers(call.frame))
        if is_scaler:
            run.scaler_line = call.own.line
            run.optimizers.unscaled(call.subject)
        run.optimizers.step(call.subject, call.own.line, has_closure, run.cuts.frozen_line)
        state = run.optimizers.state(call.subject)
        held = state.parameters() if state else []
        found = call.own.modules()
        if state:
            run.turns.stepped(state, run.optimizers.states, run.networks.recent, has_closure)
            run.undone.stepping(state, torch)
            run.frozen.step(state, found, torch)
            for rule in run.rules:
                rule.stepped(state, call.own, run)
        run.networks.recent.clear()
        run.stores.stepping(call.own.line, held)
        grads = [one.grad for one in held if one.grad is not None and not one.grad.is_sparse]
        is_nan = not run.optimizers.uses_scaler and any(not is_finite(grad, torch) for grad in grads)
        if is_nan and not run.found("nan-"):
            run.findings.append(run.graphs.of_nan_gradient(call.own.line))
        run.findings += run.evaluation.step({id(one) for one in held})
        everything = [one for known in run.optimizers.states for one in known.parameters()]
        run.membership.step(found, everything)
        run.unregistered.step(found, everything, run.stores, torch)

    def scheduler_step(self, call: Call) -> None:
        """`scheduler.step()`, if the program itself calls it: each scheduler does so when it is made."""
        if not any("lr_scheduler" in frame.f_code.co_filename for frame in callers(call.frame)):
            self._run.optimizers.scheduled(call.subject, call.own.line)

    def clip(self, call: Call) -> None:
        """`clip_grad_norm_` and its like."""
        self._run.optimizers.clip(call.frame.f_locals["parameters"], call.own.line)

    def checkpoint(self, call: Call) -> None:
        """`checkpoint(function, …)`, which may cut the graph."""
        if cut := checkpoints.cut(call):
            call.before.cuts, call.before.requires_grad = [*call.before.cuts, cut], True

    def dropout(self, call: Call) -> None:
        """`F.dropout(x)`, which does not know the mode of the module that calls it."""
        names = call.own.frame.f_code.co_varnames[:1]
        owner = call.own.names.get(names[0]) if names and call.frame.f_back is call.own.frame else None
        is_eval = isinstance(owner, call.own.torch.nn.Module) and not vars(owner).get("training", True)
        if is_eval and is_left_out(call.own.syntax) and call.frame.f_locals.get("p"):
            self._run.findings.append(Finding(call.own.line, DROPOUT, "dropout-always"))

    def scale(self, call: Call) -> None:
        """`scaler.scale(loss)`: gradients may overflow, and steps be skipped."""
        if call.subject is not None and vars(call.subject).get("_enabled"):
            self._run.optimizers.scaled()

    def unscale(self, call: Call) -> None:
        """`scaler.unscale_(optimizer)`."""
        self._run.optimizers.unscaled(call.frame.f_locals.get("optimizer"))

    def module_train(self, call: Call) -> None:
        """`model.train()` or `model.eval()`."""
        subject, is_training = call.subject, call.frame.f_locals.get("mode", True)
        self._run.evaluation.switched(subject, is_training, call.own.line)
        for rule in self._run.rules:
            rule.switched(subject, is_training, call.own.line)

    def load_state_dict(self, call: Call) -> None:
        """`model.load_state_dict(state)`."""
        has_stepped = any(state.steps for state in self._run.optimizers.states)
        state = call.frame.f_locals.get("state_dict")
        self._run.copies.loaded(call.subject, state, call.own, self._run.stores, has_stepped)

    def hook(self, call: Call) -> None:
        """A hook is registered at a tensor or a module."""
        is_backward = "forward" not in call.frame.f_code.co_name
        self._run.hooks.registered(call.subject, call.frame.f_locals.get("hook"), call.own, is_backward)

    def module_call(self, call: Call) -> None:
        """`model(x)`, written in the program; while an object is made, it only finds out about shapes."""
        above = list(callers(call.frame))
        is_own = (
            above[0].f_code is call.own.frame.f_code or above[0].f_code.co_filename == call.own.frame.f_code.co_filename
        )
        is_inner = any(frame.f_code.co_filename.endswith(INNER) for frame in above)
        if is_own and not is_inner and not any(frame.f_code.co_name == "__init__" for frame in above):
            self._run.undone.used()
            for rule in self._run.rules:
                rule.called(call.subject, call.own)
            self._run.judging.called(call.subject, call.own, call.before)
            self._run.networks.called(call.subject, list(call.frame.f_locals.get("args", ())), call.own)
            call.before.callee |= fed_critic(call.subject, call.own, self._run.networks.recent)
            call.before.callee |= self._run.evaluation.called(call.subject, call.own.line, call.own.torch)
