"""`balai site serve` under many readers, packed, in parts, and with a code to scan."""

import gzip
import http.client
import os
import pty
import re
import socket
import subprocess
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from browsing import serving
from driver import BALAI, Installation


@pytest.fixture(scope="module")
def installation(tmp_path_factory):
    installation = Installation(tmp_path_factory.mktemp("serve"))
    installation.succeed("site", "build")
    return installation


@pytest.fixture(scope="module")
def port(installation):
    with serving(installation) as address:
        yield int(address.rsplit(":", 1)[1].strip("/"))


def get(port, path, **headers):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", path, headers={
        name.replace("_", "-"): value for name, value in headers.items()
    })
    response = connection.getresponse()
    body = response.read()
    connection.close()
    return response, body


def test_texts_are_packed_for_whom_unpacks(installation, port):
    page = (installation.workspace / "public/index.html").read_bytes()
    response, body = get(port, "/", Accept_Encoding="br, gzip;q=0.8")
    assert response.getheader("Content-Encoding") == "gzip"
    assert response.getheader("Vary") == "Accept-Encoding"
    assert gzip.decompress(body) == page and len(body) < len(page) / 2
    packed_tag = response.getheader("ETag")
    for accepted in ("identity", "gzip;q=0", "br"):
        response, body = get(port, "/", Accept_Encoding=accepted)
        assert response.getheader("Content-Encoding") is None and body == page
        assert response.getheader("ETag") != packed_tag
    response, body = get(port, "/", Accept_Encoding="gzip", If_None_Match=f'"x", {packed_tag}')
    assert response.status == 304 and body == b""


def test_parts_of_a_file(installation, port):
    style = (installation.workspace / "public/gaya.css").read_bytes()
    tag = get(port, "/gaya.css", Accept_Encoding="identity")[0].getheader("ETag")
    for asked, part in {
        "bytes=0-9": slice(0, 10), "bytes=100-": slice(100, None), "bytes=-50": slice(-50, None),
        f"bytes=5-{len(style) * 2}": slice(5, None),
    }.items():
        response, body = get(port, "/gaya.css", Range=asked, Accept_Encoding="gzip", If_Range=tag)
        assert response.status == 206 and body == style[part]
        start = part.indices(len(style))[0]
        assert response.getheader("Content-Range") == \
            f"bytes {start}-{start + len(body) - 1}/{len(style)}"
    assert get(port, "/gaya.css", Range=f"bytes={len(style)}-")[0].status == 416
    for ignored in ("bytes=9-0", "bytes=a-b", "lines=0-1", "bytes=0-1,3-4"):
        response, body = get(port, "/gaya.css", Range=ignored)
        assert response.status == 200 and body == style
    # The rest of another edition would be put behind the beginning of this one.
    response, body = get(port, "/gaya.css", Range="bytes=0-9", If_Range='"lama"')
    assert response.status == 200 and body == style


def test_five_hundred_readers(installation, port):
    """All connected at once, each with requests one after another."""
    page = (installation.workspace / "public/kursus/keamanan-digital/index.html").read_bytes()
    request = b"GET /kursus/keamanan-digital/ HTTP/1.1\r\nHost: localhost\r\n\r\n"
    readers = [socket.create_connection(("127.0.0.1", port), timeout=60) for _ in range(500)]
    try:
        together = threading.Barrier(50)

        def read(some):
            together.wait()
            for _ in range(2):
                for reader in some:
                    reader.sendall(request)
                for reader in some:
                    answer = b""
                    while not answer.endswith(page):
                        more = reader.recv(1 << 16)
                        assert more, "the server hung up"
                        answer += more
                    assert answer.startswith(b"HTTP/1.1 200 ")
            return len(some)

        with ThreadPoolExecutor(50) as pool:
            groups = [readers[start : start + 10] for start in range(0, 500, 10)]
            assert sum(pool.map(read, groups)) == 500
    finally:
        for reader in readers:
            reader.close()


@pytest.mark.parametrize(
    "path",
    ["/../balai.yml", "/%2e%2e/balai.yml", "/..%2fbalai.yml", "/%2e%2e%2fbalai.yml", "//balai.yml/..",
     "/kursus/..%5c..%5cbalai.yml", "/kursus/%00", "/%c0%ae%c0%ae/balai.yml", "/.%2e/balai.yml",
     "/./../balai.yml", "/kursus/../../balai.yml", "/%252e%252e/balai.yml", "http://x/../balai.yml"],
)
def test_no_path_escapes(port, path):
    with socket.create_connection(("127.0.0.1", port), timeout=10) as client:
        client.sendall(f"GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode())
        answer = b""
        while more := client.recv(1 << 16):
            answer += more
    assert answer.split(b" ")[1] in {b"400", b"404"}
    assert b"organisation:" not in answer


def test_a_code_to_scan(installation, tmp_path):
    """On a terminal the address for others is a QR code, too; a scanner reads it."""
    main, side = pty.openpty()
    server = subprocess.Popen(
        [BALAI, "site", "serve", "--lan", "--port", "0"], cwd=installation.workspace,
        env=installation.environment(), stdout=side, stderr=side,
    )
    os.close(side)
    said = ""
    try:
        while "Ctrl-C" not in said:
            said += os.read(main, 65536).decode()
    finally:
        server.terminate()
        server.wait(timeout=10)
        os.close(main)
    address = re.search(r"jaringan ini: (http://\S+)", said)
    if address is None:
        pytest.fail("this machine has no address but the loopback")
    lines = [line.rstrip("\r") for line in said.split("\n") if re.fullmatch(r"[█▀▄ ]{20,}\r?", line)]
    picture = tmp_path / "code.pbm"
    rows = []
    for line in lines:
        rows.append("".join("0" if sign in "█▀" else "1" for sign in line))
        rows.append("".join("0" if sign in "█▄" else "1" for sign in line))
    scale = 4
    large = ["".join(bit * scale for bit in row) for row in rows for _ in range(scale)]
    picture.write_text(f"P1\n{len(large[0])} {len(large)}\n" + "\n".join(large) + "\n")
    read = subprocess.run(["zbarimg", "-q", "--raw", picture], capture_output=True, text=True)
    assert read.stdout.split("\n")[0] in said and read.stdout.startswith("http://")
