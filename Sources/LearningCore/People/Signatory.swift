/// Somebody whose name stands under certificates, such as the head of the agency.
package struct Signatory: Hashable, Sendable {
  /// With academic titles.
  package var name: String
  /// The post (*jabatan*) in which the person signs.
  package var title: String
  package var nip: NIP?

  package init(name: String, title: String, nip: NIP? = nil) {
    (self.name, self.title, self.nip) = (name, title, nip)
  }
}
