// What is to be checked in the bytes of a file.

/// The signed claim of a PDF, the badge in a picture, else all of it as text.
function certificateIn(bytes) {
  const startsWith = (signs) => signs.every((sign, index) => bytes[index] === sign);
  if (startsWith([0x25, 0x50, 0x44, 0x46, 0x2d])) return claimInPDF(bytes);
  if (startsWith([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return badgeInPNG(bytes);
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  return text.trim()[0] === "<" ? badgeInSVG(text) : text;
}

/// Behind its marker, in plain bytes. With two that differ nobody could say which one the paper
/// shows.
function claimInPDF(bytes) {
  const text = new TextDecoder("latin1").decode(bytes);
  const claims = new Set();
  const marker = /balai-jws:([\w.-]*)/g;
  for (let match = marker.exec(text); match; match = marker.exec(text)) claims.add(match[1]);
  return claims.size === 1 ? [...claims][0] : "";
}

/// Of exactly one `iTXt` (Open Badges 3.0, section 5.3).
function badgeInPNG(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const latin = (from, to) => String.fromCharCode(...bytes.subarray(from, to));
  const found = [];
  let start = 8;
  while (start + 12 <= bytes.length) {
    const end = start + 8 + view.getUint32(start);
    const kind = latin(start + 4, start + 8);
    if (/^[itz](TXt|EXt)$/.test(kind) && latin(start + 8, start + 27) === "openbadgecredential") {
      const isPlain = kind === "iTXt" && latin(start + 27, start + 32) === "\0\0\0\0\0";
      found.push(isPlain && end <= bytes.length ? textOf(bytes.subarray(start + 32, end)) : null);
    }
    start = end + 4;
    if (kind === "IEND") break;
  }
  return found.length === 1 && start === bytes.length && found[0] || "";
}

function badgeInSVG(text) {
  const parts = text.split("openbadges:credential");
  const match = /<openbadges:credential><!\[CDATA\[([^]*?)\]\]><\/openbadges:credential>/.exec(text);
  return parts.length === 3 && match ? match[1] : "";
}
