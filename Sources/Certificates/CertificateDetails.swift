package import LearningCore

/// What belongs to a certificate beside its claim, frozen when it is issued: for the paper, the badge
/// and the status list. What is not known is empty.
package struct CertificateDetails: Hashable, Sendable {
  package struct Module: Hashable, Sendable {
    package var title: String
    package var minutes: Int

    package init(title: String, minutes: Int) { (self.title, self.minutes) = (title, minutes) }
  }

  /// A competency that the course builds.
  package struct Alignment: Hashable, Sendable {
    /// `DigComp 2.2`; `nil` where the author named no known one.
    package var framework: String?
    /// `4.1`, within the framework.
    package var code: String?
    package var name: String
    /// Where the framework is published.
    package var url: String?

    package init(framework: String? = nil, code: String? = nil, name: String, url: String? = nil) {
      (self.framework, self.code, self.name, self.url) = (framework, code, name, url)
    }
  }

  package var course: CourseID?
  /// Address of the site on the day of issue, without a trailing slash.
  package var site: String?
  package var place: String?
  package var signatories: [Signatory]
  package var modules: [Module]
  package var alignments: [Alignment]
  /// What it took to get it, in one sentence in the language of the office.
  package var criteria: String?
  /// Where the status list says whether it was revoked.
  package var status: StatusEntry?
  /// Number of the certificate that this one corrects.
  package var follows: String?

  package init(
    course: CourseID? = nil, site: String? = nil, place: String? = nil,
    signatories: [Signatory] = [], modules: [Module] = [], alignments: [Alignment] = [],
    criteria: String? = nil, status: StatusEntry? = nil, follows: String? = nil
  ) {
    (self.course, self.site, self.place, self.signatories) = (course, site, place, signatories)
    (self.modules, self.alignments, self.criteria) = (modules, alignments, criteria)
    (self.status, self.follows) = (status, follows)
  }
}

extension CertificateDetails {
  var json: JSON {
    object([
      "course": course.map { .string($0.description) }, "site": site.map { .string($0) },
      "place": place.map { .string($0) }, "signatories": list(signatories, \.json),
      "modules": list(modules, \.json), "alignments": list(alignments, \.json),
      "criteria": criteria.map { .string($0) }, "status": status?.json,
      "follows": follows.map { .string($0) },
    ])
  }

  /// - Returns: `nil` unless this is what ``json`` makes of some details.
  init?(_ json: JSON) {
    guard let signatories = read(json["signatories"], Signatory.init),
      let modules = read(json["modules"], Module.init),
      let alignments = read(json["alignments"], Alignment.init)
    else { return nil }
    self.init(
      course: json["course"]?.string.flatMap { CourseID($0) }, site: json["site"]?.string,
      place: json["place"]?.string, signatories: signatories, modules: modules,
      alignments: alignments, criteria: json["criteria"]?.string,
      status: json["status"].flatMap(StatusEntry.init), follows: json["follows"]?.string)
    guard self.json == json else { return nil }
  }
}

extension Signatory {
  fileprivate var json: JSON {
    object([
      "name": .string(name), "title": .string(title),
      "nip": nip.map { .string($0.description) },
    ])
  }

  fileprivate init?(_ json: JSON) {
    guard let name = json["name"]?.string, let title = json["title"]?.string else { return nil }
    self.init(name: name, title: title, nip: json["nip"]?.string.flatMap { try? NIP($0) })
  }
}

extension CertificateDetails.Module {
  fileprivate var json: JSON { .object(["title": .string(title), "minutes": .integer(minutes)]) }

  fileprivate init?(_ json: JSON) {
    guard let title = json["title"]?.string, let minutes = json["minutes"]?.integer, minutes >= 0
    else { return nil }
    self.init(title: title, minutes: minutes)
  }
}

extension CertificateDetails.Alignment {
  fileprivate var json: JSON {
    object([
      "framework": framework.map { .string($0) }, "code": code.map { .string($0) },
      "name": .string(name), "url": url.map { .string($0) },
    ])
  }

  fileprivate init?(_ json: JSON) {
    guard let name = json["name"]?.string else { return nil }
    self.init(
      framework: json["framework"]?.string, code: json["code"]?.string, name: name,
      url: json["url"]?.string)
  }
}

extension StatusEntry {
  fileprivate var json: JSON { .object(["list": .string(list), "index": .integer(index)]) }

  fileprivate init?(_ json: JSON) {
    guard let list = json["list"]?.string, let index = json["index"]?.integer, index >= 0
    else { return nil }
    self.init(list: list, index: index)
  }
}

/// What is not there is left out.
private func object(_ members: [String: JSON?]) -> JSON {
  .object(members.compactMapValues(\.self))
}

private func list<Element>(_ elements: [Element], _ json: (Element) -> JSON) -> JSON? {
  elements.isEmpty ? nil : .array(elements.map(json))
}

private func read<Element>(_ json: JSON?, _ element: (JSON) -> Element?) -> [Element]? {
  guard let json else { return [] }
  guard let array = json.array else { return nil }
  let elements = array.compactMap(element)
  return elements.count == array.count ? elements : nil
}
