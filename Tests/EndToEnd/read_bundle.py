"""Checks a bundle by docs/journal.md alone: its frame, digest, signatures, heads and chains.

usage: read_bundle.py FILE
"""

import hashlib
import json
import sys
import zlib

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

FRAME = bytes([0x1F, 0x8B, 8, 4, 0, 0, 0, 0, 0, 255, 8, 0]) + b"BL" + bytes([4, 0])


class Wrong(Exception):
    """The file is not what the page says."""


def require(condition, what):
    if not condition:
        raise Wrong(what)


def canonical(value):
    """RFC 8785, for what a bundle holds: whole numbers, and names of members in ASCII."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def unpack(data):
    require(data[: len(FRAME)] == FRAME, "frame")
    at = len(FRAME)
    rest = data[at + 4 :]
    require(int.from_bytes(data[at : at + 4], "little") == zlib.crc32(rest), "sum of the file")
    inflate = zlib.decompressobj(-15)
    text = inflate.decompress(rest)
    require(inflate.eof and len(inflate.unused_data) == 8, "end of the stream")
    require(int.from_bytes(inflate.unused_data[:4], "little") == zlib.crc32(text), "sum of the text")
    require(int.from_bytes(inflate.unused_data[4:], "little") == len(text) % 2**32, "length")
    return text


def signed(key, signature, message):
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(key)).verify(
            bytes.fromhex(signature), canonical(message)
        )
    except InvalidSignature:
        return False
    return True


def read(data):
    """The lines of a bundle as values, once everything about them is proven."""
    text = unpack(data)
    require(text.endswith(b"\n"), "last line end")
    lines = text[:-1].split(b"\n")
    values = [json.loads(line) for line in lines]
    for number, (line, value) in enumerate(zip(lines, values), start=1):
        require(canonical(value) == line, f"canonical form of line {number}")
    header, end = values[0], values[-1]["end"]
    require(header["format"] == "balai-bundle" and header["version"] == 1, "format")
    digest = hashlib.sha256(b"".join(line + b"\n" for line in lines[:-1])).hexdigest()
    require(end["digest"] == digest, "digest")
    message = {"digest": digest, "origin": header["origin"], "signs": "bundle"}
    require(signed(header["key"], end["signature"], message), "signature of the bundle")
    number = 1
    for chain, head in zip(header["chains"], end["heads"], strict=True):
        previous = bytes.fromhex(chain["previous"])
        for seq in range(chain["first"], chain["last"] + 1):
            entry = values[number]
            require((entry["origin"], entry["seq"]) == (chain["origin"], seq), f"place of {seq}")
            previous = hashlib.sha256(previous + lines[number]).digest()
            number += 1
        require(
            (head["origin"], head["seq"], head["hash"])
            == (chain["origin"], chain["last"], previous.hex()),
            "head",
        )
        body = {name: head[name] for name in ("at", "hash", "origin", "seq")}
        require(signed(chain["key"], head["signature"], body | {"signs": "head"}), "head's signature")
    for value in values[number:-1]:
        require(set(value) < {"document", "certificate", "person"} and len(value) == 1, "other line")
    return values


if __name__ == "__main__":
    for name in sys.argv[1:]:
        with open(name, "rb") as file:
            bundle = read(file.read())
        print(f"{name}: {len(bundle)} lines, proven")
