"""How long the search of a site takes in the browser, from a key to what is found.

searching.py PAGE...           each PAGE an address of cari/index.html; prints for each the median and
                               the worst in milliseconds, and at which question that was
searching.py --each PAGE...    every question, what was found first, and, where it is served, which scripts it waited for
"""

import sys
from urllib.parse import unquote

from playwright.sync_api import sync_playwright

# Typed letter by letter, then given all at once, each on a page of its own, on which nothing is loaded yet.
QUESTIONS = [
    "sandi", "data", "keamanan", "email", "warga", "layanan", "surat", "se", "berkas", "xyzzyx", "pe",
    "kata sandi", "data pribadi", "frasa sandi", "tanda tangan", "salinan cadangan", "tautan palsu",
    "nomor induk", "rapat daring", "password panjang", "kebocoran data pribadi warga",
    "mempertanggungjawabkan", "perlindungan", "penyalahgunaan", "melaporkan", "dikirimkan",
    "menyimpan berkas", "pemberitahuan kebocoran", "sandi xyzzyx", "apakah surel ini aman",
    # Two letters with much below them; in nearly every lesson; long, with affixes; many words.
    "da", "ke", "me", "yang", "modul", "ajar", "ketidakhadirannya", "disalahgunakan", "memperbarui",
    "pertanggungjawabannya", "bagaimana cara melindungi kata sandi dan data pribadi warga dari penipuan",
]
TYPE = """async ([questions, pause]) => {
  const field = document.querySelector("#q");
  const html = document.documentElement;
  const measured = [];
  for (const question of questions) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    performance.clearResourceTimings();
    const start = performance.now();
    const end = new Promise((resolve) => {
      new MutationObserver((_, observer) => {
        observer.disconnect();
        resolve(performance.now());
      }).observe(html, { attributeFilter: ["data-found"] });
    });
    field.value = question;
    field.dispatchEvent(new Event("input"));
    const took = await end - start;
    measured.push({
      question, took, found: html.dataset.found,
      first: [...document.querySelectorAll("#hasil li")].map((item) => item.textContent),
      loaded: performance.getEntriesByType("resource").map((entry) =>
        `${entry.name.split("/cari/")[1]} ${Math.round(entry.startTime - start)}-`
        + Math.round(entry.responseEnd - start)),
    });
  }
  return measured;
}"""

# Between what was found and the next key, in milliseconds.
PAUSE = 50
# In milliseconds.
TOO_SLOW = 100


def measured(browser, page_address, questions):
    context = browser.new_context()
    page = context.new_page()
    page.goto(page_address)
    page.wait_for_selector("#cari:not([hidden])")
    found = page.evaluate(TYPE, [questions, PAUSE])
    context.close()
    assert [one["question"] for one in found] == questions
    return found


def settled(browser, address, questions):
    """Where an answer is too slow, all are asked twice more, and the median of the three counts: a
    machine with two cores does other things, too, and among a thousand answers some meet them."""
    runs = [measured(browser, address, questions)]
    if any(one["took"] > TOO_SLOW for one in runs[0]):
        runs += [measured(browser, address, questions) for _ in range(2)]
    return [sorted(answers, key=lambda one: one["took"])[len(answers) // 2] for answers in zip(*runs)]


def of_page(browser, address):
    measured(browser, address, ["hangat"])
    found = []
    for question in QUESTIONS:
        letters = [question[:size] for size in range(1, len(question) + 1)]
        found += settled(browser, address, letters)
        found += settled(browser, address, [question])
    return found


def main(arguments):
    shows_each = arguments[:1] == ["--each"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for address in arguments[shows_each:]:
            found = of_page(browser, address)
            worst = max(found, key=lambda one: one["took"])
            if shows_each:
                for one in found:
                    print(f'{one["took"]:7.1f}  {one["found"]}  {one["loaded"]}')
                    for text in one["first"]:
                        print("        ", unquote(text)[:100])
            median = sorted(one["took"] for one in found)[len(found) // 2]
            print(f'{median:.1f} {worst["took"]:.1f} {worst["question"]}', flush=True)
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1:])
