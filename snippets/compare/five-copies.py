import torch

# essential
ways = {
    "x.detach()": lambda t: t.detach(),
    "x.data": lambda t: t.data,
    "x.clone()": lambda t: t.clone(),
    "x.detach().clone()": lambda t: t.detach().clone(),
    "x.clone().detach()": lambda t: t.clone().detach(),
}


# end
def ask(way):
    x = torch.tensor([1.0, 2.0], requires_grad=True)
    y = way(x)
    shares = y.data_ptr() == x.data_ptr()
    version = x._version
    with torch.no_grad():
        y.add_(1)
    return shares, y.requires_grad, x._version > version


print(f"{'':20}{'same memory':13}{'requires grad':15}counter of x")
table = {}
for name, way in ways.items():
    table[name] = ask(way)
    shares, flag, noticed = table[name]
    print(f"{name:20}{shares!s:13}{flag!s:15}{noticed}")

assert table["x.detach()"] == (True, False, True)  # claim: cmp-detach-shares-and-counts
assert table["x.data"] == (True, False, False)  # claim: cmp-data-shares-and-hides
assert table["x.clone()"] == (False, True, False)  # claim: cmp-clone-copies-and-records
copies = [table["x.detach().clone()"], table["x.clone().detach()"]]
assert copies[0] == (False, False, False)  # claim: cmp-independent-copy
assert copies[0] == copies[1]  # claim: cmp-either-order
