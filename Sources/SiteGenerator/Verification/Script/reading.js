// Reads signed texts: only bytes that balai itself could have written. Every other spelling of the
// same thing is `null`, and so no certificate.

const BASE64URL = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// RFC 4648, section 5, without padding and without stray bits in the last character.
function bytesOfBase64url(text) {
  const bytes = [];
  let [buffer, bits] = [0, 0];
  for (const character of text) {
    const value = BASE64URL.indexOf(character);
    if (value < 0) return null;
    buffer = buffer << 6 | value;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push(buffer >> bits);
    buffer &= (1 << bits) - 1;
  }
  return bits < 6 && buffer === 0 ? Uint8Array.from(bytes) : null;
}

/// UTF-8, strictly; a byte order mark stays, so that it is no part of any text that is accepted.
function textOf(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    return null;
  }
}

// MARK: Compact JWS (RFC 7515)

/// A certificate names the beginning of its key's thumbprint, a list of revocations all of it.
const HEADERS = {
  cert: /^\{"alg":"EdDSA","kid":"([\w-]{8})"\}$/,
  revoked: /^\{"alg":"EdDSA","kid":"([\w-]{43})","typ":"balai-revoked\+jws"\}$/,
};

/// - kind: "cert" or "revoked". A list of revocations can never pass for a certificate.
function readCompactJWS(text, kind) {
  const parts = text.split(".");
  if (parts.length !== 3) return null;
  const [header, payload, signature] = parts.map(bytesOfBase64url);
  if (!header || !payload || !signature || signature.length !== 64) return null;
  const [, keyID] = HEADERS[kind].exec(textOf(header)) || [];
  if (!keyID || !bytesOfBase64url(keyID)) return null;
  const signed = new TextEncoder().encode(parts[0] + "." + parts[1]);
  return { keyID, payload, signed, signature };
}

// MARK: Payloads

const isText = (value) => typeof value === "string" && !/\p{Cs}/u.test(value);
/// A line end or a control character could draw a verdict of its own.
const isLine = (value) => isText(value) && !/\p{Cc}/u.test(value);
const isTrue = (value) => value === true;
const isTime = (value) => Number.isInteger(value) && Math.abs(value) < 2 ** 40;
const isWhole = (from, to) => (value) => Number.isInteger(value) && value >= from && value <= to;
const isZone = (value) => /^[+-](0\d|1[0-4]):[0-5]\d$/.test(value) && value !== "-00:00";
/// Year and month of the appointment and the sex, out of a NIP.
const isShownPart = isWhole(1000000, 9999999);
const optional = (isAllowed) => (value) => value === undefined || isAllowed(value);

/// A list of fixed places, of which the last ones may be missing.
const isRow = (...places) => (value) => Array.isArray(value) && value.length <= places.length &&
  places.every((isAllowed, index) => isAllowed(value[index]));

const USUAL_ZONE = "+07:00";
const USUAL_MINUTES = 45;

// What a payload holds: its members in the order of canonical JSON, each with what it may be.

const CLAIM = {
  d: optional(isWhole(-719162, 2932896)),
  exp: optional(isTime),
  iat: isTime,
  iss: isLine,
  j: optional((value) => isWhole(1, 2 ** 53)(value) && value !== USUAL_MINUTES),
  jti: isLine,
  k: isRow(isLine, isLine, isWhole(0, 2 ** 53), optional(isWhole(0, 10000))),
  l: optional(isWhole(1, 1)),
  p: (value) => [
    isRow(isLine, optional(isLine)), isRow(isLine, isShownPart, optional(isLine)),
  ].some((isAllowed) => isAllowed(value)),
  w: optional(isWhole(1, 1)),
  z: optional((value) => isZone(value) && value !== USUAL_ZONE),
};

const REVOCATION = { at: isTime, jti: isText, why: isText };

const REVOCATION_LIST = {
  iat: isTime,
  revoked: (value) => Array.isArray(value) && value.every((item) => fits(REVOCATION, item)),
  v: isWhole(1, 1),
};

/// Whether `value` has the members of `shape`, in its order, and no others.
function fits(shape, value) {
  if (Object(value) !== value) return false;
  const known = Object.keys(shape).filter((name) => value[name] !== undefined);
  return Object.keys(value).join() === known.join() &&
    Object.keys(shape).every((name) => shape[name](value[name]));
}

/// Canonical JSON (RFC 8785) of a shape. A key written twice, white space or another spelling of a
/// number or a text shows in that writing the value again gives other bytes.
function readCanonical(shape, bytes) {
  const text = textOf(bytes);
  try {
    const value = JSON.parse(text);
    return fits(shape, value) && JSON.stringify(value) === text ? value : null;
  } catch (error) {
    return null;
  }
}

/// A claim with its members spelled out, or `null`. Completed on the day of issue is said by silence
/// only.
function readClaim(bytes) {
  const claim = readCanonical(CLAIM, bytes);
  if (!claim) return null;
  const zone = claim.z || USUAL_ZONE;
  const dayOfIssue = dayNumber(claim.iat * 1000, zone);
  if (claim.d === dayOfIssue) return null;
  const [name, ...rest] = claim.p;
  const digits = typeof rest[0] === "number" ? rest.shift() : undefined;
  const [title, version, minutes, score] = claim.k;
  return {
    number: claim.jti, issuer: claim.iss, name, digits, unit: rest[0], title, version, minutes,
    minutesPerHour: claim.j || USUAL_MINUTES, score, witnessed: claim.w === 1,
    local: claim.l === 1, done: claim.d === undefined ? dayOfIssue : claim.d,
    issuedAt: claim.iat, expiresAt: claim.exp, zone,
  };
}
