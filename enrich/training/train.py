#!/usr/bin/env python3
# Copyright 2026 The Kawaraban authors
# SPDX-License-Identifier: Apache-2.0
"""Trains the net that weighs the lines of a page together (LineNet) and writes it as the program reads it.

    train.py PAGES MIXED... --out NET [--sample TSV] [--epochs N] [--seed N]

PAGES and MIXED are files that TrainingPages writes: the signals and roles of the lines of annotated pages, and of pages
mixed from them; each epoch takes PAGES and one MIXED in turn. Needs PyTorch and NumPy. The same files, seed and version
of PyTorch on the same kind of machine give the same net; others give one that is as good, not the same numbers.
"""
import argparse
import math
import random
import struct
import time
from pathlib import Path

import numpy as np
import torch
from torch import nn

FORMAT = 0x4B4C4E31
ROLES = ("BOILERPLATE LIST_HEADING RANK ITEM ITEM_PART LIST_LABEL COMMENT_HEADING COMMENT DATELINE TITLE HEAD TEXT SHORT"
         " OPENING").split()
R = len(ROLES)
ROLE = {name: index for index, name in enumerate(ROLES)}
START = ROLE["BOILERPLATE"]
GAPS = 3

WIDTH = 64  # values of a line
UNITS = 64  # units of one direction of one layer
HEADS, KEYS, VALUES = 4, 16, 32  # of the attention: heads, and how many numbers one asks with and answers with
DROP = 0.4  # share of values that are left out while training
DROP_SIGNALS = 0.25  # share of signals left out; of wordings, which are many and rare, twice as many
DROP_WORDS_OF_LINE, DROP_WORDS_OF_PAGE = 0.3, 0.15  # share of lines, and of pages, that lose all their wordings
MARGIN = 1.5  # how far wrong roles are held off, times their cost
BATCH = 16
LINES = 350  # longer pages are cut to so many lines, elsewhere in each epoch
RATE, DECAY = 2e-3, 1e-3
NEVER = -1e4


def read(path):
    """Pages as (name, weight, gaps, roles, signals by line), and the first index of wordings."""
    raw = Path(path).read_bytes()
    signals, lexemes = struct.unpack_from(">ii", raw, 0)
    pages, at = [], 8
    while at < len(raw):
        length, = struct.unpack_from(">i", raw, at)
        name = raw[at + 4:at + 4 + length].decode()
        at += 4 + length
        lines, weight = struct.unpack_from(">if", raw, at)
        at += 8
        gaps, roles, observed = np.empty(lines, np.int64), np.empty(lines, np.int64), []
        for i in range(lines):
            gaps[i], roles[i], count = struct.unpack_from(">iii", raw, at)
            observed.append(np.frombuffer(raw, ">i4", count, at + 12).astype(np.int64))
            at += 12 + 4 * count
        pages.append((name, weight, gaps, roles, observed))
    return pages, signals, lexemes


def in_article(role):
    return role >= ROLE["DATELINE"]


def opens_article(role):
    return ROLES[role] in ("DATELINE", "TITLE", "OPENING")


def in_list(role):
    return ROLES[role] in ("RANK", "ITEM", "ITEM_PART", "LIST_LABEL")


def leads(before, role):
    """Whether a role may come after another: as Role.leadsTo has it."""
    name, last = ROLES[role], ROLES[before]
    if name == "HEAD":
        return last in ("TITLE", "HEAD")
    if name in ("TEXT", "SHORT"):
        return in_article(before) and last != "DATELINE"
    if name == "ITEM_PART":
        return last in ("ITEM", "ITEM_PART")
    if name == "LIST_LABEL":
        return in_list(before) or last == "LIST_HEADING"
    if name in ("ITEM", "RANK"):
        return last != "DATELINE"
    if name in ("TITLE", "OPENING", "DATELINE"):
        return last != "RANK"
    return last not in ("RANK", "DATELINE")


def kind(role):
    if in_article(role):
        return 0
    return 2 if ROLES[role] == "COMMENT" else 1 if in_list(role) and ROLES[role] != "LIST_LABEL" else 3


def cost(right, other):
    """How bad it is to take a line of one role for another: most where that moves the boundary of an article."""
    if right == other:
        return 0
    if opens_article(right) != opens_article(other):
        return 2
    if kind(right) != kind(other):
        return 1.5 if in_article(right) or in_article(other) else 1
    if opens_article(right):
        return 0.5
    return 0.7 if ROLE["ITEM"] in (right, other) else 0.15


ALLOWED = torch.tensor([[0.0 if leads(a, b) else NEVER for b in range(R)] for a in range(R)])
COSTS = torch.tensor([[float(cost(a, b)) for b in range(R)] for a in range(R)])


class LineNet(nn.Module):
    """Sums of signals, two layers in both directions with attention between them, and the sequence of roles."""

    def __init__(self, signals):
        super().__init__()
        self.direct = nn.EmbeddingBag(signals, R, mode="sum")
        nn.init.zeros_(self.direct.weight)
        self.embedding = nn.EmbeddingBag(signals, WIDTH, mode="sum")
        nn.init.normal_(self.embedding.weight, std=0.05)
        self.norm = nn.LayerNorm(WIDTH)
        self.drop = nn.Dropout(DROP)
        self.first = nn.LSTM(WIDTH, UNITS, bidirectional=True, batch_first=True)
        self.query = nn.Linear(2 * UNITS + WIDTH, HEADS * KEYS)
        self.key = nn.Linear(2 * UNITS + WIDTH, HEADS * KEYS)
        self.value = nn.Linear(2 * UNITS, HEADS * VALUES)
        self.second = nn.LSTM(2 * UNITS + HEADS * VALUES, UNITS, bidirectional=True, batch_first=True)
        self.out = nn.Linear(2 * UNITS, R)
        self.steps = nn.Parameter(torch.zeros(GAPS, R, R))  # by gap, role before, role
        self.ends = nn.Parameter(torch.zeros(R))

    def forward(self, signals, firsts, lengths):
        pad = nn.utils.rnn.pad_sequence
        direct = pad(torch.split(self.direct(signals, firsts), lengths), batch_first=True)
        lines = torch.relu(self.norm(self.embedding(signals, firsts)))
        lines = pad(torch.split(self.drop(lines), lengths), batch_first=True)
        first = self.run(self.first, lines, lengths)
        seen = torch.cat([first, self.look(first, lines, lengths)], 2)
        second = self.run(self.second, self.drop(seen), lengths)
        return self.out(self.drop(first + second)) + direct

    @staticmethod
    def run(layer, values, lengths):
        packed = nn.utils.rnn.pack_padded_sequence(values, torch.tensor(lengths), batch_first=True, enforce_sorted=False)
        return nn.utils.rnn.pad_packed_sequence(layer(packed)[0], batch_first=True)[0]

    def look(self, first, lines, lengths):
        batch, size, _ = first.shape
        both = torch.cat([first, lines], 2)

        def heads(layer, values, width):
            return layer(values).view(batch, size, HEADS, width).transpose(1, 2)

        fit = heads(self.query, both, KEYS) @ heads(self.key, both, KEYS).transpose(2, 3) / math.sqrt(KEYS)
        beyond = torch.arange(size)[None] >= torch.tensor(lengths)[:, None]
        shares = fit.masked_fill(beyond[:, None, None, :], -1e9).softmax(-1)
        return (shares @ heads(self.value, first, VALUES)).transpose(1, 2).reshape(batch, size, HEADS * VALUES)

    def loss(self, scores, gaps, roles, lengths, weights):
        """Negative log-likelihood of the right sequences, wrong roles held off by their cost (softmax margin)."""
        steps, last = self.steps + ALLOWED, torch.tensor(lengths) - 1
        held = scores + MARGIN * COSTS[roles]
        rows = torch.arange(len(lengths))
        sums = steps[gaps[:, 0], START] + held[:, 0]
        right = steps[gaps[:, 0], START, roles[:, 0]] + scores[rows, 0, roles[:, 0]]
        for i in range(1, scores.shape[1]):
            inside = i <= last
            here = torch.logsumexp(sums[:, :, None] + steps[gaps[:, i]], 1) + held[:, i]
            sums = torch.where(inside[:, None], here, sums)
            step = steps[gaps[:, i], roles[:, i - 1], roles[:, i]] + scores[rows, i, roles[:, i]]
            right = right + torch.where(inside, step, torch.zeros(()))
        right = right + self.ends[roles[rows, last]]
        return ((torch.logsumexp(sums + self.ends, 1) - right) * weights).sum() / BATCH


def batches(pages):
    """Pages of like length together, in random order."""
    pages = random.sample(pages, len(pages))
    found = []
    for at in range(0, len(pages), BATCH * 20):
        some = sorted(pages[at:at + BATCH * 20], key=lambda page: len(page[2]))
        found += [some[k:k + BATCH] for k in range(0, len(some), BATCH)]
    return random.sample(found, len(found))


def pack(batch, lexemes):
    signals, firsts, lengths, gaps, roles = [], [0], [], [], []
    for _, _, page_gaps, page_roles, observed in batch:
        size = min(LINES, len(page_gaps))
        begin = random.randrange(len(page_gaps) - size + 1)
        words_of_lines = 1 if random.random() < DROP_WORDS_OF_PAGE else DROP_WORDS_OF_LINE
        for line in observed[begin:begin + size]:
            words = 1 if random.random() < words_of_lines else 2 * DROP_SIGNALS
            kept = np.random.rand(len(line)) > np.where(line >= lexemes, words, DROP_SIGNALS)
            signals.append(line[kept])
            firsts.append(firsts[-1] + len(signals[-1]))
        lengths.append(size)
        gaps.append(torch.from_numpy(page_gaps[begin:begin + size]))
        roles.append(torch.from_numpy(page_roles[begin:begin + size]))
    pad = nn.utils.rnn.pad_sequence
    weights = torch.tensor([page[1] for page in batch])
    return (torch.from_numpy(np.concatenate(signals)), torch.tensor(firsts[:-1]), lengths,
            pad(gaps, batch_first=True), pad(roles, batch_first=True), weights)


def train(pages, mixed, signals, lexemes, epochs):
    """The net, each weight the running mean of its later values, which wavers less than the last one."""
    net = LineNet(signals)
    climber = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=DECAY)
    mean = [p.detach().clone() for p in net.parameters()]
    step, steps = 0, epochs * ((len(pages) + len(mixed[0])) // BATCH + 1)
    for epoch in range(epochs):
        begin, sum_of_losses = time.time(), 0.0
        for batch in batches(pages + mixed[epoch % len(mixed)]):
            for group in climber.param_groups:
                group["lr"] = RATE * min(1, step / 100) * (1 + math.cos(math.pi * min(1, step / steps))) / 2 + 1e-5
            step += 1
            observed, firsts, lengths, gaps, roles, weights = pack(batch, lexemes)
            loss = net.loss(net(observed, firsts, lengths), gaps, roles, lengths, weights)
            climber.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 5.0)
            climber.step()
            sum_of_losses += loss.item()
            with torch.no_grad():
                for a, b in zip(mean, net.parameters()):
                    a.lerp_(b, 0.01 if step > 300 else 0.05)
        print(f"epoch {epoch + 1}: mean loss {sum_of_losses / steps * epochs:.2f}, {time.time() - begin:.0f} s", flush=True)
    with torch.no_grad():
        for a, b in zip(mean, net.parameters()):
            b.copy_(a)
    return net


def shorten(table):
    """Scales and whole numbers from -127 to 127 of the rows of a table, which is set to their products."""
    with torch.no_grad():
        scales = table.abs().max(1).values / 127
        whole = torch.round(table / torch.where(scales > 0, scales, torch.ones(()))[:, None])
        table.copy_(scales[:, None] * whole)
    return scales.numpy(), whole.numpy().astype("i1")


def write(net, path):
    """All numbers big-endian; matrices by input; tables of signals as bytes, each row with its scale."""
    direct, embedding = shorten(net.direct.weight.detach()), shorten(net.embedding.weight.detach())
    numbers = {name: tensor.detach().numpy() for name, tensor in net.state_dict().items()}
    with open(path, "wb") as out:

        def put(values):
            out.write(np.ascontiguousarray(values, ">f4").tobytes())

        def table(rows):
            for scale, row in zip(*rows):
                out.write(struct.pack(">f", scale) + row.tobytes())

        def linear(name):
            put(numbers[name + ".weight"].T)
            put(numbers[name + ".bias"])

        def lstm(name):
            for way in ("", "_reverse"):
                inputs, before = numbers[f"{name}.weight_ih_l0{way}"], numbers[f"{name}.weight_hh_l0{way}"]
                put(np.concatenate([inputs.T, before.T]))
                put(numbers[f"{name}.bias_ih_l0{way}"] + numbers[f"{name}.bias_hh_l0{way}"])

        out.write(struct.pack(">8i", FORMAT, len(numbers["direct.weight"]), R, WIDTH, UNITS, HEADS, KEYS, VALUES))
        table(direct)
        put(numbers["steps"].transpose(0, 2, 1))
        put(numbers["ends"])
        table(embedding)
        put(numbers["norm.weight"])
        put(numbers["norm.bias"])
        lstm("first")
        for name in ("query", "key", "value"):
            linear(name)
        lstm("second")
        linear("out")


def sample(net, page, path):
    """The scores of a page's lines, by line and role, so that a test can compare them with the program's."""
    net.eval()
    observed = page[4]
    firsts = np.cumsum([0] + [len(line) for line in observed[:-1]])
    with torch.no_grad():
        scores = net(torch.from_numpy(np.concatenate(observed)), torch.from_numpy(firsts), [len(observed)])[0]
    with open(path, "w", encoding="utf-8") as out:
        out.write(f"# Scores of the lines of {page[0]} by role, as train.py works them out.\n")
        for row in scores.tolist():
            out.write("\t".join(f"{score:.3f}" for score in row) + "\n")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("pages")
    arguments.add_argument("mixed", nargs="+")
    arguments.add_argument("--out", required=True)
    arguments.add_argument("--sample", help="file that takes the scores of the first page")
    arguments.add_argument("--epochs", type=int, default=8)
    arguments.add_argument("--seed", type=int, default=1)
    a = arguments.parse_args()
    torch.manual_seed(a.seed)
    random.seed(a.seed)
    np.random.seed(a.seed)
    torch.set_num_threads(1)
    pages, signals, lexemes = read(a.pages)
    net = train(pages, [read(path)[0] for path in a.mixed], signals, lexemes, a.epochs)
    write(net, a.out)
    if a.sample:
        sample(net, pages[0], a.sample)


if __name__ == "__main__":
    main()
