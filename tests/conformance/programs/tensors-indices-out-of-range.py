# Errors of indexing and of shapes, each with its message.
import torch

x = torch.zeros(2, 3)
for attempt in (lambda: x[5], lambda: x.view(4), lambda: x @ x, lambda: torch.cat([x, x[0]]), lambda: x.mean("n")):
    try:
        attempt()
    except (IndexError, RuntimeError, TypeError) as error:
        print(type(error).__name__, str(error).splitlines()[0])
