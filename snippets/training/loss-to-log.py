import torch

w = torch.zeros(1, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.0)
parts = 4
logged = []
# essential
total = torch.zeros(())
for step, x in enumerate([1.0, 2.0, 3.0, 6.0] * 2, start=1):
    loss = (w - x).abs().sum() / parts
    loss.backward()
    total += loss.detach()
    if step % parts == 0:
        optimizer.step()
        optimizer.zero_grad()
        update = step // parts
        print(f"update {update}: mean of the group {total.item()}", end="")
        print(f" | last loss * {parts}: {loss.item() * parts}")
        # end
        logged.append((update, total.item(), loss.item() * parts))
        assert total.grad_fn is None  # claim: logged-no-graph
        # essential
        total.zero_()
# end

assert [mean for _, mean, _ in logged] == [3.0, 3.0]  # claim: logged-mean
assert [last for _, _, last in logged] == [6.0, 6.0]  # claim: logged-last
assert [update for update, _, _ in logged] == [1, 2]  # claim: logged-updates
