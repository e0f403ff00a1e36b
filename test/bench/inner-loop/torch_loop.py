"""The inner loop in torch.func: vmap over replicas of the gradient, the step compiled where torch can.

Reads one JSON object a line, with the arrays in files of its folder; answers one line when `adapted` is written there.
Numbers are float32 throughout, as in the shaders (TF32 is left off, as torch has it by itself).
"""
import json
import sys
from pathlib import Path

import numpy as np
import torch
from torch.func import grad, vmap

folder = Path(sys.argv[1])
device = "cuda" if torch.cuda.is_available() else "cpu"
name = torch.cuda.get_device_name() if device == "cuda" else "cpu"


def make_step(sizes, leads, largest):
    bounds, at = [], 0
    for ins, outs in zip(sizes[:-1], sizes[1:]):
        bounds.append((at, at + ins * outs, at + (ins + 1) * outs, ins, outs))
        at += (ins + 1) * outs

    def loss(theta, inputs, targets, weights):
        signal = inputs
        for index, (begin, bias, end, ins, outs) in enumerate(bounds):
            signal = signal @ theta[begin:bias].reshape(ins, outs) + theta[bias:end]
            if index + 1 < len(bounds):
                signal = torch.relu(signal)
        return (weights * (signal[:, :leads] - targets) ** 2).sum() / weights.sum()

    gradients = vmap(grad(loss), in_dims=(0, None, None, None))

    def step(theta, rates, inputs, targets, weights):
        gradient = gradients(theta, inputs, targets, weights)
        norm = torch.sqrt(1e-12 + (gradient**2).sum(1, keepdim=True))
        return theta - rates * gradient * (largest / norm.clamp(min=largest))

    return step


def compiled_or_plain(step, example):
    """torch.compile needs a compiler on the machine; without one the step runs as it is written."""
    try:
        fast = torch.compile(step)
        fast(*example)
        return fast, "compiled"
    except Exception:
        return step, "not compiled"


print(json.dumps({"title": f"torch {torch.__version__} on {name}"}), flush=True)
steps = {}
arrays = {}
for line in sys.stdin:
    asked = json.loads(line)
    rows, replicas = asked["rows"], asked["replicas"]
    shapes = {
        "initial": (replicas, -1),
        "rates": (-1,),
        "inputs": (rows, -1),
        "targets": (rows, -1),
        "weights": (rows, -1),
    }
    if asked["isNew"]:
        arrays = {
            key: torch.from_numpy(np.fromfile(folder / key, dtype=np.float32).reshape(shape))
            for key, shape in shapes.items()
        }
    sizes = [asked["inputSize"], *asked["hiddenSizes"], asked["outputSize"]]
    theta, rates, inputs, targets, weights = (arrays[key].to(device) for key in shapes)
    key = (rows, replicas)
    if key not in steps:
        plain = make_step(sizes, asked["leads"], asked["largestGradientNorm"])
        steps[key], how = compiled_or_plain(plain, (theta, rates, inputs, targets, weights))
        print(f"torch: {rows} rows, {replicas} replicas: {how}", file=sys.stderr)
    with torch.no_grad():
        for _ in range(asked["steps"]):
            theta = steps[key](theta, rates, inputs, targets, weights)
    theta.cpu().numpy().tofile(folder / "adapted")
    print(json.dumps({"done": True}), flush=True)
