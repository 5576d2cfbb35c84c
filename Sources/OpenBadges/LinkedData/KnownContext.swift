/// The contexts that are known here. None is ever fetched: what a term means is decided by the
/// files of these digests, from which the tables were taken.
struct KnownContext {
  let url: String
  /// SHA-256 of the file, in hexadecimal digits.
  let digest: String
  let terms: Terms

  static let credentials = Self(
    url: "https://www.w3.org/ns/credentials/v2",
    digest: "59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734",
    terms: .credentials2)

  static let openBadges = Self(
    url: "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
    digest: "3d34f4d4ef1bce691106e63798beb5e7b862ba841423f5ee1e53ab7ddf3bca84",
    terms: .openBadges3)

  static let all = [credentials, openBadges]
}
