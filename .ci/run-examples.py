#!/usr/bin/env python3
# Copyright 2026 The Kawaraban authors
# SPDX-License-Identifier: Apache-2.0
"""Runs the console blocks of a document, in order, and compares what they print with what is shown.

In a block ```console a line "$ command" is a command (a backslash at its end continues it), and what follows it is what
it prints. A line of "…" alone stands for any lines. A code block below <!-- file: PATH --> must be the end of that file,
as it stands there. run-examples.py DOCUMENT [--replace OLD=NEW]…
"""
import argparse
import re
import subprocess
import sys
from pathlib import Path


def blocks(text):
    for match in re.finditer(r"^```console\n(.*?)^```$", text, re.M | re.S):
        yield match.group(1)


def commands(block):
    command, output, continued = None, [], False
    for line in block.splitlines():
        if continued:
            command += "\n" + line
        elif line.startswith("$ "):
            if command is not None:
                yield command, output
            command, output = line[2:], []
        else:
            output.append(line)
            continue
        continued = line.endswith("\\")
    if command is not None:
        yield command, output


def matches(shown, printed):
    pattern = "".join(r"(?:.*\n)*" if line == "…" else re.escape(line) + r"\n" for line in shown)
    return re.fullmatch(pattern, "".join(line + "\n" for line in printed)) is not None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("document", type=Path)
    parser.add_argument("--replace", action="append", default=[])
    arguments = parser.parse_args()
    text = arguments.document.read_text(encoding="utf-8")
    failed = passed = 0
    for path, code in re.findall(r"^<!-- file: (\S+) -->\n```\w+\n(.*?)^```$", text, re.M | re.S):
        if Path(path).read_text(encoding="utf-8").endswith(code):
            passed += 1
        else:
            failed += 1
            print(f"{arguments.document}: not the end of {path}:\n{code}", file=sys.stderr)
    for block in blocks(text):
        for command, shown in commands(block):
            run = command
            for pair in arguments.replace:
                old, new = pair.split("=", 1)
                run = run.replace(old, new)
            print("$ " + command)
            done = subprocess.run(["bash", "-c", run], capture_output=True, text=True, timeout=120)
            printed = done.stdout
            for pair in arguments.replace:
                old, new = pair.split("=", 1)
                printed = printed.replace(new, old)
            if done.returncode == 0 and matches(shown, printed.splitlines()):
                passed += 1
            else:
                failed += 1
                print(f"exit status {done.returncode}; printed\n{printed}{done.stderr}", file=sys.stderr)
                print("shown\n" + "\n".join(shown), file=sys.stderr)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
