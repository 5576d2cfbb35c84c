// Ed25519 (RFC 8032), for browsers and addresses without WebCrypto. It only verifies: everything it
// works on is public, so it need not run in constant time.

/// The field and the order of the group (5.1).
const P = (1n << 255n) - 19n;
const L = (1n << 252n) + 27742317777372353535851937790883648493n;

function modulo(number, modulus) {
  const rest = number % modulus;
  return rest < 0n ? rest + modulus : rest;
}

function power(base, exponent) {
  let result = 1n;
  for (; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) result = result * base % P;
    base = base * base % P;
  }
  return result;
}

function inverse(number) {
  return power(number, P - 2n);
}

const D = modulo(-121665n * inverse(121666n), P);
const ROOT_OF_MINUS_ONE = power(2n, (P - 1n) / 4n);

/// A point as X, Y, Z, T with x = X/Z, y = Y/Z, xy = T/Z (5.1.4).
function pointAt(x, y) {
  return [x, y, 1n, x * y % P];
}

const NEUTRAL = pointAt(0n, 1n);
const BASE_Y = 4n * inverse(5n) % P;
const BASE = pointAt(rootForPoint(BASE_Y, 0n), BASE_Y);

/// The x that belongs to a y (5.1.3, steps 2 to 4); `null` where the curve has no such point.
function rootForPoint(y, sign) {
  const square = y * y % P;
  const u = modulo(square - 1n, P);
  const v = (D * square + 1n) % P;
  const v3 = v * v % P * v % P;
  let x = u * v3 % P * power(u * v3 % P * v3 % P * v % P, (P - 5n) / 8n) % P;
  const found = v * x % P * x % P;
  if (found !== u) {
    if (found !== modulo(-u, P)) return null;
    x = x * ROOT_OF_MINUS_ONE % P;
  }
  if (x === 0n && sign === 1n) return null;
  return (x & 1n) === sign ? x : P - x;
}

/// Complete: also right for a point and itself (5.1.4).
function sumOfPoints([x1, y1, z1, t1], [x2, y2, z2, t2]) {
  const a = (y1 - x1) * (y2 - x2) % P;
  const b = (y1 + x1) * (y2 + x2) % P;
  const c = 2n * t1 * t2 % P * D % P;
  const d = 2n * z1 * z2 % P;
  const [e, f, g, h] = [b - a, d - c, d + c, b + a];
  return [e * f % P, g * h % P, f * g % P, e * h % P];
}

/// `[first]one + [second]two` for scalars below 2^253, bit by bit from the top.
function sumOfMultiples(first, one, second, two) {
  const both = sumOfPoints(one, two);
  let sum = NEUTRAL;
  for (let bit = 252n; bit >= 0n; bit--) {
    sum = sumOfPoints(sum, sum);
    const [inFirst, inSecond] = [first >> bit & 1n, second >> bit & 1n];
    if (inFirst && inSecond) sum = sumOfPoints(sum, both);
    else if (inFirst) sum = sumOfPoints(sum, one);
    else if (inSecond) sum = sumOfPoints(sum, two);
  }
  return sum;
}

/// Little-endian, as everywhere in RFC 8032.
function numberFrom(bytes) {
  let hex = "";
  for (const byte of bytes) hex = byte.toString(16).padStart(2, "0") + hex;
  return BigInt("0x" + hex);
}

function numberAt([x, y, z]) {
  const inverseZ = inverse(modulo(z, P));
  const affineX = modulo(x * inverseZ, P);
  return modulo(y * inverseZ, P) | (affineX & 1n) << 255n;
}

function pointFrom(bytes) {
  const number = numberFrom(bytes);
  const [sign, y] = [number >> 255n, BigInt.asUintN(255, number)];
  if (y >= P) return null;
  const x = rootForPoint(y, sign);
  return x === null ? null : pointAt(x, y);
}

/// Whether `key` (32 bytes) made `signature` (64 bytes) for `message` (5.1.7, without cofactor, so
/// that R is compared byte by byte).
function isEd25519Signature(signature, message, key) {
  if (signature.length !== 64 || key.length !== 32) return false;
  const [r, s] = [signature.subarray(0, 32), numberFrom(signature.subarray(32))];
  const point = pointFrom(key);
  if (s >= L || point === null) return false;
  const hashed = new Uint8Array(64 + message.length);
  hashed.set(r);
  hashed.set(key, 32);
  hashed.set(message, 64);
  const challenge = numberFrom(sha512(hashed)) % L;
  const [x, y, z, t] = point;
  return numberAt(sumOfMultiples(s, BASE, challenge, [-x, y, z, -t])) === numberFrom(r);
}
