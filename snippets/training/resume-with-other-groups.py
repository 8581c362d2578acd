import torch


def build():
    head, body = (torch.nn.Parameter(torch.ones(2)) for _ in range(2))
    return torch.optim.Adam([head], lr=0.1), body


optimizer, body = build()
optimizer.add_param_group({"params": [body], "lr": 0.01})
saved = optimizer.state_dict()

# essential
fresh, body = build()
try:
    fresh.load_state_dict(saved)
except ValueError as error:
    message = str(error)
    print(message)

fresh.add_param_group({"params": [body]})
fresh.load_state_dict(saved)
# end
print("learning rates:", [group["lr"] for group in fresh.param_groups])
assert "different number" in message  # claim: tr-state-needs-same-groups
assert fresh.param_groups[1]["lr"] == 0.01  # claim: tr-groups-come-from-state
