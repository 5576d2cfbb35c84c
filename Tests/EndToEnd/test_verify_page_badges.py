"""The page that checks certificates, with badges: every form, forgeries, every byte changed; and what
a machine can see of its accessibility."""

import json

import pytest
from axe_playwright_python.sync_playwright import Axe

from badges import issue_badge
from test_badges import FORGERIES, changed
from verify_page import Visit, browser, visit  # noqa: F401 (fixtures)


@pytest.fixture(scope="module")
def badge(tmp_path_factory):
    return issue_badge(tmp_path_factory.mktemp("lencana"))


@pytest.fixture(scope="module")
def office(badge):
    """The page that the office which issued the badge builds: it knows itself."""
    site = badge.office.workspace / "Site"
    site.mkdir(exist_ok=True)
    (site / "penerbit.json").write_text(badge.issuers.read_text())
    badge.office.succeed("site", "build")

    class Office:
        page = badge.office.workspace / "public/verifikasi/index.html"

    return Office


@pytest.mark.parametrize("form", ["pdf", "jws", "json", "png", "svg"])
def test_from_a_chosen_file(visit, badge, form):
    visit.page.locator("#file").set_input_files(badge.file(form))
    visit.expect("valid")
    rows = dict(row for row in visit.rows if len(row) == 2)
    assert rows["Nomor"] == badge.number


def test_pasted_as_text_and_pretty(visit, badge):
    visit.paste(json.dumps(json.loads(badge.text), indent=2))
    visit.expect("valid")


@pytest.mark.parametrize("name", FORGERIES)
def test_forgeries(visit, badge, name):
    visit.paste(changed(json.loads(badge.text), *FORGERIES[name]))
    visit.expect("altered")


def test_spellings(visit, badge):
    texts = [
        badge.text + "x",
        badge.text + badge.text,
        badge.text.replace('{"@context"', '{"id":"urn:a","@context"', 1),
        badge.text.replace('"creditsEarned":1', '"creditsEarned":1,"creditsEarned":1'),
        badge.text.replace('"creditsEarned":1', '"creditsEarned":1.0'),
        badge.text.replace('"creditsEarned":1', '"creditsEarned":1,"__proto__":{}'),
        "{}",
        "{",
        '{"proof":[]}',
    ]
    assert set(visit.verdicts(texts)) == {"altered"}


def flipped(text, bits):
    content = text.encode()
    for place, byte in enumerate(content):
        for bit in range(bits):
            other = bytearray(content)
            other[place] = byte ^ 1 << (place + bit * 3) % 8
            # What is no UTF-8 reaches the page with replacement characters.
            yield other.decode(errors="replace")


def test_no_changed_byte_is_believed(visit, badge):
    pdf = [f"balai-jws:{text}" for text in flipped(badge.jws, 2)]
    texts = [*flipped(badge.jws, 8), *flipped(badge.text, 7)]
    found = visit.page.evaluate(
        """async ([texts, papers]) => {
            const counted = {};
            const bytes = (text) =>
                Uint8Array.from("%PDF-1.4 (" + text + ") ", (sign) => sign.charCodeAt(0));
            const all = texts.concat(papers.map((paper) => certificateIn(bytes(paper))));
            for (const text of all) {
                const { word } = await verdictOn(text, Date.now());
                counted[word] = (counted[word] || 0) + 1;
            }
            return counted;
        }""",
        [texts, pdf],
    )
    assert set(found) <= {"altered", "unknown"}
    assert sum(found.values()) == len(texts) + len(pdf) >= 20_000


def test_no_changed_byte_of_a_list_is_believed(visit, badge):
    """The page's list is the one with reasons: a changed one must not revoke anything."""
    listed = badge.revocations()
    found = visit.page.evaluate(
        """async ([lists, text]) => {
            const words = [];
            for (const list of lists) {
                trust.revocations = [list];
                words.push((await verdictOn(text, Date.now())).word);
            }
            return words;
        }""",
        [[listed, *flipped(listed, 2)], badge.jws],
    )
    assert found[0] == "revoked" and set(found[1:]) == {"valid"}


# Seen by a machine


def violations(page):
    options = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
    found = Axe().run(page, options=options).response["violations"]
    return [(one["id"], [node["html"] for node in one["nodes"]]) for one in found]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1200])
def test_axe_finds_nothing(browser, office, badge, scheme, width):
    address = office.page.as_uri()
    # axe is put into the page by the test, which the page's own policy would refuse.
    context = {"color_scheme": scheme, "viewport": {"width": width, "height": 800}}
    with Visit(browser, address, bypass_csp=True, **context) as visit:
        assert violations(visit.page) == []
        for text, word in ((badge.text, "valid"), (badge.text[:-9], "altered")):
            visit.paste(text)
            visit.expect(word)
            assert violations(visit.page) == []
        assert visit.page.evaluate("document.documentElement.scrollWidth") <= width


def test_it_stays_small(office):
    assert office.page.stat().st_size < 60_000
