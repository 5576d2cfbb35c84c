// Badges (Open Badges 3.0): the same certificate as JSON with two proofs. What the badge says is
// worked out from its claim again, and both proofs must hold.

const CONTEXTS = [
  "https://www.w3.org/ns/credentials/v2",
  "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
];
const SUITES = ["eddsa-rdfc-2022", "eddsa-jcs-2022"];
const EVIDENCE_PAGE = "/verifikasi/#";

// MARK: JSON

/// The value of a JSON text in which every member is named once and nothing is written in an unusual
/// way but white space and texts; else `null`.
function readStrictJSON(text) {
  try {
    const value = JSON.parse(text);
    const plain = text.replace(/"(?:[^"\\]|\\.)*"|\s+/g, (part) =>
      part[0] === '"' ? JSON.stringify(JSON.parse(part)) : "");
    return plain === JSON.stringify(value) ? value : null;
  } catch (error) {
    return null;
  }
}

/// RFC 8785; members that are `undefined` are not there.
function canonicalJSON(value) {
  if (Object(value) !== value) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJSON).join()}]`;
  const names = Object.keys(value).filter((name) => value[name] !== undefined).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonicalJSON(value[name])}`).join()}}`;
}

// MARK: Keys

const BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

function bytesOfBase58(text) {
  if (text.length > 200) return null;
  let number = 0n;
  for (const character of text) {
    const value = BASE58.indexOf(character);
    if (value < 0) return null;
    number = number * 58n + BigInt(value);
  }
  const bytes = [];
  for (; number > 0n; number >>= 8n) bytes.unshift(Number(number & 255n));
  return Uint8Array.from([...Array(/^1*/.exec(text)[0].length).fill(0), ...bytes]);
}

/// The 32 bytes of an Ed25519 key written as `z6Mk…`; else `null`.
function bytesOfMultikey(text) {
  const bytes = text[0] === "z" && bytesOfBase58(text.slice(1));
  return bytes && bytes.length === 34 && bytes[0] === 0xed && bytes[1] === 1
    ? bytes.slice(2) : null;
}

/// RFC 7638, as certificates name a key.
function thumbprintOf(key) {
  const x = base64url(key);
  return base64url(sha256(bytesOfText(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`)));
}

function base64url(bytes) {
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
}

// MARK: What a badge says

const node = (type, members) => ({ type: [type], ...members });

/// RFC 3339, to the second.
function timeText(seconds, zone) {
  const ahead = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4));
  const local = seconds + (zone[0] === "-" ? -ahead : ahead) * 60;
  return new Date(local * 1000).toISOString().slice(0, 19) + zone;
}

/// The same for the same claim: a UUID of version 8 (RFC 9562).
function uuidOf(text) {
  const bytes = sha256(bytesOfText(text)).slice(0, 16);
  bytes[6] = bytes[6] & 15 | 128;
  bytes[8] = bytes[8] & 63 | 128;
  return hexadecimal(bytes).replace(/(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/// What balai writes for a claim; what the claim does not say comes from `parts`.
function badgeDocument(claim, jws, parts) {
  const rest = claim.minutes % claim.minutesPerHour;
  const hasMark = claim.score !== undefined;
  const local = claim.local ? ", dari penerbit lokal yang belum dijamin pihak lain" : "";
  const mark = parts.achievement + "#nilai";
  return {
    "@context": CONTEXTS,
    id: "urn:uuid:" + uuidOf(jws),
    type: ["VerifiableCredential", "OpenBadgeCredential"],
    name: claim.title,
    issuer: node("Profile", { id: parts.issuer, name: claim.issuer, url: parts.site }),
    validFrom: timeText(claim.issuedAt, claim.zone),
    validUntil: claim.expiresAt === undefined ? undefined : timeText(claim.expiresAt, claim.zone),
    credentialSubject: node("AchievementSubject", {
      identifier: [{
        type: "IdentityObject", hashed: false, identityHash: claim.name, identityType: "name",
      }],
      achievement: node("Achievement", {
        id: parts.achievement,
        achievementType: "CertificateOfCompletion",
        name: claim.title,
        version: claim.version,
        description: `${claim.title} (v${claim.version}), ` +
          hoursInWords(claim.minutes, claim.minutesPerHour).id + local,
        criteria: { narrative: parts.criteria },
        alignment: parts.alignments && parts.alignments.map((item) => node("Alignment", {
          targetName: item.targetName, targetUrl: item.targetUrl,
          targetFramework: item.targetFramework, targetCode: item.targetCode,
        })),
        tag: parts.tags,
        resultDescription: hasMark ? [node("ResultDescription", {
          id: mark, name: "Nilai ujian", resultType: "Percent", valueMin: "0", valueMax: "100",
        })] : undefined,
      }),
      licenseNumber: claim.number,
      activityEndDate: new Date(claim.done * 86400000).toISOString().slice(0, 10) +
        "T00:00:00" + claim.zone,
      creditsEarned: rest === 0 ? claim.minutes / claim.minutesPerHour : undefined,
      result: hasMark
        ? [node("Result", { resultDescription: mark, value: String(claim.score / 100) })]
        : undefined,
    }),
    evidence: [node("Evidence", {
      name: "Sertifikat " + claim.number,
      id: parts.site === undefined ? undefined : parts.site + EVIDENCE_PAGE + jws,
      narrative: parts.site === undefined ? jws : undefined,
    })],
    credentialStatus: parts.list === undefined ? undefined : {
      id: `${parts.list}#${parts.index}`, type: "BitstringStatusListEntry",
      statusPurpose: "revocation", statusListIndex: parts.index, statusListCredential: parts.list,
    },
  };
}

/// What a badge says that its claim does not. It is of the right kind, or else `null`.
function partsOf(document) {
  const { issuer, credentialStatus: status, credentialSubject: { achievement } } = document;
  const { alignment, tag } = achievement;
  const parts = {
    issuer: issuer.id, site: issuer.url, achievement: achievement.id,
    criteria: achievement.criteria.narrative, alignments: alignment, tags: tag,
    list: status && status.statusListCredential, index: status && status.statusListIndex,
  };
  const texts = [parts.issuer, parts.achievement, parts.criteria, ...(tag || [])];
  const others = [parts.site, parts.list];
  for (const item of alignment || []) {
    texts.push(item.targetName, item.targetUrl);
    others.push(item.targetFramework, item.targetCode);
  }
  const isRight = texts.every(isText) && others.every(optional(isText)) &&
    [alignment, tag].every(optional((list) => Array.isArray(list) && list.length > 0)) &&
    (status === undefined || /^(0|[1-9]\d{0,14})$/.test(parts.index));
  return isRight ? parts : null;
}

// MARK: Checking

// What is no badge makes these throw, where they do not say so.

/// The signed claim inside of a badge, and what else there is to check.
function readBadge(text) {
  const { proof, ...document } = readStrictJSON(text);
  const [evidence] = document.evidence;
  const jws = evidence.id === undefined
    ? evidence.narrative : evidence.id.split(EVIDENCE_PAGE).pop();
  const key = bytesOfMultikey(proof[0].verificationMethod.split("#").pop());
  return key && { document, proof, jws, key };
}

/// Whether a badge says what its claim says, in the one way that balai writes it.
function agrees({ document, jws }, claim) {
  const parts = partsOf(document);
  return parts !== null &&
    canonicalJSON(badgeDocument(claim, jws, parts)) === canonicalJSON(document);
}

/// Whether both proofs hold (W3C Data Integrity EdDSA Cryptosuites 1.0), by the key that the first
/// one names.
async function isProven({ document, proof, key }) {
  if (!Array.isArray(proof) || proof.length !== SUITES.length) return false;
  const issuer = document.issuer.id;
  for (const [index, cryptosuite] of SUITES.entries()) {
    const { proofValue, created, verificationMethod } = proof[index];
    const isJCS = index === 1;
    const options = {
      type: "DataIntegrityProof", cryptosuite, created, verificationMethod,
      proofPurpose: "assertionMethod", "@context": CONTEXTS,
    };
    const written = { ...options, "@context": isJCS ? CONTEXTS : undefined, proofValue };
    if (canonicalJSON(written) !== canonicalJSON(proof[index])) return false;
    if (created !== proof[0].created || verificationMethod !== proof[0].verificationMethod) {
      return false;
    }
    const [, named] = verificationMethod.split("#");
    if (verificationMethod !== `${issuer}#${named}`) return false;
    if (issuer.startsWith("did:key:") && issuer !== "did:key:" + named) return false;
    const signature = proofValue[0] === "z" && bytesOfBase58(proofValue.slice(1));
    const parts = isJCS
      ? [options, document].map((part) => bytesOfText(bytesAsText(canonicalJSON(part))))
      : [{ ...options, proofPurpose: SECURITY + "assertionMethod" }, document].map(canonicalQuads);
    if (!signature || signature.length !== 64 || parts.includes(null)) return false;
    const hashes = new Uint8Array(64);
    parts.forEach((part, place) => hashes.set(sha256(part), place * 32));
    if (!await isSignedBy(key, signature, hashes)) return false;
  }
  return true;
}
