import Certificates
import LearningCore
import SiteGenerator

extension CertificateTrust {
  /// What the workspace says of issuers and revocations, for the page that checks certificates.
  ///
  /// - Throws: when a file is there but damaged, or nothing in it is signed by an issuer that is
  ///   believed.
  init(root: String) throws {
    let issuersPath = root + "/Site/penerbit.json"
    let listsPath = root + "/Site/pencabutan.jws"
    var trusted = TrustedIssuers()
    if Files.exists(issuersPath) {
      guard let issuers = TrustedIssuers(file: try Files.read(issuersPath)) else {
        throw CheckingError.issuersUnreadable(path: issuersPath)
      }
      trusted = issuers
    }
    let lists =
      Files.exists(listsPath)
      ? try Files.readText(listsPath).split(whereSeparator: \.isNewline).map(String.init) : []
    // A list of somebody else is passed over, here as in `balai verify`; a file in which nothing is
    // believed is a mistake.
    guard
      lists.isEmpty
        || lists.contains(where: { VerifiedRevocationList($0, trusting: trusted) != nil })
    else {
      throw CheckingError.revocationsUnreadable(path: listsPath)
    }
    self.init(
      issuers: trusted.entries.map {
        Issuer(
          keyID: $0.key.thumbprint, name: $0.name, x: $0.key.x, from: $0.from, until: $0.until)
      }, revocations: lists)
  }
}
