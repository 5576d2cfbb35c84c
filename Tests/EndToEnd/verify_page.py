"""The page that checks certificates, open in a browser, and `balai verify` on another computer."""

import json
import subprocess
import threading
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import expect, sync_playwright

from driver import BALAI, Installation
from forgery import ACCENTED, AGENCY, CLAIM, DAY, LIST_MADE, NOW, OFFICE, OTHER, REVOKED, STRANGER

WORDS = {
    "valid": ("SAH", "VALID"),
    "expired": ("KEDALUWARSA", "EXPIRED"),
    "revoked": ("DICABUT", "REVOKED"),
    "unknown": ("PENERBIT TIDAK DIKENAL", "UNKNOWN ISSUER"),
    "altered": ("BERUBAH ATAU PALSU", "ALTERED"),
}


@dataclass
class Office:
    page: Path
    issuers: Path
    revocations: Path
    elsewhere: Installation

    def verify(self, text, language="id", form="text"):
        """What `balai verify` says of a text, read from a file as it is."""
        file = self.elsewhere.workspace / f"{threading.get_ident()}.jws"
        file.write_text(text, encoding="utf-8", newline="")
        options = ["--issuers", self.issuers, "--revocations", self.revocations, "--format", form]
        done = subprocess.run(
            [BALAI, "verify", str(file), *map(str, options)],
            cwd=self.elsewhere.workspace,
            env=self.elsewhere.environment(BALAI_LANG=language),
            capture_output=True,
            text=True,
            timeout=60,
        )
        assert done.stderr == ""
        return done.stdout

    def verdict(self, text):
        word = json.loads(self.verify(text, form="json"))["verdict"]
        return {english: name for name, (_, english) in WORDS.items()}[word]


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    folder = tmp_path_factory.mktemp("verifikasi")
    installation = Installation(folder)
    files = installation.workspace / "Site"
    files.mkdir(exist_ok=True)
    trusted = [(OFFICE, AGENCY), (OTHER, ACCENTED)]
    issuers, revocations = files / "penerbit.json", files / "pencabutan.jws"
    issuers.write_text(json.dumps({"issuers": [key.trusted_as(name) for key, name in trusted]}))
    lists = [
        STRANGER.revoke({**REVOKED, "jti": CLAIM["jti"]}, made=NOW),
        OFFICE.revoke(made=LIST_MADE - DAY),
        # The same number with its accent written apart.
        OFFICE.revoke({**REVOKED, "jti": "e\u0301/9"}, made=LIST_MADE),
    ]
    revocations.write_text("\n".join(lists) + "\n")
    installation.succeed("site", "build")
    page = installation.workspace / "public/verifikasi/index.html"
    elsewhere = Installation(folder / "elsewhere", workspace=False)
    return Office(page, issuers, revocations, elsewhere)


@pytest.fixture(scope="module")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium",
            args=["--no-sandbox", "--host-resolver-rules=MAP balai.kantor 127.0.0.1"],
        )
        yield browser
        browser.close()


class Visit:
    """The page open in a browser that is watched: what it loads and what it complains of."""

    def __init__(self, browser, address, *, webcrypto=True, **context):
        self.address = address
        self.context = browser.new_context(**context)
        self.page = self.context.new_page()
        self.requests, self.complaints = [], []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        if not webcrypto:
            self.page.add_init_script("delete Crypto.prototype.subtle")
        self.page.goto(address)

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        requests, complaints = self.requests, self.complaints
        self.context.close()
        if kind is None:
            assert complaints == []
            assert {url.split("#")[0] for url in requests} == {self.address.split("#")[0]}

    @property
    def verdict(self):
        return self.page.get_by_role("status")

    @property
    def rows(self):
        """The claim as it is read: name and content of each row that is shown."""
        shown = self.page.locator("#claim dl > div:visible").all()
        return [[part.strip() for part in row.inner_text().split("\n")] for row in shown]

    def paste(self, text):
        self.page.locator("#text").fill(text)
        self.page.locator("#check").click()

    def expect(self, name, language=0):
        word = WORDS[name][language]
        expect(self.verdict.get_by_role("heading")).to_have_text(word, use_inner_text=True)
        if name == "altered":
            expect(self.page.locator("#claim")).to_be_hidden()
        else:
            expect(self.page.locator("#claim")).to_be_visible()

    def verdicts(self, texts):
        """What the page's own function says of each text."""
        return self.page.evaluate(
            """async (texts) => {
                const words = [];
                for (const text of texts) words.push((await verdictOn(text, Date.now())).word);
                return words;
            }""",
            texts,
        )


@pytest.fixture(params=[True, False], ids=["webcrypto", "bigint"])
def visit(request, office, browser):
    with Visit(browser, office.page.as_uri(), webcrypto=request.param) as visit:
        has_webcrypto = visit.page.evaluate("window.crypto.subtle !== undefined")
        assert has_webcrypto == request.param
        yield visit
