import torch


def encoder_and_head():
    layers = {"encoder": torch.nn.Linear(1, 1), "head": torch.nn.Linear(1, 1)}
    return torch.nn.ModuleDict(layers)


in_place = encoder_and_head()
in_place.compile()
models = {
    "model": encoder_and_head(),
    "model.compile()": in_place,
    "torch.compile(model)": torch.compile(encoder_and_head()),
    "DataParallel(model)": torch.nn.DataParallel(encoder_and_head()),
}
# essential
found = {}
for name, model in models.items():
    names = [n for n, _ in model.named_parameters()]
    frozen = [n for n in names if n.startswith("encoder.")]
    found[name] = names[0], len(frozen)
    print(f"{name:21} first name: {names[0]:24} found:", len(frozen))
# end

plain, compiled_in_place, compiled, parallel = found.values()
assert compiled == ("_orig_mod.encoder.weight", 0)  # claim: rg-compile-renames
assert parallel == ("module.encoder.weight", 0)  # claim: rg-data-parallel-renames
assert compiled_in_place == plain  # claim: rg-compile-in-place-keeps-names
assert plain[1] == 2
