package import LearningCore

/// What is in a package of courses and quizzes: every file with its size and SHA-256, and which
/// edition it is. The files stand beside it as they are; this is what proves them.
package struct ContentManifest: Hashable, Sendable {
  package enum Edition: String, CaseIterable, Sendable {
    /// Without exam questions and notes for trainers.
    case learners
    /// As the authors wrote it.
    case trainers
  }

  package struct File: Hashable, Sendable {
    package var path: ContentPath
    /// In bytes.
    package var size: Int
    package var digest: ContentDigest

    package init(path: ContentPath, size: Int, digest: ContentDigest) {
      (self.path, self.size, self.digest) = (path, size, digest)
    }
  }

  /// Packages of one name replace each other.
  package let name: Name<ContentManifest>
  package let edition: Edition
  /// In whole seconds. A later one replaces an earlier one.
  package let madeAt: Timestamp
  /// What people call it, such as "Angkatan 3"; may be empty.
  package let label: String
  /// Who made it, in the words its key is known under.
  package let issuer: String
  /// Sorted by path; never empty.
  package let files: [File]

  /// Beyond these a package is no package.
  package static let fileLimit = 20_000
  /// Bytes of one file.
  package static let sizeLimit = 256 << 20
  /// Bytes of all files together.
  package static let totalLimit = 4 << 30

  package var size: Int { files.reduce(0) { $0 + $1.size } }

  /// - Returns: `nil` for no files or too many, for one that is too large, and for paths of which
  ///   one file system cannot keep both.
  package init?(
    name: Name<ContentManifest>, edition: Edition, madeAt: Timestamp, label: String,
    issuer: String, files: [File]
  ) {
    let files = files.sorted { $0.path < $1.path }
    guard !files.isEmpty, files.count <= Self.fileLimit,
      files.allSatisfy({ (0...Self.sizeLimit).contains($0.size) }),
      files.reduce(0, { $0 + $1.size }) <= Self.totalLimit, Self.fitTogether(files.map(\.path))
    else { return nil }
    (self.name, self.edition, self.label, self.issuer) = (name, edition, label, issuer)
    self.madeAt = Timestamp(
      millisecondsSince1970: madeAt.millisecondsSince1970 / 1000 * 1000)
    self.files = files
  }

  /// Whether no two are one without regard to case, and none is a folder of another.
  private static func fitTogether(_ paths: [ContentPath]) -> Bool {
    let folded = paths.map(\.folded)
    let all = Set(folded)
    guard all.count == paths.count else { return false }
    return folded.allSatisfy { path in
      var folder = path[...]
      while let slash = folder.lastIndex(of: "/") {
        folder = folder[..<slash]
        if all.contains(String(folder)) { return false }
      }
      return true
    }
  }

  // MARK: Form

  func json(key: PublicKey) -> JSON {
    .object([
      "v": .integer(1), "name": .string(name.description), "edition": .string(edition.rawValue),
      "iat": .integer(madeAt.millisecondsSince1970 / 1000), "label": .string(label),
      "iss": .string(issuer), "x": .string(key.x),
      "files": .array(
        files.map {
          .object([
            "path": .string($0.path.description), "size": .integer($0.size),
            "sha256": .string($0.digest.description),
          ])
        }),
    ])
  }

  init?(_ json: JSON) {
    guard json["v"] == .integer(1), let name = json["name"]?.string.flatMap({ Name<Self>($0) }),
      let edition = json["edition"]?.string.flatMap({ Edition(rawValue: $0) }),
      let made = json["iat"]?.integer, (0..<1 << 40).contains(made),
      let label = json["label"]?.string, let issuer = json["iss"]?.string,
      let list = json["files"]?.array, list.count <= Self.fileLimit
    else { return nil }
    var files: [File] = []
    for item in list {
      guard let path = item["path"]?.string.flatMap({ ContentPath($0) }),
        let size = item["size"]?.integer,
        let digest = item["sha256"]?.string.flatMap({ ContentDigest(hex: $0) })
      else { return nil }
      files.append(File(path: path, size: size, digest: digest))
    }
    self.init(
      name: name, edition: edition, madeAt: Timestamp(millisecondsSince1970: made * 1000),
      label: label, issuer: issuer, files: files)
  }
}

/// A manifest with a signature that holds for the key it carries. Whose key that is, it cannot say:
/// ask ``isTrusted(by:)``.
package struct SignedContentManifest: Hashable, Sendable {
  package let manifest: ContentManifest
  package let key: PublicKey
  /// The file's text.
  package let text: String

  /// - Returns: `nil` for anything ``Issuer/sign(_:)-(ContentManifest)`` did not write.
  package init?(_ text: String) {
    guard let jws = CompactJWS(trimmed(text)), jws.kind == .content,
      let json = try? JSON(parsing: jws.payload), let manifest = ContentManifest(json),
      let key = json["x"]?.string.flatMap({ PublicKey(x: $0) }), jws.isSigned(by: key),
      manifest.json(key: key).canonical == jws.payload
    else { return nil }
    (self.manifest, self.key, self.text) = (manifest, key, text)
  }

  /// Whether somebody decided to believe its key under the name it bears.
  package func isTrusted(by issuers: TrustedIssuers) -> Bool {
    issuers.believes(key.thumbprint, as: manifest.issuer, at: manifest.madeAt)
  }

  /// What is believed once somebody trusts it.
  package var entry: TrustedIssuers.Entry {
    TrustedIssuers.Entry(name: manifest.issuer, key: key)
  }
}

extension Issuer {
  /// Signs what is in a package.
  ///
  /// - Precondition: the manifest bears this issuer's name.
  package func sign(_ manifest: ContentManifest) throws -> String {
    precondition(manifest.issuer == name, "signed in somebody else's name")
    return try sign(manifest.json(key: publicKey).canonical, as: .content)
  }
}
