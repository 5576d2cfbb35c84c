// SHA-256 (FIPS 180-4). Its constants are the first halves of those of SHA-512.

const firstHalf = (word) => Number(word >> 32n);
const SHA256_START = SHA512_START.map(firstHalf);
const SHA256_ROUNDS = SHA512_ROUNDS.slice(0, 64).map(firstHalf);

/// The 32 bytes for a `Uint8Array`.
function sha256(message) {
  const padded = new Uint8Array(Math.ceil((message.length + 9) / 64) * 64);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(message.length / 0x20000000));
  view.setUint32(padded.length - 4, message.length * 8);

  const state = SHA256_START.slice();
  for (let offset = 0; offset < padded.length; offset += 64) sha256Block(view, offset, state);

  const digest = new DataView(new ArrayBuffer(32));
  state.forEach((word, index) => digest.setUint32(index * 4, word));
  return new Uint8Array(digest.buffer);
}

/// Works one block into the eight words of `state` (6.2.2).
function sha256Block(view, offset, state) {
  const turned = (word, bits) => word >>> bits | word << (32 - bits);
  const words = [];
  for (let t = 0; t < 16; t++) words.push(view.getUint32(offset + t * 4));
  for (let t = 16; t < 64; t++) {
    const [early, late] = [words[t - 15], words[t - 2]];
    const sigma0 = turned(early, 7) ^ turned(early, 18) ^ early >>> 3;
    const sigma1 = turned(late, 17) ^ turned(late, 19) ^ late >>> 10;
    words.push(words[t - 16] + sigma0 + words[t - 7] + sigma1 | 0);
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let t = 0; t < 64; t++) {
    const sum1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const first = h + sum1 + (g ^ e & (f ^ g)) + SHA256_ROUNDS[t] + words[t] | 0;
    const sum0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const second = sum0 + (a & b ^ a & c ^ b & c) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, d + first | 0, c, b, a, first + second | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => {
    state[index] = state[index] + word | 0;
  });
}
