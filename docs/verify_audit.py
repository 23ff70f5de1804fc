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
            due = sequence + 1
            try:
                text = line.decode("ascii").rstrip("\n")
                entry = json.loads(text)
                version, number, before, seal = entry.get("version", 1), entry["sequence"], entry["previousHash"], entry["hash"]
            except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
                fail(f"entry {due} is no line of an export")
            canonical, found, rest = text.rpartition(SEAL)
            if version not in (1, 2):
                sys.exit(f"entry {due} has version {version}, which this script does not know")
            if not found or number != due:
                fail(f"entry {due} is missing, or not in its place")
            if before != previous:
                fail(f"entry {due} does not follow from the entry before it")
            content = b"\0" + bytes.fromhex(previous) + (canonical + "}").encode("ascii")
            if hashlib.sha256(content).hexdigest() != seal:
                fail(f"the content of entry {due} does not fit its hash")
            # Who reads a member twice takes the last one: nothing may stand behind what the hash covers.
            if rest != f'{previous}","hash":"{seal}"}}':
                fail(f"something stands behind the hash of entry {due}")
            previous, sequence = seal, due
            hashes[str(sequence)] = previous
    if kept is not None:
        *_, at, expected = ["", *kept.split(":")]
        if hashes.get(at) != expected:
            fail(f"entry {at} is not the one that was there when the head was kept")
    print(f"{sequence} entries are as they were written. Head: {sequence}:{previous}")


if __name__ == "__main__":
    main(*sys.argv[1:3])
