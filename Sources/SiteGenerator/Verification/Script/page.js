// The page itself: takes a text from its address, from a field or from a file, and shows the
// verdict. Whatever comes from a certificate is put in as text, never as markup.

const LARGEST_FILE = 20 * 1024 * 1024;

const element = (id) => document.getElementById(id);

// MARK: Languages

function speak(language) {
  document.documentElement.lang = language;
  document.title = document.querySelector("title").dataset[language];
  for (const button of document.querySelectorAll("[data-language]")) {
    button.setAttribute("aria-pressed", button.dataset.language === language);
  }
}

/// - content: a text that belongs to no language, or a phrase.
function fill(target, content) {
  target.textContent = typeof content === "string" ? content : "";
  if (typeof content === "string") return;
  for (const language of Object.keys(content)) {
    const span = document.createElement("span");
    span.lang = language;
    span.textContent = content[language];
    target.appendChild(span);
  }
}

// MARK: Showing

/// Puts what the template of this name says into the region that screen readers announce.
function say(template, values) {
  element("claim").hidden = true;
  const said = document.importNode(element(template).content, true);
  for (const place of said.querySelectorAll("[data-fill]")) {
    fill(place, values[place.dataset.fill]);
  }
  element("verdict").textContent = "";
  element("verdict").appendChild(said);
}

function show(found, source, now) {
  const { word, claim, keyID, revocation } = found;
  if (!claim) return say(word, { source });
  const rows = rowsOf(claim);
  rows.list = found.listedAt ? age(now - found.listedAt * 1000)
    : phrase("tidak ada di sini", "none here");
  rows.checked = dayOfMoment(now, zoneOfThisDevice());
  say(word, {
    source, keyID, until: rows.until,
    revoked: revocation && dayOfMoment(revocation.at * 1000, claim.zone),
    reason: revocation && revocation.why,
  });
  for (const row of element("claim").querySelectorAll("[data-row]")) {
    const content = rows[row.dataset.row];
    row.hidden = content === undefined;
    if (!row.hidden) fill(row.querySelector("dd"), content);
  }
  element("claim").dataset.word = word;
  element("claim").hidden = false;
}

function age(milliseconds) {
  const { id, en } = spanInWords(milliseconds);
  return phrase(`berumur ${id}`, `${en} old`);
}

function zoneOfThisDevice() {
  const minutes = -(new Date).getTimezoneOffset();
  const pad = (number) => String(Math.floor(number)).padStart(2, "0");
  const ahead = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${pad(ahead / 60)}:${pad(ahead % 60)}`;
}

// MARK: Checking

let newest = 0;

/// The verdict on an older text is taken away at once, and one that comes late is never shown.
///
/// - read: gives the text to check, now or later.
async function check(read, source) {
  const turn = ++newest;
  say("checking", {});
  // The browser gets to paint before an old phone calculates.
  await new Promise((resolve) => setTimeout(resolve, 20));
  const now = Number(new Date);
  let found;
  try {
    found = await verdictOn(await read(), now);
  } catch (error) {
    found = { word: "altered" };
  }
  if (turn !== newest) return;
  show(found, source, now);
  element("verdict").scrollIntoView({ block: "nearest" });
}

function checkAddress() {
  const text = location.hash.slice(1);
  // With a colon begin the places of this page, which no certificate does.
  if (text === "" || text[0] === ":") return;
  check(() => text, phrase("alamat halaman ini", "the address of this page"));
}

function checkField() {
  const text = element("text").value;
  if (withoutSpaceAround(text) === "") return void element("text").focus();
  check(() => text, phrase("teks yang ditempel", "the pasted text"));
}

function checkFiles(files) {
  newest++;
  if (files.length !== 1) return say("one-file", {});
  const file = files[0];
  if (file.size > LARGEST_FILE) return say("too-large", {});
  check(async () => certificateIn(await bytesOf(file)), file.name);
}

function bytesOf(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsArrayBuffer(file);
  });
}

// MARK: Hands

for (const button of document.querySelectorAll("[data-language]")) {
  button.addEventListener("click", () => speak(button.dataset.language));
}
element("check").addEventListener("click", checkField);
// What is pasted replaces what was checked before.
element("text").addEventListener("focus", ({ target }) => target.select());
element("text").addEventListener("paste", () => setTimeout(checkField));
element("file").addEventListener("change", ({ target }) => {
  if (target.files.length > 0) checkFiles(target.files);
  // The same file again is to be checked again.
  target.value = "";
});
document.addEventListener("dragover", (event) => event.preventDefault());
document.addEventListener("drop", (event) => {
  event.preventDefault();
  const { files } = event.dataTransfer;
  if (files.length > 0) return checkFiles(files);
  element("text").value = event.dataTransfer.getData("text/plain");
  checkField();
});
window.addEventListener("hashchange", checkAddress);
element("unsupported").hidden = true;
element("form").hidden = false;
checkAddress();
