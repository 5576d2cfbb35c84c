private let xmlSchema = "http://www.w3.org/2001/XMLSchema#"
private let credentials = "https://www.w3.org/2018/credentials#"
private let security = "https://w3id.org/security#"
private let status = "https://www.w3.org/ns/credentials/status#"

extension Terms {
  /// The context of W3C Verifiable Credentials 2.0, as far as badges and status lists need it.
  static let credentials2 = Self(
    everywhere: [
      "name": Term(iri: "https://schema.org/name"),
      "description": Term(iri: "https://schema.org/description"),
    ],
    types: [
      "VerifiableCredential": NodeType(
        iri: credentials + "VerifiableCredential",
        terms: [
          "credentialStatus": Term(iri: credentials + "credentialStatus", kind: .reference),
          "credentialSubject": Term(iri: credentials + "credentialSubject", kind: .reference),
          "evidence": Term(iri: credentials + "evidence", kind: .reference),
          "issuer": Term(iri: credentials + "issuer", kind: .reference),
          "validFrom": Term(iri: credentials + "validFrom", kind: .typed(xmlSchema + "dateTime")),
          "validUntil": Term(iri: credentials + "validUntil", kind: .typed(xmlSchema + "dateTime")),
        ]),
      "BitstringStatusListCredential": NodeType(iri: status + "BitstringStatusListCredential"),
      "BitstringStatusList": NodeType(
        iri: status + "BitstringStatusList",
        terms: [
          "encodedList": Term(iri: status + "encodedList", kind: .typed(security + "multibase")),
          "statusPurpose": Term(iri: status + "statusPurpose"),
        ]),
      "BitstringStatusListEntry": NodeType(
        iri: status + "BitstringStatusListEntry",
        terms: [
          "statusListCredential": Term(iri: status + "statusListCredential", kind: .reference),
          "statusListIndex": Term(iri: status + "statusListIndex"),
          "statusPurpose": Term(iri: status + "statusPurpose"),
        ]),
      "DataIntegrityProof": NodeType(
        iri: security + "DataIntegrityProof",
        terms: [
          "created": Term(
            iri: "http://purl.org/dc/terms/created", kind: .typed(xmlSchema + "dateTime")),
          "cryptosuite": Term(
            iri: security + "cryptosuite", kind: .typed(security + "cryptosuiteString")),
          "proofPurpose": Term(
            iri: security + "proofPurpose",
            kind: .word(["assertionMethod": security + "assertionMethod"])),
          "verificationMethod": Term(iri: security + "verificationMethod", kind: .reference),
        ]),
    ])
}
