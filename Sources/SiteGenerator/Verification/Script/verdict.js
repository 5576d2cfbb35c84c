// What is to be thought of a certificate. The same rules, in the same order, as `balai verify`.

/// What this page believes: `{ issuers: [{ keyID, name, x, from, until }], revocations: [compact
/// JWS] }`. A key counts for what is dated from `from` on and before `until`.
const trust = JSON.parse(document.getElementById("trust").content.textContent);

/// One of "valid", "expired", "revoked", "unknown" and "altered", with what it rests on.
///
/// - text: a badge as JSON, a compact JWS, or an address that carries one behind its `#`.
/// - now: milliseconds since 1970.
async function verdictOn(text, now) {
  const bare = withoutSpaceAround(text);
  return bare[0] === "{" ? verdictOnBadge(bare, now) : verdictOnClaim(bare, now);
}

/// Beside the claim, the badge must say the same, by the same key.
async function verdictOnBadge(text, now) {
  try {
    const badge = readBadge(text);
    const jws = readCompactJWS(badge.jws, "cert");
    const claim = readClaim(jws.payload);
    if (thumbprintOf(badge.key).startsWith(jws.keyID) && agrees(badge, claim) &&
        await isProven(badge) && await isSignedBy(badge.key, jws.signature, jws.signed)) {
      return verdictOnClaim(badge.jws, now);
    }
  } catch (error) {
    // What cannot be read is no badge.
  }
  return { word: "altered" };
}

async function verdictOnClaim(bare, now) {
  const compact = bare.includes("://") ? bare.split("#").filter(Boolean).pop() || "" : bare;
  const jws = readCompactJWS(compact, "cert");
  const claim = jws && readClaim(jws.payload);
  if (!claim) return { word: "altered" };
  const keys = trust.issuers.filter((issuer) => issuer.keyID.startsWith(jws.keyID));
  if (keys.length === 0) return { word: "unknown", claim, keyID: jws.keyID };
  const key = await signerAmong(keys, jws);
  if (!key) return { word: "altered" };

  const { keyID } = key;
  const lists = await revocationLists(keyID, claim.issuer);
  const listedAt = lists.length > 0 ? Math.max(...lists.map((list) => list.iat)) : null;
  const found = { claim, keyID, listedAt };
  if (!believes(keyID, claim.issuer, claim.issuedAt)) return { word: "unknown", ...found };
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

/// A key is no licence to issue in another agency's name, nor for ever.
function believes(keyID, name, time) {
  return trust.issuers.some((issuer) => issuer.keyID === keyID && isSameText(issuer.name, name) &&
    !(time < issuer.from) && !(time >= issuer.until));
}

/// The lists that speak for certificates of a key: signed by itself or, once it was retired, by
/// another key of the same name.
async function revocationLists(keyID, name) {
  const isRetired = trust.issuers.some((issuer) =>
    issuer.keyID === keyID && isSameText(issuer.name, name) && issuer.until !== undefined);
  const lists = [];
  for (const text of trust.revocations) {
    const jws = readCompactJWS(withoutSpaceAround(text), "revoked");
    const list = jws && readCanonical(REVOCATION_LIST, jws.payload);
    if (!list) continue;
    if (jws.keyID !== keyID && !(isRetired && believes(jws.keyID, name, list.iat))) continue;
    if (await signerAmong(trust.issuers.filter((issuer) => issuer.keyID === jws.keyID), jws)) {
      lists.push(list);
    }
  }
  return lists;
}

function isSigned(jws, { x }) {
  return isSignedBy(bytesOfBase64url(x), jws.signature, jws.signed);
}

/// By the browser where it knows Ed25519; it does not on addresses without TLS, and old ones never.
async function isSignedBy(key, signature, message) {
  try {
    const imported = await crypto.subtle.importKey("raw", key, "Ed25519", false, ["verify"]);
    return await crypto.subtle.verify("Ed25519", imported, signature, message) === true;
  } catch (error) {
    return isEd25519Signature(signature, message, key);
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
