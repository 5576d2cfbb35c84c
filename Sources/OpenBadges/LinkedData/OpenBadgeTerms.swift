private let badges = "https://purl.imsglobal.org/spec/vc/ob/vocab.html#"
private let schema = "https://schema.org/"
// With an s, unlike the namespace of XML Schema: that is how the context has it.
private let xmlSchema = "https://www.w3.org/2001/XMLSchema#"

extension Terms {
  /// The context of Open Badges 3.0 (version 3.0.3 of its file), for the kinds of nodes that
  /// certificates have. Its oddities are kept: what is hashed is what the context says.
  static let openBadges3 = Self(
    everywhere: [
      "alignment": Term(iri: badges + "alignment"),
      "description": Term(iri: schema + "description"),
      "image": Term(iri: badges + "image", kind: .reference),
      "inLanguage": Term(iri: schema + "inLanguage"),
      "name": Term(iri: schema + "name"),
      "narrative": Term(iri: badges + "narrative"),
      "url": Term(iri: schema + "url", kind: .typed(xmlSchema + "anyURI")),
      "awardedDate": Term(iri: badges + "awardedDate", kind: .typed("xsd:dateTime")),
    ],
    types: [
      "OpenBadgeCredential": NodeType(iri: badges + "OpenBadgeCredential"),
      "Profile": NodeType(iri: badges + "Profile"),
      "AchievementSubject": NodeType(
        iri: badges + "AchievementSubject",
        terms: [
          "achievement": Term(iri: badges + "achievement"),
          "activityEndDate": Term(
            iri: badges + "activityEndDate", kind: .typed(xmlSchema + "date")),
          "activityStartDate": Term(
            iri: badges + "activityStartDate", kind: .typed(xmlSchema + "date")),
          "creditsEarned": Term(iri: badges + "creditsEarned", kind: .typed(xmlSchema + "float")),
          "identifier": Term(iri: badges + "identifier"),
          "licenseNumber": Term(iri: badges + "licenseNumber"),
          "result": Term(iri: badges + "result"),
        ]),
      "Achievement": NodeType(
        iri: badges + "Achievement",
        terms: [
          "achievementType": Term(iri: badges + "achievementType"),
          "alignment": Term(iri: badges + "alignment"),
          "creditsAvailable": Term(
            iri: badges + "creditsAvailable", kind: .typed(xmlSchema + "float")),
          "criteria": Term(iri: badges + "Criteria", kind: .reference),
          "inLanguage": Term(iri: schema + "inLanguage"),
          "resultDescription": Term(iri: badges + "resultDescription"),
          "tag": Term(iri: schema + "keywords"),
          "version": Term(iri: badges + "version"),
        ]),
      "Alignment": NodeType(
        iri: schema + "AlignmentObject",
        terms: [
          "targetCode": Term(iri: badges + "targetCode"),
          "targetFramework": Term(iri: schema + "targetFramework"),
          "targetName": Term(iri: schema + "targetName"),
          "targetType": Term(iri: badges + "targetType"),
          "targetUrl": Term(iri: schema + "targetUrl", kind: .typed(xmlSchema + "anyURI")),
        ]),
      "Evidence": NodeType(iri: badges + "Evidence"),
      "IdentityObject": NodeType(
        iri: badges + "IdentityObject",
        terms: [
          "hashed": Term(iri: badges + "hashed", kind: .typed(xmlSchema + "boolean")),
          "identityHash": Term(iri: badges + "identityHash"),
          "identityType": Term(iri: badges + "identityType"),
          "salt": Term(iri: badges + "salt"),
        ]),
      "Result": NodeType(
        iri: badges + "Result",
        terms: [
          "resultDescription": Term(
            iri: badges + "resultDescription", kind: .typed(xmlSchema + "anyURI")),
          "value": Term(iri: schema + "value"),
        ]),
      "ResultDescription": NodeType(
        iri: badges + "ResultDescription",
        terms: [
          "requiredValue": Term(iri: badges + "requiredValue"),
          "resultType": Term(iri: badges + "resultType"),
          "valueMax": Term(iri: badges + "valueMax"),
          "valueMin": Term(iri: badges + "valueMin"),
        ]),
    ])
}
