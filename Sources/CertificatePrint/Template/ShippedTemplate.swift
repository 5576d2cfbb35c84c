/// The templates that come with balai, by the names under which `balai.yml` asks for them.
package enum ShippedTemplate: String, CaseIterable, Sendable {
  case landscape = "sertifikat-lanskap"
  case portrait = "sertifikat-potret"

  /// The file's text.
  package var text: String {
    let bytes =
      switch self {
      case .landscape: PackageResources.sertifikat_lanskap_yml
      case .portrait: PackageResources.sertifikat_potret_yml
      }
    return String(decoding: bytes, as: UTF8.self)
  }
}
