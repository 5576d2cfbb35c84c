// SHA-512 (FIPS 180-4), for browsers and addresses without WebCrypto.

/// The first 64 bits behind the point of a root: where the constants of SHA-512 come from
/// (FIPS 180-4, sections 4.2.3 and 5.3.5).
function fractionOfRoot(prime, degree) {
  const target = BigInt(prime) << (64n * degree);
  let root = 0n;
  for (let bit = 1n << 67n; bit > 0n; bit >>= 1n) {
    if ((root + bit) ** degree <= target) root += bit;
  }
  return BigInt.asUintN(64, root);
}

function firstPrimes(count) {
  const primes = [];
  for (let number = 2; primes.length < count; number++) {
    if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  }
  return primes;
}

const SHA512_START = firstPrimes(8).map((prime) => fractionOfRoot(prime, 2n));
const SHA512_ROUNDS = firstPrimes(80).map((prime) => fractionOfRoot(prime, 3n));

/// The 64 bytes for a `Uint8Array`.
function sha512(message) {
  // One bit, zeros, and the length in bits in the last 16 bytes; whole blocks of 128 (5.1.2).
  const padded = new Uint8Array(Math.ceil((message.length + 17) / 128) * 128);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(message.length / 0x20000000));
  view.setUint32(padded.length - 4, message.length * 8);

  const state = SHA512_START.slice();
  for (let offset = 0; offset < padded.length; offset += 128) sha512Block(view, offset, state);

  const digest = new DataView(new ArrayBuffer(64));
  state.forEach((word, index) => {
    digest.setUint32(index * 8, Number(word >> 32n));
    digest.setUint32(index * 8 + 4, Number(word & 0xffffffffn));
  });
  return new Uint8Array(digest.buffer);
}

/// Works one block into the eight words of `state` (6.4.2).
function sha512Block(view, offset, state) {
  const word = (number) => BigInt.asUintN(64, number);
  const turned = (number, bits) => number >> bits | word(number << (64n - bits));
  const words = [];
  for (let t = 0; t < 16; t++) {
    const high = view.getUint32(offset + t * 8);
    words.push(BigInt(high) << 32n | BigInt(view.getUint32(offset + t * 8 + 4)));
  }
  for (let t = 16; t < 80; t++) {
    const [early, late] = [words[t - 15], words[t - 2]];
    const sigma0 = turned(early, 1n) ^ turned(early, 8n) ^ early >> 7n;
    const sigma1 = turned(late, 19n) ^ turned(late, 61n) ^ late >> 6n;
    words.push(word(words[t - 16] + sigma0 + words[t - 7] + sigma1));
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let t = 0; t < 80; t++) {
    const sum1 = turned(e, 14n) ^ turned(e, 18n) ^ turned(e, 41n);
    const first = h + sum1 + (g ^ e & (f ^ g)) + SHA512_ROUNDS[t] + words[t];
    const sum0 = turned(a, 28n) ^ turned(a, 34n) ^ turned(a, 39n);
    const second = sum0 + (a & b ^ a & c ^ b & c);
    [h, g, f, e, d, c, b, a] = [g, f, e, word(d + first), c, b, a, word(first + second)];
  }
  [a, b, c, d, e, f, g, h].forEach((value, index) => {
    state[index] = word(state[index] + value);
  });
}
