// Answers for the site when there is no connection. EDITION (a digest of all files) and KEEPS_ALL
// stand in front of this file; a new edition is another script, by which browsers notice it.
const CACHE = `balai-${EDITION}`;
const root = new URL("./", self.location.href);

/** The files of the edition: address to digest. */
async function listing() {
  const response = await fetch(new URL("manifest.sha256", root), { cache: "no-cache" });
  if (!response.ok) throw new Error("no manifest");
  const files = new Map();
  for (const line of (await response.text()).split("\n")) {
    if (line === "") continue;
    const path = line.slice(66).split("/").map(encodeURIComponent).join("/");
    files.set(new URL(path, root).href, line.slice(0, 64));
  }
  return files;
}

const ESSENTIAL = ["index.html", "404.html", "gaya.css", "ikon.svg", "situs.js", "cari.js", "kuis.js",
  "cari/index.html", "cari/daftar.js", "situs.webmanifest"];

/** Fetches the edition. What an older one has already, unchanged, is taken from there. */
async function fill() {
  const files = await listing();
  const cache = await caches.open(CACHE);
  const older = [];
  for (const name of await caches.keys()) {
    if (!name.startsWith("balai-") || name === CACHE) continue;
    const old = await caches.open(name);
    const known = await old.match(new URL("manifest.sha256", root));
    if (known === undefined) continue;
    const digests = new Map((await known.text()).split("\n").map((line) => [line.slice(66), line.slice(0, 64)]));
    older.push([old, digests]);
  }
  const wanted = KEEPS_ALL
    ? [...files.keys()].filter((address) => !address.endsWith(".epub"))
    : ESSENTIAL.map((path) => new URL(path, root).href).filter((address) => files.has(address));
  const fetchOne = async (address) => {
    const path = decodeURIComponent(address.slice(root.href.length));
    for (const [old, digests] of older) {
      if (digests.get(path) !== files.get(address)) continue;
      const kept = await old.match(address);
      if (kept !== undefined) return cache.put(address, kept);
    }
    const response = await fetch(address, { cache: "no-cache" });
    if (!response.ok) throw new Error(address);
    return cache.put(address, response);
  };
  for (let start = 0; start < wanted.length; start += 16) {
    await Promise.all(wanted.slice(start, start + 16).map(fetchOne));
  }
  await cache.put(new URL("manifest.sha256", root), await fetch(new URL("manifest.sha256", root), { cache: "no-cache" }));
}

self.addEventListener("install", (event) => event.waitUntil(fill()));

self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith("balai-") && name !== CACHE) await caches.delete(name);
    }
    await self.clients.claim();
  })());
});

self.addEventListener("message", (event) => {
  if (event.data === "ganti") self.skipWaiting();
});

/** The file that an address means, without its question. */
function fileOf(address) {
  const url = new URL(address);
  [url.search, url.hash] = ["", ""];
  if (url.pathname.endsWith("/")) url.pathname += "index.html";
  return url.href;
}

async function answer(request) {
  const cache = await caches.open(CACHE);
  const address = fileOf(request.url);
  const kept = await cache.match(address);
  if (kept !== undefined) return kept;
  try {
    const response = await fetch(request);
    // A part of a file, or a file under a name it is sent on to, would be kept as something else.
    if (response.status === 200 && !response.redirected) await cache.put(address, response.clone());
    return response;
  } catch (error) {
    const page = request.mode === "navigate" ? await cache.match(new URL("404.html", root)) : undefined;
    if (page === undefined) throw error;
    return new Response(page.body, { status: 404, headers: page.headers });
  }
}

self.addEventListener("fetch", (event) => {
  if (event.request.method !== "GET" || !event.request.url.startsWith(root.href)) return;
  event.respondWith(answer(event.request));
});
