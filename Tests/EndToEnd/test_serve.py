"""`balai site serve`: a browser on this machine reads the site, and nothing else."""

import http.client
import re
import subprocess

import pytest


@pytest.fixture
def served(workspace, environment, balai):
    subprocess.run([balai, "site", "build"], cwd=workspace, env=environment, check=True)
    server = subprocess.Popen(
        [balai, "site", "serve", "--port", "0"],
        cwd=workspace, env=environment, stdout=subprocess.PIPE, text=True,
    )
    port = int(re.search(r"127\.0\.0\.1:(\d+)", server.stdout.readline()).group(1))
    yield port
    server.terminate()
    assert server.wait(timeout=10) in (0, 143, -15)


def get(port, path, method="GET", headers=None):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.putrequest(method, path, skip_accept_encoding=True)
    for name, value in (headers or {}).items():
        connection.putheader(name, value)
    connection.endheaders()
    response = connection.getresponse()
    return response, response.read()


def test_pages_are_served(served, workspace):
    response, body = get(served, "/")
    assert response.status == 200
    assert response.getheader("Content-Type") == "text/html; charset=utf-8"
    assert body == (workspace / "public" / "index.html").read_bytes()
    assert get(served, "/gaya.css")[0].getheader("Content-Type").startswith("text/css")


def test_a_folder_without_slash_is_sent_to_the_one_with(served):
    response, _ = get(served, "/kursus/keamanan-digital")
    assert response.status == 301
    assert response.getheader("Location") == "/kursus/keamanan-digital/"
    assert get(served, "/kursus/keamanan-digital/")[0].status == 200


def test_the_same_page_is_not_sent_twice(served):
    tag = get(served, "/")[0].getheader("ETag")
    response, body = get(served, "/", headers={"If-None-Match": tag})
    assert response.status == 304 and body == b""


def test_a_missing_page_says_so(served):
    response, body = get(served, "/tidak-ada/sama-sekali")
    assert response.status == 404
    assert b"<html" in body


@pytest.mark.parametrize("path", ["/../balai.yml", "/%2e%2e/balai.yml", "/..%2fbalai.yml", "/.git"])
def test_nothing_outside_the_site_is_reached(served, path):
    response, body = get(served, path)
    assert response.status in (400, 404)
    assert b"organisation:" not in body


def test_writing_is_refused(served):
    assert get(served, "/", method="DELETE")[0].status in (404, 405)


def test_a_link_out_of_the_site_is_not_followed(served, workspace):
    (workspace / "public" / "luar").symlink_to(workspace, target_is_directory=True)
    (workspace / "public" / "luar.yml").symlink_to(workspace / "balai.yml")
    for path in ("/luar/balai.yml", "/luar.yml"):
        response, body = get(served, path)
        assert response.status == 404
        assert b"organisation:" not in body
