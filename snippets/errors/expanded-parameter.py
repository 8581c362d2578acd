import torch


def step(tensor, kind, **options):
    p = torch.nn.Parameter(tensor)
    optimizer = kind([p], lr=1.0, **options)
    (p * torch.tensor([[1.0], [2.0]])).sum().backward()
    try:
        optimizer.step()
    except RuntimeError as error:
        return str(error).split(". ")[0]
    return p.tolist()


SGD, Adam = torch.optim.SGD, torch.optim.Adam
# essential
expanded = torch.zeros(1, 2).expand(2, 2)
wrong = step(expanded, SGD), step(expanded, Adam)
right = step(expanded.clone(), SGD)
print("wrong:", wrong[0])
print("right:", right)
for kind in (SGD, Adam):
    # en: the expanded parameter uses the first two of these four places
    # zh: 扩展出来的参数只用这 4 个位置中的前 2 个
    memory = torch.zeros(4)
    rows = step(memory[:2].expand(2, 2), kind, fused=True)
    print(f"fused=True, {kind.__name__}: no error, memory:", memory)
    assert (
        rows[0] == rows[1] and memory[2:].all()
    )  # claim: err-expanded-parameter-fused

# end
# en: an expanded buffer raises the error when a state is loaded
# zh: 扩展出来的缓冲区，在载入状态时报同样的错
module = torch.nn.Module()
module.register_buffer("running", torch.eye(2).expand(3, 2, 2))
try:
    module.load_state_dict({"running": torch.ones(3, 2, 2)})
except RuntimeError as error:
    message = str(error)
    print("load_state_dict:", message.splitlines()[1].split("('")[1][:51], "…")

assert all("more than one element" in t for t in wrong)  # claim: err-expanded-parameter
assert right == [[-1.0, -1.0], [-2.0, -2.0]]  # claim: err-expanded-parameter-cure
assert "more than one element" in message  # claim: err-expanded-buffer
