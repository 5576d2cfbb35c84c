"""The page that checks certificates, as people use it: with WebCrypto and without, from every way a
certificate arrives, in both languages, with a keyboard, on a phone.
"""

import base64
import functools
import http.server
import re
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect

from forgery import (
    ACCENTED,
    AGENCY,
    BRIEF,
    CLAIM,
    OFFICE,
    OTHER,
    REVOKED,
    STRANGER,
    VALID,
    VERDICTS,
)
from verify_page import WORDS, Visit, browser, office, visit  # noqa: F401 (fixtures)

PHONE = {"width": 360, "height": 740}


# The five verdicts, said like `balai verify` says them


@pytest.mark.parametrize("name", VERDICTS)
def test_verdict_in_the_words_of_balai_verify(visit, office, name):
    visit.paste(VERDICTS[name])
    for language, button in enumerate(("Bahasa Indonesia", "English")):
        visit.page.get_by_role("button", name=button).click()
        visit.expect(name, language)
        said = office.verify(VERDICTS[name], ("id", "en")[language])
        shown = [": ".join(row) for row in visit.rows]
        lines = said.split("\n\n")[-1].splitlines()
        if name == "altered":
            assert shown == [] and lines[0] == WORDS[name][language]
        else:
            assert said.startswith(WORDS[name][language] + "\n")
            assert shown[: len(lines)] == lines
            assert len(shown) == len(lines) + 1  # the day of the check


def test_a_brief_claim_is_said_like_balai_verify_says_it(visit, office):
    text = OFFICE.sign(BRIEF)
    visit.paste(text)
    visit.expect("valid")
    shown = [": ".join(row) for row in visit.rows]
    assert shown[:-1] == office.verify(text).split("\n\n")[-1].splitlines()
    assert f"Penerbit: {AGENCY} (penerbit lokal, belum dijamin pihak lain)" in shown


def test_revoked_says_why_and_when(visit):
    visit.paste(VERDICTS["revoked"])
    visit.expect("revoked")
    day = time.gmtime(REVOKED["at"] + 8 * 3600)
    for text in (REVOKED["why"], f"Dicabut: {day.tm_mday} ", str(day.tm_year)):
        expect(visit.verdict).to_contain_text(text, use_inner_text=True)


def test_unknown_names_the_key_and_calls_the_claim_unproven(visit):
    visit.paste(VERDICTS["unknown"])
    visit.expect("unknown")
    expect(visit.verdict).to_contain_text(STRANGER.id[:8])
    expect(visit.verdict).to_contain_text("belum terbukti")


def test_name_with_an_accent_written_apart(visit, office):
    texts = [OTHER.sign({**CLAIM, "iss": name}) for name in (ACCENTED, "Diklat Cafe\u0301")]
    assert visit.verdicts(texts) == [office.verdict(text) for text in texts] == ["valid"] * 2


@pytest.mark.parametrize("seconds, name", [(-1, "valid"), (0, "expired"), (1, "expired")])
def test_expires_at_the_moment_it_says(visit, seconds, name):
    visit.page.clock.set_fixed_time(datetime.fromtimestamp(CLAIM["exp"] + seconds, UTC))
    visit.paste(VALID)
    visit.expect(name)


# How it arrives


SPACES = "\0 \t\n\v\f\r\x1c\x85\xa0\u1680\u180e\u2003\u200b\u2028\u202f\u205f\u2060\u3000\ufeff"
AROUND = [
    *(f"{space}{{}}{space}" for space in SPACES),
    "\r\n\t{}\n \u3000\n",
    "https://contoh.go.id/verifikasi/#{}",
    "HTTPS://CONTOH.GO.ID/#{}",
    "file:///media/usb/verifikasi/index.html#{}",
    "Lihat https://contoh.go.id/verifikasi/#{}",
    "https://contoh.go.id/#bagian#{}",
    "https://contoh.go.id/#{}#",
    "https://contoh.go.id/#{}#lagi",
    "https://contoh.go.id/# {}",
    "https://contoh.go.id/{}",
    "contoh.go.id/#{}",
    "#{}",
    "://#{}",
]


def test_what_stands_around_it_is_forgiven_as_balai_verify_forgives_it(visit, office):
    texts = [around.format(VALID) for around in AROUND]
    found = dict(zip(AROUND, visit.verdicts(texts)))
    with ThreadPoolExecutor(2) as two:
        assert found == dict(zip(AROUND, two.map(office.verdict, texts)))
    assert sorted(found.values()).count("valid") > 15


@pytest.mark.parametrize("name", VERDICTS)
def test_from_the_address(office, browser, name):
    with Visit(browser, f"{office.page.as_uri()}#{VERDICTS[name]}", viewport=PHONE) as visit:
        visit.expect(name)
        assert visit.page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_a_new_address_replaces_the_verdict(visit):
    visit.page.goto(f"{visit.address}#{VALID}")
    visit.expect("valid")
    visit.page.goto(f"{visit.address}#{VERDICTS['revoked']}")
    visit.expect("revoked")
    visit.page.goto(f"{visit.address}#:isi")
    visit.expect("revoked")


def test_without_anything_there_is_no_verdict(visit):
    expect(visit.verdict).to_be_empty()
    expect(visit.page.locator("#claim")).to_be_hidden()
    visit.paste(" \n")
    expect(visit.verdict).to_be_empty()


def test_pasting_is_enough(office, browser):
    with Visit(browser, office.page.as_uri()) as visit:
        visit.page.locator("#text").focus()
        visit.page.evaluate(
            """(text) => {
                const clipboardData = new DataTransfer();
                clipboardData.setData("text/plain", text);
                const field = document.activeElement;
                if (field.dispatchEvent(new ClipboardEvent("paste", {clipboardData})))
                    field.value = text;
            }""",
            f"\n https://contoh.go.id/verifikasi/#{VALID}\r\n",
        )
        visit.expect("valid")
        expect(visit.verdict).to_contain_text("teks yang ditempel", use_inner_text=True)


def test_what_is_pasted_replaces_what_was_there(visit):
    visit.paste(VALID)
    visit.expect("valid")
    visit.page.locator("#text").focus()
    visit.page.keyboard.insert_text(VERDICTS["expired"])
    visit.page.locator("#check").click()
    visit.expect("expired")


def pdf(*claims):
    """Nearly a PDF; the page and balai look for the marker only."""
    parts = [b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Keywords ("]
    parts += [f"balai-jws:{claim})\n(".encode() for claim in claims]
    return b"".join([*parts, b") >>\nendobj\n", bytes(range(256)), b"\n%%EOF\n"])


FILES = {
    "sertifikat.jws": (VALID.encode(), "valid"),
    "dengan akhir baris.txt": (f"\r\n{VALID}\r\n".encode(), "valid"),
    "alamat.txt": (f"https://contoh.go.id/verifikasi/#{VALID}".encode(), "valid"),
    "dicabut.pdf": (pdf(VERDICTS["revoked"]), "revoked"),
    "sertifikat.pdf": (pdf(VALID), "valid"),
    "dua kali.pdf": (pdf(VALID, VALID), "valid"),
    "dua isi.pdf": (pdf(VALID, OFFICE.sign(BRIEF)), "altered"),
    "berubah.pdf": (pdf(VERDICTS["altered"]), "altered"),
    "bertumpuk.pdf": (pdf(f"balai-jws:{VALID}"), "altered"),
    "tanpa isi.pdf": (pdf(), "altered"),
    "kosong.jws": (b"", "altered"),
    "bom.jws": (b"\xef\xbb\xbf" + VALID.encode(), "altered"),
    "acak.bin": (bytes(range(256)), "altered"),
}


@pytest.mark.parametrize("name", FILES)
def test_from_a_chosen_file(visit, name):
    content, word = FILES[name]
    file = {"name": name, "mimeType": "application/octet-stream", "buffer": content}
    visit.page.locator("#file").set_input_files([file])
    visit.expect(word)
    expect(visit.verdict).to_contain_text(name)


DROP = """([files, text]) => {
    const dataTransfer = new DataTransfer();
    for (const [name, content] of files) {
        const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
        dataTransfer.items.add(new File([bytes], name));
    }
    if (text) dataTransfer.setData("text/plain", text);
    for (const kind of ["dragover", "drop"])
        document.body.dispatchEvent(
            new DragEvent(kind, {dataTransfer, bubbles: true, cancelable: true}));
}"""


def drop(visit, *names, text=None):
    files = [(name, base64.b64encode(FILES[name][0]).decode()) for name in names]
    visit.page.evaluate(DROP, [files, text])


def test_from_a_dropped_file(visit):
    drop(visit, "sertifikat.pdf")
    visit.expect("valid")
    drop(visit, "dicabut.pdf")
    visit.expect("revoked")
    drop(visit, text=VERDICTS["expired"])
    visit.expect("expired")
    drop(visit, "sertifikat.jws", "berubah.pdf")
    expect(visit.verdict).to_contain_text("satu berkas", use_inner_text=True)
    expect(visit.page.locator("#claim")).to_be_hidden()


def test_a_late_verdict_on_an_older_text_is_never_shown(visit):
    visit.page.evaluate(
        """async ([first, second]) => {
            let late;
            check(() => new Promise((resolve) => { late = () => resolve(first); }), "satu");
            await new Promise((resolve) => setTimeout(resolve, 100));
            await check(() => second, "dua");
            late();
            await new Promise((resolve) => setTimeout(resolve, 200));
        }""",
        [VALID, VERDICTS["altered"]],
    )
    visit.expect("altered")


def test_while_it_checks_the_old_verdict_is_gone(visit):
    visit.paste(VALID)
    visit.expect("valid")
    visit.page.evaluate("void check(() => new Promise(() => {}), '')")
    expect(visit.verdict).to_have_text("Memeriksa…", use_inner_text=True)
    expect(visit.page.locator("#claim")).to_be_hidden()


def test_a_fault_of_the_page_is_never_a_valid_certificate(visit):
    visit.page.evaluate("void (TextEncoder = undefined)")
    visit.paste(VALID)
    visit.expect("altered")


# What it needs and what it gives away


def test_it_is_one_small_file(office):
    content = office.page.read_text(encoding="utf-8")
    assert len(content.encode()) < 60_000
    assert not re.search(r"""\b(src|srcset)=|@import|<link (?!rel="icon" href="data:)""", content)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', content)[1]
    assert policy.startswith("default-src &#39;none&#39;;") or policy.startswith(
        "default-src 'none';"
    )
    assert "unsafe" not in policy and "connect-src" not in policy


def test_nothing_can_be_sent(visit):
    """Were the script to try, the browser would refuse."""
    refused = visit.page.evaluate(
        """async () => {
            const refused = [];
            document.addEventListener("securitypolicyviolation",
                (event) => refused.push(event.effectiveDirective));
            await fetch("http://127.0.0.1:9/").catch(() => {});
            new Image().src = "http://127.0.0.1:9/";
            const script = document.createElement("script");
            script.append("window.ran = true");
            document.body.append(script);
            await new Promise((resolve) => setTimeout(resolve, 100));
            return [refused, window.ran];
        }"""
    )
    assert refused[1] is None
    assert {"connect-src", "img-src"} <= set(refused[0])
    visit.complaints.clear()
    visit.requests[1:] = []


def test_on_a_local_network_without_tls(office, browser):
    """There WebCrypto is missing by the rules of the web."""
    handler = functools.partial(QuietHandler, directory=office.page.parent.parent)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://balai.kantor:{server.server_port}/verifikasi/index.html"
    try:
        for name, text in VERDICTS.items():
            with Visit(browser, f"{address}#{text}") as visit:
                assert visit.page.evaluate("[isSecureContext, crypto.subtle === undefined]") == [
                    False,
                    True,
                ]
                visit.expect(name)
    finally:
        server.shutdown()
        server.server_close()


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def test_copied_alone_it_still_works(office, browser, tmp_path):
    copy = tmp_path / "periksa sertifikat.html"
    copy.write_bytes(office.page.read_bytes())
    with Visit(browser, f"{copy.as_uri()}#{VALID}", offline=True) as visit:
        visit.expect("valid")


def test_without_scripts_it_says_what_to_do(office, browser):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{office.page.as_uri()}#{VALID}")
    text = page.locator("main").inner_text()
    assert "perlu JavaScript" in text and "balai verify" in text
    assert not any(word in text for pair in WORDS.values() for word in pair)
    assert not page.locator("#form").is_visible()
    context.close()


def test_nothing_newer_than_2018_but_what_it_cannot_do_without(office):
    """Chrome 67 has BigInt; of what came later, nothing is used."""
    script = re.search(r"<script>(.*)</script>", office.page.read_text(), re.DOTALL)[1]
    newer = r"\?\.\w|\?\?|catch \{|\.(at|flat|flatMap|matchAll|replaceAll|replaceChildren)\("
    newer += r"|fromEntries|globalThis|allSettled|structuredClone|BigUint64|\.arrayBuffer\("
    assert re.findall(newer, script) == []


# Who uses it


NAME_OF_FOCUS = "(({innerText, id}) => innerText || id)(document.activeElement)"


def test_with_the_keyboard_alone(visit):
    press = visit.page.keyboard.press
    visited = []
    for _ in range(7):
        press("Tab")
        visited.append(visit.page.evaluate(NAME_OF_FOCUS))
    assert visited[0] == "Langsung ke isi"
    assert visited[2:] == ["Bahasa Indonesia", "English", "text", "Periksa", "file"]
    press("Shift+Tab")
    press("Shift+Tab")
    visit.page.keyboard.insert_text(VALID)
    press("Tab")
    press("Enter")
    visit.expect("valid")
    expect(visit.verdict.get_by_role("heading")).to_be_in_viewport()


def test_skip_link_is_no_certificate(visit):
    visit.page.keyboard.press("Tab")
    visit.page.keyboard.press("Enter")
    assert visit.page.evaluate("document.activeElement.tagName") == "MAIN"
    expect(visit.verdict).to_be_empty()


def test_for_screen_readers(visit):
    visit.paste(VALID)
    visit.expect("valid")
    region = visit.page.locator("#verdict")
    assert region.get_attribute("aria-live") == "polite"
    labels = {
        "English": (
            "Text of the certificate or badge, or the address in its QR code",
            "Or its file: a PDF, a badge (JSON, PNG, SVG), or a text ending in .jws",
        ),
        "Bahasa Indonesia": (
            "Teks sertifikat atau lencana, atau alamat dari kode QR",
            "Atau berkasnya: PDF, lencana (JSON, PNG, SVG), atau teks berakhiran .jws",
        ),
    }
    for language, (text, file) in labels.items():
        button = visit.page.get_by_role("button", name=language)
        button.click()
        expect(button).to_have_attribute("aria-pressed", "true")
        expect(visit.page.locator("#text")).to_have_accessible_name(text)
        expect(visit.page.locator("#file")).to_have_accessible_name(file)
    levels = visit.page.evaluate(
        """[...document.querySelectorAll('h1, h2')]
            .filter((heading) => heading.offsetParent).map((heading) => heading.tagName)"""
    )
    assert levels == ["H1", "H2", "H2", "H2", "H2"]


@pytest.mark.parametrize("language", ["id", "en"])
def test_one_language_at_a_time(visit, language):
    visit.paste(VERDICTS["revoked"])
    visit.expect("revoked")
    visit.page.locator(f"[data-language={language}]").click()
    assert visit.page.evaluate("document.documentElement.lang") == language
    title = visit.page.title()
    assert title.startswith({"id": "Periksa sertifikat", "en": "Check a certificate"}[language])
    text = visit.page.locator("main").inner_text()
    foreign = {"id": r"\b(the|certificate|Number|Revoked)\b", "en": r"\b(dan|yang|Nomor|Dicabut)\b"}
    assert re.findall(foreign[language], text) == []


def test_markup_in_a_claim_is_text(visit):
    trick = '<img src=x onerror="window.ran=1"><b>SAH</b>'
    # What turns the direction of writing stays within its own line.
    text = OFFICE.sign({**CLAIM, "p": [trick, "\u202eHAS\u202c"], "k": ["<script>", "1", 45]})
    visit.paste(text)
    visit.expect("valid")
    assert ["Nama", trick] in visit.rows
    assert visit.page.locator("#claim img, #claim b, #claim script").count() == 0
    assert visit.page.evaluate("window.ran") is None


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_long_names_do_not_scroll_sideways(office, browser, width):
    long = {**CLAIM, "p": ["Panjang" * 40, "Dinas " * 60], "k": ["x" * 300, "1", 45]}
    address = f"{office.page.as_uri()}#{OFFICE.sign(long)}"
    with Visit(browser, address, viewport={"width": width, "height": 740}) as visit:
        visit.expect("valid")
        assert visit.page.evaluate("document.documentElement.scrollWidth") <= width


def test_touch_targets_are_large_enough(office, browser):
    """WCAG 2.2, 2.5.8, and more: 44 pixels for what one presses."""
    with Visit(browser, office.page.as_uri(), viewport=PHONE) as visit:
        for target in visit.page.locator("main button, main input, main textarea").all():
            assert target.bounding_box()["height"] >= 44
