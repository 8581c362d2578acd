"""Errors of Python and NumPy that no page of the site explains."""

import copy
import json
import pickle
import threading
from pathlib import Path

import numpy as np
import torch

from tests.browser.mistakes.mistake import explained

unexplained = explained()


@unexplained
def lock_in_a_deepcopied_config():
    copy.deepcopy({"lr": 0.1, "lock": threading.Lock()})


@unexplained
def lambda_sent_to_a_worker():
    pickle.dumps(lambda batch: batch)


@unexplained
def file_that_is_no_checkpoint():
    torch.load(Path("/home/mei/project/last.ckpt"))


@unexplained
def arrays_that_do_not_broadcast():
    np.zeros((2, 3)) + np.zeros(2)


@unexplained
def ragged_array():
    np.array([[1, 2], [3]], dtype=float)


@unexplained
def key_that_is_not_in_the_checkpoint():
    {"model": 1}["state_dict"]


@unexplained
def package_that_is_not_installed():
    import torch_scatter_gather


@unexplained
def name_that_torch_lacks():
    from torch.optim import AdamX


@unexplained
def empty_config():
    json.loads("")


@unexplained
def text_added_to_a_number():
    print("epoch " + 3)


@unexplained
def image_that_was_not_read():
    image = {}.get("image")
    image.shape
