from torch import nn

model = nn.ModuleDict({"llm": nn.Linear(2, 2), "head": nn.Linear(2, 1)})


# essential
def only_freezes(tune_llm):
    if not tune_llm:
        _ = model["llm"].requires_grad_(False)


def sets_both(tune_llm):
    _ = model["llm"].requires_grad_(tune_llm)


# end
def trained(switch, tune_llm, frozen_before):
    _ = model.requires_grad_(not frozen_before)
    switch(tune_llm)
    return sum(p.numel() for p in model["llm"].parameters() if p.requires_grad)


found = {}
print("trained elements of llm, for tune_llm=True and False")
for switch in (only_freezes, sets_both):
    for frozen in (False, True):
        counts = [trained(switch, tune, frozen) for tune in (True, False)]
        found[switch, frozen] = counts
        before = "frozen" if frozen else "trained"
        print(f"{switch.__name__:12} llm {before:7} before:", counts)

assert found[only_freezes, False] == [6, 0]  # claim: flags-switch-works
assert found[only_freezes, True] == [0, 0]  # claim: flags-switch-one-way
both = found[sets_both, True], found[sets_both, False]
assert both == ([6, 0], [6, 0])  # claim: flags-switch-both
