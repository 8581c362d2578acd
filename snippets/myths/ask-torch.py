import torch

_ = torch.manual_seed(0)
x = torch.tensor([1.0, 2.0], requires_grad=True)
model = torch.nn.Linear(2, 1)

# essential
with torch.no_grad():
    flag_cleared = not x.requires_grad

eval_stops_recording = not model.eval()(x).requires_grad
detach_copies = x.detach().data_ptr() != x.data_ptr()

# end
statements = {
    "no_grad sets x.requires_grad to False": flag_cleared,
    "eval() stops the recording of gradients": eval_stops_recording,
    "detach() makes a copy of the data": detach_copies,
}
for statement, holds in statements.items():
    print(f"{statement:41}", "holds" if holds else "does not hold")

assert not flag_cleared  # claim: myth-index-no-grad
assert not eval_stops_recording  # claim: myth-index-eval
assert not detach_copies  # claim: myth-index-detach
