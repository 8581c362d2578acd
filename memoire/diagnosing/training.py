"""What calls of torch mean for a run."""

from typing import Any

from memoire.diagnosing.call import Call
from memoire.diagnosing.calls import callers
from memoire.diagnosing.module_calls import ModuleCalls
from memoire.diagnosing.program import Program
from memoire.diagnosing.run import Run
from memoire.diagnosing.state import all_addresses, all_parameters
from memoire.diagnosing.terms import of_sum
from memoire.diagnosing.values import is_finite, leaves, parameters, tensors_in


class Training(ModuleCalls):
    """One method a kind of call, of the names in `calls.KNOWN`."""

    def __init__(self, run: Run, program: Program) -> None:
        super().__init__(run)
        self._program = program

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
            if not run.replaced.without_graph():
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
        run, torch, given, marks = self._run, call.own.torch, call.frame.f_locals, call.before.all_marks
        run.consumed |= marks
        run.asked = set().union(*map(leaves, tensors_in(given.get("inputs"), torch)))
        outputs = tensors_in(given.get("outputs"), torch)
        if outputs and run.asked and not any(one.requires_grad for one in outputs):
            run.findings.append(run.cuts.without_graph(marks, call.own.line, None, is_frozen=False))
        held = all_addresses(run.optimizers.states)
        call.before.callee |= run.flow.differentiated(call.own, given, held)
        for rule in run.rules:
            rule.differentiated(outputs, call.own)

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
            rule.cleared(addresses, line)
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
            run.snapshots.stepped(held, torch)
            run.frozen.step(state, found, torch)
            for rule in run.rules:
                rule.stepped(state, call.own, run)
        run.networks.stepped(held)
        run.stores.stepping(call.own.line, held)
        grads = [one.grad for one in held if one.grad is not None and not one.grad.is_sparse]
        is_nan = not run.optimizers.uses_scaler and any(not is_finite(grad, torch) for grad in grads)
        if is_nan and not run.found("nan-"):
            run.findings.append(run.graphs.of_nan_gradient(call.own.line))
        run.findings += run.evaluation.step({id(one) for one in held})
        everything = all_parameters(run.optimizers.states)
        run.membership.step([*found, *run.networks.hidden(found)], everything)
        run.unregistered.step(found, everything, run.stores, torch)

    def scheduler_step(self, call: Call) -> None:
        """`scheduler.step()`, if the program itself calls it: each scheduler does so when it is made."""
        if not any("lr_scheduler" in frame.f_code.co_filename for frame in callers(call.frame)):
            self._run.optimizers.scheduled(call.subject, call.own.line)
            self._run.schedules.stepped(call.subject, self._run.optimizers)

    def clip(self, call: Call) -> None:
        """`clip_grad_norm_` and its like."""
        self._run.optimizers.clip(call.frame.f_locals["parameters"], call.own.line)

    def scale(self, call: Call) -> None:
        """`scaler.scale(loss)`: gradients may overflow, and steps be skipped."""
        if call.subject is not None and vars(call.subject).get("_enabled"):
            self._run.optimizers.scaled()

    def unscale(self, call: Call) -> None:
        """`scaler.unscale_(optimizer)`."""
        self._run.optimizers.unscaled(call.frame.f_locals.get("optimizer"))
