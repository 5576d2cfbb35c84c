import Certificates
import LearningCore

/// What a badge says that its claim does not.
struct BadgeParts: Hashable {
  struct Alignment: Hashable {
    var name: String
    var url: String
    var framework: String?
    var code: String?
  }

  struct Status: Hashable {
    /// Address of the list.
    var list: String
    var index: Int
  }

  /// Identifier of the issuer.
  var issuer: String
  /// Address of the site, without a trailing slash.
  var site: String?
  /// Identifier of the course.
  var achievement: String
  var criteria: String
  var alignments: [Alignment] = []
  /// Competencies of which no address is known.
  var tags: [String] = []
  var status: Status?
}

extension BadgeParts {
  /// The issuer's own site comes first: its status lists are known by that address.
  init(_ details: CertificateDetails, issuer card: IssuerCard) {
    let (issuer, site) = (card.did, card.site ?? details.site)
    let course = details.course.map { Self.encoded($0.description) } ?? ""
    self.init(
      issuer: issuer, site: site, achievement: "\(site ?? issuer)/kursus/\(course)",
      criteria: details.criteria ?? "Menyelesaikan kursus.")
    for alignment in details.alignments {
      guard let url = alignment.url else {
        if !tags.contains(alignment.name) { tags.append(alignment.name) }
        continue
      }
      let new = Alignment(
        name: alignment.name, url: url, framework: alignment.framework, code: alignment.code)
      if !alignments.contains(new) { alignments.append(new) }
    }
    if let site = card.site, let status = details.status {
      self.status = Status(
        list: StatusListCredential.address(of: status.list, on: site), index: status.index)
    }
  }

  /// - Returns: `nil` where a member that every badge has is missing. What else is wrong shows when
  ///   the badge is written again.
  init?(of document: JSON) {
    let subject = document["credentialSubject"]
    guard let issuer = document["issuer"]?["id"]?.string,
      let achievement = subject?["achievement"],
      let id = achievement["id"]?.string,
      let criteria = achievement["criteria"]?["narrative"]?.string
    else { return nil }
    self.init(
      issuer: issuer, site: document["issuer"]?["url"]?.string, achievement: id, criteria: criteria)
    for item in achievement["alignment"]?.array ?? [] {
      guard let name = item["targetName"]?.string, let url = item["targetUrl"]?.string else {
        return nil
      }
      alignments.append(
        Alignment(
          name: name, url: url, framework: item["targetFramework"]?.string,
          code: item["targetCode"]?.string))
    }
    tags = (achievement["tag"]?.array ?? []).compactMap(\.string)
    if let entry = document["credentialStatus"] {
      guard let list = entry["statusListCredential"]?.string,
        let index = entry["statusListIndex"]?.string.flatMap({ Int($0) }), index >= 0
      else { return nil }
      status = Status(list: list, index: index)
    }
  }

  /// For a part of an address: everything but unreserved characters and slashes in hexadecimal.
  private static func encoded(_ path: String) -> String {
    let kept = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/".utf8)
    return path.utf8.map { byte in
      kept.contains(byte)
        ? String(UnicodeScalar(byte)) : "%" + hexadecimal([byte]).uppercased()
    }.joined()
  }
}
