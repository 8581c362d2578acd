"""Messages that cannot be raised on this machine, with the place where somebody met them."""

QUOTED = (
    # https://github.com/pytorch/pytorch/issues/16417
    "torch.cuda.OutOfMemoryError: CUDA out of memory. Tried to allocate 22.00 MiB. GPU 0 has a total capacity "
    "of 23.65 GiB of which 11.06 MiB is free. Including non-PyTorch memory, this process has 23.60 GiB memory "
    "in use.",
    # https://github.com/michuanhaohao/reid-strong-baseline/issues/29
    "您好，我遇到了raise RuntimeError('DataLoader worker (pid(s) {}) exited unexpectedly'.format(pids_str))\n"
    "RuntimeError: DataLoader worker (pid(s) 15927) exited unexpectedly的问题，我该怎样解决这个问题啊？谢谢您",
    # https://github.com/XPixelGroup/BasicSR/issues/737
    "[rank1]:[E626 06:24:44.903881913 ProcessGroupNCCL.cpp:616] [Rank 1] Watchdog caught collective operation "
    "timeout: WorkNCCL(SeqNum=808, OpType=ALLREDUCE, NumelIn=9801523, NumelOut=9801523, Timeout(ms)=600000) "
    "ran for 600020 milliseconds before timing out.",
    # https://github.com/shivammehta25/Neural-HMM/issues/15
    "pytorch_lightning.utilities.exceptions.MisconfigurationException: `val_dataloader` must be implemented to "
    "be used with the Lightning Trainer",
    # https://github.com/WangYueFt/dcp/issues/30
    "RuntimeError: CUDA error: device-side assert triggered\nCUDA kernel errors might be asynchronously "
    "reported at some other API call, so the stacktrace below might be incorrect.\nFor debugging consider "
    "passing CUDA_LAUNCH_BLOCKING=1.",
    # https://github.com/nunchux-ai/nunchaku/issues/805
    "RuntimeError: Expected all tensors to be on the same device, but found at least two devices, cuda:0 and cpu!",
    # https://github.com/pytorch/extension-cpp/issues/103
    "ImportError: "
    "/opt/conda/lib/python3.11/site-packages/extension_cpp/_C.cpython-311-x86_64-linux-gnu.so: undefined "
    "symbol: _ZN5torch3jit11parseSchemaERKSsb",
    # https://github.com/milksense/venus/issues/8
    "ERROR: Could not find a version that satisfies the requirement torch (from versions: none)\nERROR: No "
    "matching distribution found for torch",
    # https://github.com/huggingface/sentence-transformers/issues/699
    "Some weights of BertForSequenceClassification were not initialized from the model checkpoint at "
    "model_bertAlisafaya_base/0_Transformer/ and are newly initialized: ['classifier.bias', "
    "'classifier.weight']\nYou should probably TRAIN this model on a down-stream task to be able to use it for "
    "predictions and inference.",
    # https://github.com/DachengLi1/LongChat/issues/31
    "ValueError: Asking to pad but the tokenizer does not have a padding token. Please select a token to use as "
    "`pad_token` `(tokenizer.pad_token = tokenizer.eos_token e.g.)` or add a new pad token via "
    "`tokenizer.add_special_tokens({'pad_token': '[PAD]'})`.",
    # https://github.com/OpenGVLab/Ask-Anything/issues/242
    "RuntimeError: Cannot re-initialize CUDA in forked subprocess. To use CUDA with multiprocessing, you must "
    "use the 'spawn' start method",
)
# These a page explains.
QUOTED_AND_EXPLAINED = {
    # https://github.com/unslothai/unsloth/issues/241
    "errors/training-tools/#purely-quantized": (
        "ValueError: You cannot perform fine-tuning on purely quantized models. Please attach trainable adapters "
        "on top of the quantized model to correctly perform fine-tuning."
    ),
    # https://github.com/modelscope/ms-swift/issues/22
    "errors/training-tools/#checkpoint": (
        "微调时报错：`use_cache=True` is incompatible with gradient checkpointing. Setting "
        "`use_cache=False，这个改怎么修改？"
    ),
    # https://github.com/microsoft/FocalNet/issues/4
    "errors/distributed/#marked-ready-twice": (
        "RuntimeError: Expected to mark a variable ready only once. This error is caused by one of the following "
        "reasons: 1) Use of a module parameter outside the `forward` function. Please make sure model parameters "
        "are not shared across multiple concurrent forward-backward passes. or try to use _set_static_graph() as a "
        "workaround if this module graph does not change during training loop.2) Reused parameters in multiple "
        "reentrant backward passes."
    ),
    # https://github.com/Facico/Chinese-Vicuna/issues/168
    "errors/mixed-precision/#unscale-fp16": (
        '  File "/home/whzhu_st/mypython/lib/python3.8/site-packages/torch/cuda/amp/grad_scaler.py", line 210, in '
        '_unscale_grads_\n    raise ValueError("Attempting to unscale FP16 gradients.")\nValueError: Attempting to '
        "unscale FP16 gradients."
    ),
    # https://github.com/nnizhang/VST/issues/8
    "errors/distributed/#strides": (
        "UserWarning: Grad strides do not match bucket view strides. This may indicate grad was not created "
        "according to the gradient layout contract, or that the param's strides changed since DDP was "
        "constructed.  This is not an error, but may impair performance.\ngrad.sizes() = [1, 64], strides() = [1, "
        "1]"
    ),
}
