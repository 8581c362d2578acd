"""What a step changed, as sentences: `y gets grad_fn MulBackward0`."""

import re
from typing import Any

from memoire.export.steps import Steps
from memoire.texts import texts

MOST_NAMES = 4
NUMBER = re.compile(r"\[(.*?)\|(.*?)\]")  # [of one|of several]
Change = tuple[str, str]  # the name of a text, and its value


def sentences(steps: Steps, language: str) -> list[str]:
    """One sentence for each step.

    Args:
        steps: Of a program.
        language: The reader's.
    """
    words, found, before = texts(language, "steps"), [], None
    for step in steps.shown:
        found.append(words["join"].join(_changes(steps, before, step, words)) or words["nothing"])
        before = step
    return found


def _changes(steps: Steps, before: dict[str, Any] | None, step: dict[str, Any], words: dict[str, str]) -> list[str]:
    old = steps.tensors(before) if before else {}
    said = [words["skipped"].format(count=step["skipped"])] if "skipped" in step else []
    said += _modes(before or {"grad_mode": "grad"}, step, words)
    names: dict[Change, list[str]] = {}
    nodes = [steps.results(one) if one else {} for one in (before, step)]
    for name, tensor in steps.tensors(step).items():
        has_new_node = nodes[0].get(name) != nodes[1].get(name)
        for change in _of_tensor(old.get(name), tensor, has_new_node):
            names.setdefault(change, []).append(name)
    for name in old.keys() - steps.tensors(step).keys():
        names.setdefault(("gone", ""), []).append(name)
    said += [_with_names(words[kind], value, sorted(of), words) for (kind, value), of in names.items()]
    said += _freed(steps, before, step, words)
    said += [words["raises"].format(error=step["raised"])] if "raised" in step else []
    printed = steps.stdout[before["printed"] if before else 0 : step["printed"]].strip().split("\n")[0]
    return said + ([words["prints"].format(text=printed)] if printed else [])


def _modes(before: dict[str, Any], step: dict[str, Any], words: dict[str, str]) -> list[str]:
    said = []
    if before["grad_mode"] != step["grad_mode"]:
        said.append(words["mode"].format(mode=words[step["grad_mode"]]))
    old, new = before.get("autocast", {}), step.get("autocast", {})
    for device in dict.fromkeys([*old, *new]):
        if old.get(device) != new.get(device):
            said.append(words["autocast"].format(device=device, dtype=new.get(device, words["off"])))
    old, new = before.get("modules", {}), step.get("modules", {})
    return said + [words["module"].format(name=name, mode=mode) for name, mode in new.items() if old.get(name) != mode]


def _of_tensor(old: dict[str, Any] | None, new: dict[str, Any], has_new_node: bool) -> list[Change]:
    result = ("result", new["grad_fn"])
    if old is None:
        kind = "leaf" if new["requires_grad"] else "plain"
        return [("same", new["same_as"]) if "same_as" in new else result if new["grad_fn"] else (kind, "")]
    found = []
    if old["grad_fn"] != new["grad_fn"] or (has_new_node and new["grad_fn"]):
        found.append(result if new["grad_fn"] else ("cut", ""))
    elif old["requires_grad"] != new["requires_grad"]:
        found.append(("requires" if new["requires_grad"] else "ignores", ""))
    if old["grad"] != new["grad"]:
        found.append(("grad_arrives" if not old["grad"] else "grad_changed" if new["grad"] else "grad_none", ""))
    if old["version"] != new["version"] and new["version"]:
        found.append(("version", str(new["version"])))
    elif any(old.get(name) != new.get(name) for name in ("values", "shape")):  # torch.func has tensors without values
        found.append(("values", ""))
    return found


def _freed(steps: Steps, before: dict[str, Any] | None, step: dict[str, Any], words: dict[str, str]) -> list[str]:
    old, new = steps.nodes(before) if before else {}, steps.nodes(step)
    freed = [node for node, found in new.items() if found.get("is_freed") and not old.get(node, {}).get("is_freed")]
    gone = [node for node in old if node not in new and not old[node]["is_leaf"]]
    said = [_with_names(words["freed"], "", [node.split()[0] for node in freed], words)] if freed else []
    return said + ([_with_names(words["dropped"], "", [node.split()[0] for node in gone], words)] if gone else [])


def _with_names(text: str, value: str, names: list[str], words: dict[str, str]) -> str:
    shown = words["comma"].join(names[:MOST_NAMES])
    if more := len(names[MOST_NAMES:]):
        shown = words["more"].format(names=shown, count=more)
    text = NUMBER.sub(r"\1" if len(names) == 1 else r"\2", text)
    return text.format(names=shown, value=value)
