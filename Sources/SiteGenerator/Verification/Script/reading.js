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

const HEADER = /^\{"alg":"EdDSA","kid":"([\w-]{43})","typ":"balai-(cert|revoked)\+jws"\}$/;

/// - kind: "cert" or "revoked". A list of revocations can never pass for a certificate.
function readCompactJWS(text, kind) {
  const parts = text.split(".");
  if (parts.length !== 3) return null;
  const [header, payload, signature] = parts.map(bytesOfBase64url);
  if (!header || !payload || !signature || signature.length !== 64) return null;
  const [, keyID, itsKind] = HEADER.exec(textOf(header)) || [];
  if (itsKind !== kind || !bytesOfBase64url(keyID)) return null;
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
const optional = (isAllowed) => (value) => value === undefined || isAllowed(value);

/// A day that exists, as `2026-11-22`.
function isDay(value) {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value) || [];
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return year > 0 && day > 0 && day <= days[month - 1];
}

/// The permanent name of a course, which is a safe relative path.
function isCourse(value) {
  if (!isLine(value) || /[\p{White_Space}#?\\:"*<>|]/u.test(value)) return false;
  const isWithinLimit = new TextEncoder().encode(value).length <= 120;
  return isWithinLimit && value.split("/").every((part) => part !== "" && !part.endsWith("."));
}

// What a payload holds: its members in the order of canonical JSON, each with what it may be.

const CLAIM = {
  course: isCourse,
  done: isDay,
  exp: optional(isTime),
  iat: isTime,
  iss: isLine,
  jp: isWhole(1, 2 ** 53),
  jti: isLine,
  local: optional(isTrue),
  minutes: isWhole(0, 2 ** 53),
  name: isLine,
  nip: optional(isLine),
  score: optional(isWhole(0, 10000)),
  title: isLine,
  unit: optional(isLine),
  v: isWhole(1, 1),
  version: isLine,
  witnessed: optional(isTrue),
  zone: isZone,
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
