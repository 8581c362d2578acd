# By default torch.load() refuses classes of the program; the message names __main__.
import io

import torch


class Own:
    pass


file = io.BytesIO()
torch.save({"own": Own()}, file)
file.seek(0)
try:
    torch.load(file)
except Exception as error:
    print(type(error).__module__, type(error).__name__)
    print("__main__.Own" in str(error))
