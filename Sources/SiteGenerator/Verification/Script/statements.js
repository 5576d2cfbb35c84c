// The statements of a badge as canonical N-Quads (RDF Dataset Canonicalization), for documents that
// badge.js has written itself: only then is this right.

const W3C = "http://www.w3.org/";
const XML = W3C + "2001/XMLSchema#";
const HTTPS_XML = "https://www.w3.org/2001/XMLSchema#";
const VC = "https://www.w3.org/2018/credentials#";
const SECURITY = "https://w3id.org/security#";
const STATUS = "https://www.w3.org/ns/credentials/status#";
const BADGES = "https://purl.imsglobal.org/spec/vc/ob/vocab.html#";
const SCHEMA = "https://schema.org/";

/// What the contexts make of a member: its IRI, and the datatype of a text; "@id" for an address.
const TERMS = {
  created: ["http://purl.org/dc/terms/created", XML + "dateTime"],
  criteria: [BADGES + "Criteria"],
  tag: [SCHEMA + "keywords"],
};

for (const [prefix, names, datatype] of [
  [BADGES, "achievement achievementType alignment identifier identityHash identityType"],
  [BADGES, "licenseNumber narrative result resultType targetCode valueMax valueMin version"],
  [BADGES, "activityEndDate", HTTPS_XML + "date"],
  [BADGES, "creditsEarned", HTTPS_XML + "float"],
  [BADGES, "hashed", HTTPS_XML + "boolean"],
  [BADGES, "resultDescription", HTTPS_XML + "anyURI"],
  [SCHEMA, "description name targetFramework targetName value"],
  [SCHEMA, "targetUrl url", HTTPS_XML + "anyURI"],
  [SECURITY, "cryptosuite", SECURITY + "cryptosuiteString"],
  [SECURITY, "proofPurpose verificationMethod", "@id"],
  [STATUS, "statusListCredential", "@id"],
  [STATUS, "statusListIndex statusPurpose"],
  [VC, "credentialStatus credentialSubject evidence issuer"],
  [VC, "validFrom validUntil", XML + "dateTime"],
]) {
  for (const name of names.split(" ")) TERMS[name] = [prefix + name, datatype];
}

const TYPES = {
  Alignment: SCHEMA + "AlignmentObject",
  BitstringStatusListEntry: STATUS + "BitstringStatusListEntry",
  DataIntegrityProof: SECURITY + "DataIntegrityProof",
  VerifiableCredential: VC + "VerifiableCredential",
};

const ADDRESS = /^(https?|urn|did):[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/;

/// `null` where this could be read in more than one way.
function canonicalQuads(document) {
  const statements = [];
  let [blanks, isExact] = [0, true];
  const address = (text) => {
    isExact = isExact && ADDRESS.test(text);
    return `<${text}>`;
  };
  const literal = (value, datatype) => {
    isExact = isExact && !/\p{Cc}/u.test(value);
    return `"${String(value).replace(/["\\]/g, "\\$&")}"` + (datatype ? `^^<${datatype}>` : "");
  };
  function nodeOf(members) {
    const node = members.id === undefined ? `_:${blanks++}` : address(members.id);
    for (const type of [].concat(members.type || [])) {
      const iri = TYPES[type] || BADGES + type;
      statements.push([node, W3C + "1999/02/22-rdf-syntax-ns#type", `<${iri}>`]);
    }
    for (const name of Object.keys(members).filter((name) => name in TERMS)) {
      const [term, datatype] = TERMS[name];
      for (const value of [].concat(members[name])) {
        const isNode = Object(value) === value;
        statements.push([node, term, isNode ? nodeOf(value)
          : datatype === "@id" ? address(value) : literal(value, datatype)]);
      }
    }
    return node;
  }
  nodeOf(document);

  // Sorted like code points, which the bytes of UTF-8 are and the halves of UTF-16 are not.
  const linesOf = (chosen, nameOf) => [...new Set(chosen.map(([subject, term, object]) =>
    bytesAsText(`${nameOf(subject)} <${term}> ${nameOf(object)} .\n`)))].sort().join("");
  const isBlank = (text) => text.startsWith("_:");
  const hashes = Array.from({ length: blanks }, (_, number) => {
    const own = `_:${number}`;
    const about = statements.filter(([subject, , object]) => subject === own || object === own);
    return hexadecimal(sha256(bytesOfText(linesOf(
      about, (text) => text === own ? "_:a" : isBlank(text) ? "_:z" : text))));
  });
  if (!isExact || new Set(hashes).size < blanks) return null;
  const order = hashes.slice().sort();
  const named = (text) =>
    isBlank(text) ? `_:c14n${order.indexOf(hashes[Number(text.slice(2))])}` : text;
  return bytesOfText(linesOf(statements, named));
}

/// UTF-8, a character for each byte.
function bytesAsText(text) {
  return unescape(encodeURIComponent(text));
}

function bytesOfText(text) {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}

function hexadecimal(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
