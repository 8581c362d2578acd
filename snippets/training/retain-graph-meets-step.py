import torch


def train(label, cut):
    _ = torch.manual_seed(0)
    cell = torch.nn.RNNCell(2, 3)
    optimizer = torch.optim.SGD(cell.parameters(), lr=0.1)
    h = torch.zeros(1, 3)
    for batch in range(2):
        # essential
        for x in torch.randn(5, 1, 2):
            h = cell(x, h)
        optimizer.zero_grad()
        try:
            h.square().mean().backward(retain_graph=not cut)
        # end
        except RuntimeError as error:
            message = str(error).split(":")[0]
            print(f"{label:13} batch {batch}: {message[-41:]}")
            return message
        # essential
        optimizer.step()
        h = h.detach() if cut else h
    # end
    print(f"{label:13} two batches done")
    return "done"


kept = train("retain_graph", cut=False)
cut = train("detach()", cut=True)
assert "inplace operation" in kept  # claim: tr-retain-graph-breaks-on-step
assert cut == "done"  # claim: tr-detach-works-with-step
