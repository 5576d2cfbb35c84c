// What is to be thought of a certificate. The same rules, in the same order, as `balai verify`.

/// What this page believes: `{ issuers: [{ keyID, name, x }], revocations: [compact JWS] }`.
const trust = JSON.parse(document.getElementById("trust").content.textContent);

/// One of "valid", "expired", "revoked", "unknown" and "altered", with what it rests on.
///
/// - text: a compact JWS, or an address that carries one behind its `#`.
/// - now: milliseconds since 1970.
async function verdictOn(text, now) {
  const bare = withoutSpaceAround(text);
  const compact = bare.includes("://") ? bare.split("#").filter(Boolean).pop() || "" : bare;
  const jws = readCompactJWS(compact, "cert");
  const claim = jws && readClaim(jws.payload);
  if (!claim) return { word: "altered" };
  const keys = trust.issuers.filter((issuer) => issuer.keyID.startsWith(jws.keyID));
  if (keys.length === 0) return { word: "unknown", claim, keyID: jws.keyID };
  const key = await signerAmong(keys, jws);
  if (!key) return { word: "altered" };

  const { keyID } = key;
  const lists = await revocationLists(key);
  const listedAt = lists.length > 0 ? Math.max(...lists.map((list) => list.iat)) : null;
  const found = { claim, keyID, listedAt };
  // A key is no licence to issue in another agency's name.
  const isBelieved = trust.issuers.some(
    (issuer) => issuer.keyID === keyID && isSameText(issuer.name, claim.issuer));
  if (!isBelieved) return { word: "unknown", ...found };
  for (const list of lists) {
    const revocation = list.revoked.find((item) => isSameText(item.jti, claim.number));
    if (revocation) return { word: "revoked", revocation, ...found };
  }
  const hasExpired = claim.expiresAt !== undefined && now >= claim.expiresAt * 1000;
  return { word: hasExpired ? "expired" : "valid", ...found };
}

async function signerAmong(keys, jws) {
  for (const key of keys) if (await isSigned(jws, key)) return key;
  return null;
}

/// The lists that `key` has signed; no other speaks for its certificates.
async function revocationLists(key) {
  const lists = [];
  for (const text of trust.revocations) {
    const jws = readCompactJWS(withoutSpaceAround(text), "revoked");
    if (!jws || jws.keyID !== key.keyID || !await isSigned(jws, key)) continue;
    const list = readCanonical(REVOCATION_LIST, jws.payload);
    if (list) lists.push(list);
  }
  return lists;
}

/// By the browser where it knows Ed25519; it does not on addresses without TLS, and old ones never.
async function isSigned(jws, { x }) {
  const key = bytesOfBase64url(x);
  try {
    const imported = await crypto.subtle.importKey("raw", key, "Ed25519", false, ["verify"]);
    return await crypto.subtle.verify("Ed25519", imported, jws.signature, jws.signed) === true;
  } catch (error) {
    return isEd25519Signature(jws.signature, jws.signed, key);
  }
}

/// Texts that read the same are the same, whichever way their accents are written.
function isSameText(one, other) {
  return one.normalize() === other.normalize();
}

/// As text comes out of files and clipboards.
function withoutSpaceAround(text) {
  const isSpace = (index) => /\p{White_Space}/u.test(text[index]);
  let [start, end] = [0, text.length];
  while (start < end && isSpace(start)) start++;
  while (start < end && isSpace(end - 1)) end--;
  return text.slice(start, end);
}

// MARK: Files

/// The text to check in the bytes of a file: the signed claim of a PDF, else all of it.
function certificateIn(bytes) {
  const isPDF = "%PDF-".split("").every((sign, index) => bytes[index] === sign.charCodeAt(0));
  if (!isPDF) return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  // Behind its marker, in plain bytes. With two that differ nobody could say which one the paper
  // shows.
  const text = new TextDecoder("latin1").decode(bytes);
  const claims = new Set();
  const marker = /balai-jws:([\w.-]*)/g;
  for (let match = marker.exec(text); match; match = marker.exec(text)) claims.add(match[1]);
  return claims.size === 1 ? [...claims][0] : "";
}
