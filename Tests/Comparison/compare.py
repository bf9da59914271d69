"""Trains the same network on the same digits with what people would use instead.

    pip install -r Tests/Comparison/requirements.txt
    python3 Tests/Comparison/compare.py

runs, in turn and several times over, `swift run benchmark`, NumPy (whole batches), JAX (a jitted
scan) and PyTorch (eager), and prints how many times faster ours is, round by round. Peers that are
not installed are left out. Before that it checks that ours does the same work as theirs: NumPy in
double precision goes through one epoch from our starting weights in our order, and must end where we
do.

A digit is a row of 784 numbers from 0 to 1. The cost of an example is the sum over the outputs of
(a - y)^2, that of a batch the mean over its examples; all layers are sigmoid. The rate is 0.5: with
larger ones the small network is chaotic, and rounding grows until nothing can be compared.
"""

import argparse
import importlib.util
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

PACKAGE = pathlib.Path(__file__).resolve().parents[2]
DATA = PACKAGE / "Sources/MNIST/Data"
RATE = 0.5


def digits(part, kind):
    import numpy as np

    x = np.fromfile(DATA / f"{part}-images-idx3-ubyte", np.uint8)[16:].reshape(-1, 784)
    labels = np.fromfile(DATA / f"{part}-labels-idx1-ubyte", np.uint8)[8:]
    return x.astype(kind) / kind(255), np.eye(10, dtype=kind)[labels], labels


def start(sizes, kind):
    import numpy as np

    r = np.random.default_rng(1)
    return [
        ((r.standard_normal((m, n)) / np.sqrt(n)).astype(kind), r.standard_normal(m).astype(kind))
        for n, m in zip(sizes, sizes[1:])
    ]


def shuffled(epoch):
    import numpy as np

    return np.random.default_rng(epoch).permutation(60000)


# Each peer is a function from sizes, batch and digits to a function that trains one epoch.


def numpy_peer(sizes, batch, x, y):
    import numpy as np

    layers = start(sizes, np.float32)
    return lambda order: numpy_epoch(layers, order, batch, x, y)


def numpy_epoch(layers, order, batch, x, y):
    """Goes through all digits once, and changes the layers in place."""
    import numpy as np

    rate = x.dtype.type(RATE)
    for s in range(0, len(order), batch):
        rows = order[s : s + batch]
        a = [x[rows]]
        for w, b in layers:
            a.append(1 / (1 + np.exp(-(a[-1] @ w.T + b))))
        delta = 2 * (a[-1] - y[rows]) * a[-1] * (1 - a[-1]) / x.dtype.type(len(rows))
        for l in range(len(layers) - 1, -1, -1):
            w, b = layers[l]
            slope_w, slope_b = delta.T @ a[l], delta.sum(0)
            if l > 0:
                delta = (delta @ w) * a[l] * (1 - a[l])
            w -= rate * slope_w
            b -= rate * slope_b


def jax_peer(sizes, batch, x, y):
    import jax
    import jax.numpy as jnp
    import numpy as np

    def cost(layers, a, y):
        for w, b in layers:
            a = jax.nn.sigmoid(a @ w.T + b)
        return jnp.sum((a - y) ** 2) / a.shape[0]

    @jax.jit
    def epoch(layers, order, x, y):
        def step(layers, rows):
            slopes = jax.grad(cost)(layers, x[rows], y[rows])
            return jax.tree.map(lambda p, s: p - RATE * s, layers, slopes), None

        # 60,000 is a multiple of 10 and of 32 alike; a rest would be left out.
        steps = order[: len(order) // batch * batch].reshape(-1, batch)
        return jax.lax.scan(step, layers, steps)[0]

    state = {"layers": [(jnp.array(w), jnp.array(b)) for w, b in start(sizes, np.float32)]}
    x, y = jnp.array(x), jnp.array(y)

    def run(order):
        state["layers"] = jax.block_until_ready(epoch(state["layers"], jnp.array(order), x, y))

    return run


def torch_peer(sizes, batch, x, y):
    import numpy as np
    import torch

    torch.set_num_threads(1)
    parts = []
    for w, b in start(sizes, np.float32):
        linear = torch.nn.Linear(w.shape[1], w.shape[0])
        with torch.no_grad():
            linear.weight.copy_(torch.from_numpy(w))
            linear.bias.copy_(torch.from_numpy(b))
        parts += [linear, torch.nn.Sigmoid()]
    model = torch.nn.Sequential(*parts)
    optimizer = torch.optim.SGD(model.parameters(), lr=RATE)
    x, y = torch.from_numpy(x), torch.from_numpy(y)

    def run(order):
        order = torch.from_numpy(order)
        for s in range(0, len(order), batch):
            rows = order[s : s + batch]
            optimizer.zero_grad()
            cost = ((model(x[rows]) - y[rows]) ** 2).sum() / len(rows)
            cost.backward()
            optimizer.step()

    return run


PEERS = {"numpy": numpy_peer, "jax": jax_peer, "torch": torch_peer}


def measure_peer(name, sizes, batch, epochs):
    """Prints the median of several epochs, in seconds, after one that is not counted."""
    import numpy as np

    x, y, _ = digits("train", np.float32)
    run = PEERS[name](sizes, batch, x, y)
    times = []
    for epoch in range(epochs + 1):
        order = shuffled(epoch)
        begin = time.perf_counter()
        run(order)
        times.append(time.perf_counter() - begin)
    print(statistics.median(times[1:]))


def time_of_peer(name, network, batch, epochs):
    threads = {} if name == "jax" else {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    command = [sys.executable, __file__, "--peer", name, "--network", network]
    command += ["--batch", str(batch), "--epochs", str(epochs)]
    return float(subprocess.check_output(command, env={**os.environ, **threads}))


def time_of_ours(binary, network, batch, epochs):
    command = [binary, "--json", "--network", network, "--batch", str(batch)]
    result = subprocess.check_output(command + ["--epochs", str(epochs)])
    return json.loads(result)[0]["secondsPerEpoch"]


def check(binary, network, batch):
    """One epoch by NumPy in double precision must end where ours ends."""
    import numpy as np

    sizes = [int(size) for size in network.split("-")]
    with tempfile.TemporaryDirectory() as folder:
        subprocess.check_call(
            [binary, "--network", network, "--batch", str(batch), "--trace", folder])
        read = lambda name, kind: np.fromfile(pathlib.Path(folder) / name, kind)
        order, ours = read("order", np.int32), read("end", np.float32)
        begin, accuracy = read("start", np.float32), float(read("accuracy", np.float32)[0])
    layers, place = [], 0
    for n, m in zip(sizes, sizes[1:]):
        w = begin[place : place + m * n].reshape(m, n).astype(np.float64)
        b = begin[place + m * n : place + m * n + m].astype(np.float64)
        layers.append((w, b))
        place += m * n + m
    x, y, _ = digits("train", np.float64)
    numpy_epoch(layers, order, batch, x, y)
    theirs = np.concatenate([p.ravel() for layer in layers for p in layer])

    a, _, labels = digits("t10k", np.float64)
    for w, b in layers:
        a = 1 / (1 + np.exp(-(a @ w.T + b)))
    exact = float((a.argmax(1) == labels).mean())
    difference = np.abs(ours - theirs).max()
    moved = np.abs(theirs - begin).max()
    print(
        f"{network}, batch {batch}: test accuracy {100 * accuracy:.2f}%, NumPy in double precision "
        f"{100 * exact:.2f}%; weights moved by up to {moved:.3g} and differ by up to "
        f"{difference:.2g}")
    if abs(accuracy - exact) > 0.002 or difference > 1e-4 * moved:
        sys.exit("they do not do the same work")


def compare(binary, network, batch, rounds, epochs):
    installed = [name for name in PEERS if importlib.util.find_spec(name)]
    for name in PEERS.keys() - set(installed):
        print(f"{name} is not installed and left out")
    ratios = {name: [] for name in installed}
    ours = []
    for round in range(1, rounds + 1):
        own = time_of_ours(binary, network, batch, epochs)
        ours.append(own)
        line = f"{network}, batch {batch}, round {round}: ours {own:.4f} s"
        for name in installed:
            seconds = time_of_peer(name, network, batch, min(epochs, 2) if name == "torch" else epochs)
            ratios[name].append(seconds / own)
            line += f"; {name} {seconds:.3f} s, {seconds / own:.1f} times ours"
        print(line, flush=True)
    medians = {name: statistics.median(values) for name, values in ratios.items()}
    print(
        f"{network}, batch {batch}: median {statistics.median(ours):.4f} s, "
        + ", ".join(f"{value:.1f} times as fast as {name}" for name, value in medians.items()))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--network", help="one network only, as in 784-30-10")
    parser.add_argument("--batch", type=int, default=10, help="digits a step")
    parser.add_argument("--rounds", type=int, default=5, help="how often each is run")
    parser.add_argument("--epochs", type=int, default=5, help="timed epochs in each run")
    parser.add_argument("--peer", help=argparse.SUPPRESS)
    options = parser.parse_args()
    networks = [options.network] if options.network else ["784-16-16-10", "784-30-10", "784-100-10"]
    if options.peer:
        sizes = [int(size) for size in options.network.split("-")]
        return measure_peer(options.peer, sizes, options.batch, options.epochs)
    if not importlib.util.find_spec("numpy"):
        sys.exit("NumPy is needed to read the digits: pip install -r Tests/Comparison/requirements.txt")
    subprocess.check_call(["swift", "build", "--product", "benchmark"], cwd=PACKAGE)
    folder = subprocess.check_output(["swift", "build", "--show-bin-path"], cwd=PACKAGE, text=True)
    binary = str(pathlib.Path(folder.strip()) / "benchmark")
    for network in networks:
        check(binary, network, options.batch)
    for network in networks:
        compare(binary, network, options.batch, options.rounds, options.epochs)


if __name__ == "__main__":
    main()
