/// Someone who learns. The random id is all that history knows of them.
package struct Person: Hashable, Sendable {
  package let id: PersonID
  /// With academic titles, as it shall stand on a certificate. Empty until the person gave it.
  package var name: String
  package var nip: NIP?
  /// The office (OPD) the person works for.
  package var unit: String?
  /// The post held (*jabatan*).
  package var position: String?
  /// Rank and grade (*pangkat/golongan*), such as `Penata Muda, III/a`.
  package var rank: String?

  package init(
    id: PersonID, name: String, nip: NIP? = nil, unit: String? = nil, position: String? = nil,
    rank: String? = nil
  ) {
    (self.id, self.name, self.nip, self.unit) = (id, name, nip, unit)
    (self.position, self.rank) = (position, rank)
  }
}

package typealias PersonID = Name<Person>
