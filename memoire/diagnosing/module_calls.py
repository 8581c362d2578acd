"""What calls of modules mean for a run: calls, modes, weights, hooks, dropout, checkpoints."""

import weakref

from memoire.diagnosing import checkpoints
from memoire.diagnosing.call import Call
from memoire.diagnosing.calls import callers
from memoire.diagnosing.evaluation import DROPOUT, is_left_out
from memoire.diagnosing.finding import Finding
from memoire.diagnosing.judging import fed_critic
from memoire.diagnosing.run import Run

# A module that these call is no call of the program's own, or is repeated by them.
INNER = ("torch/nn/modules/module.py", "torch/utils/checkpoint.py")


class ModuleCalls:
    """One method a kind of call, of the names in `calls.KNOWN`."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def dropout(self, call: Call) -> None:
        """`F.dropout(x)`, which does not know the mode of the module that calls it."""
        names = call.own.frame.f_code.co_varnames[:1]
        owner = call.own.names.get(names[0]) if names and call.frame.f_back is call.own.frame else None
        is_eval = isinstance(owner, call.own.torch.nn.Module) and not vars(owner).get("training", True)
        if is_eval and is_left_out(call.own.syntax) and call.frame.f_locals.get("p"):
            self._run.findings.append(Finding(call.own.line, DROPOUT, "dropout-always"))

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
        self._run.averaged.loaded(call.subject, state, call.own.torch)
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
        if is_own:
            if id(call.subject) not in self._run.networks.used:
                self._run.networks.used[id(call.subject)] = weakref.ref(call.subject)
            for rule in self._run.rules:
                rule.used(call.subject, call.own)
        if is_own and not is_inner and not any(frame.f_code.co_name == "__init__" for frame in above):
            self._run.undone.used()
            for rule in self._run.rules:
                rule.called(call.subject, call.own)
            self._run.judging.called(call.subject, call.own, call.before)
            self._run.networks.called(call.subject, list(call.frame.f_locals.get("args", ())), call.own)
            call.before.callee |= fed_critic(call.subject, call.own, self._run.networks.recent)
            call.before.callee |= self._run.evaluation.called(call.subject, call.own.line, call.own.torch)

    def checkpoint(self, call: Call) -> None:
        """`checkpoint(function, …)`, which may cut the graph."""
        if cut := checkpoints.cut(call):
            call.before.cuts, call.before.requires_grad = [*call.before.cuts, cut], True
