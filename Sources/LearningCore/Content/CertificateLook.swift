/// What `balai.yml` says of the looks of printed certificates.
package struct CertificateLook: Hashable, Sendable {
  /// Name of a file in `Site/Templates` or of a template that comes with balai, without its ending.
  package var template: String?
  /// PNG picture, relative to the folder `Site`.
  package var logo: String?

  package init(template: String? = nil, logo: String? = nil) {
    (self.template, self.logo) = (template, logo)
  }
}
