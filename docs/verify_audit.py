#!/usr/bin/env python3
"""Checks an exported audit by docs/audit-format.md alone.

    verify_audit.py FILE [SEQUENCE:HASH]

The second argument is a head that was kept elsewhere. Prints the last head and ends with 0 when everything
is as it was written; otherwise says which entry is not, and ends with 1.
"""
import hashlib
import json
import sys

GENESIS = "0" * 64
SEAL = ',"previousHash":"'


def fail(message):
    sys.exit(f"NOT as it was written: {message}")


def main(path, kept=None):
    previous, sequence, hashes = GENESIS, 0, {}
    with open(path, "rb") as lines:
        for line in lines:
            text = line.decode("ascii").rstrip("\n")
            canonical, found, _ = text.rpartition(SEAL)
            entry, due = json.loads(text), sequence + 1
            if entry.get("version", 1) not in (1, 2):
                sys.exit(f"entry {due} has version {entry['version']}, which this script does not know")
            if not found or entry["sequence"] != due:
                fail(f"entry {due} is missing, or not in its place")
            if entry["previousHash"] != previous:
                fail(f"entry {due} does not follow from the entry before it")
            content = b"\0" + bytes.fromhex(previous) + (canonical + "}").encode("ascii")
            if hashlib.sha256(content).hexdigest() != entry["hash"]:
                fail(f"the content of entry {due} does not fit its hash")
            previous, sequence = entry["hash"], due
            hashes[sequence] = previous
    if kept is not None:
        at, expected = kept.rsplit(":", 2)[-2:]
        if hashes.get(int(at)) != expected:
            fail(f"entry {at} is not the one that was there when the head was kept")
    print(f"{sequence} entries are as they were written. Head: {sequence}:{previous}")


if __name__ == "__main__":
    main(*sys.argv[1:3])
