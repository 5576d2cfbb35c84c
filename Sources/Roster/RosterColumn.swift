/// What the columns of a list of staff are called, in Indonesian and English.
enum RosterColumn: Hashable, CaseIterable {
  case nip, name, titleBefore, titleBehind, unit, position, rank, grade

  /// - Parameter header: as written; case, punctuation and outer spaces do not matter.
  init?(header: String) {
    func column(_ text: some StringProtocol) -> Self? {
      let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
      return Self.names[words.joined(separator: " ")]
    }
    // `Unit Kerja/OPD` says the same thing twice, `NIP (18 angka)` says more than the name.
    let first = header.split { "/(".contains($0) }.first
    guard let found = column(header) ?? first.flatMap(column) else { return nil }
    self = found
  }

  private static let names: [String: RosterColumn] = {
    let lists: [(RosterColumn, String)] = [
      (
        .nip,
        "nip, nip baru, nip lengkap, nip nippk, nip ni pppk, nip nipppk, nip pns, ni pppk, nippppk, "
          + "nipppk, nippk, no nip, nomor nip, no induk pegawai, nomor induk pegawai, "
          + "employee number, staff number"
      ),
      (
        .name,
        "nama, nama lengkap, nama pegawai, nama asn, nama peserta, nama dan gelar, nama gelar, "
          + "nama dengan gelar, nama lengkap dengan gelar, nama lengkap dan gelar, nama tanpa gelar, "
          + "name, full name, name with titles, employee name, employee"
      ),
      (.titleBefore, "gelar depan, glr depan, title before, prefix"),
      (.titleBehind, "gelar belakang, glr belakang, gelar, title behind, suffix, titles"),
      (
        .unit,
        "unit, unit kerja, unor, unit organisasi, opd, skpd, perangkat daerah, instansi, dinas, "
          + "satuan kerja, satker, nama opd, nama unit kerja, tempat tugas, office, department, "
          + "work unit, agency"
      ),
      (
        .position,
        "jabatan, nama jabatan, jabatan terakhir, jabatan saat ini, position, job title, post"
      ),
      (
        .rank,
        "pangkat, pangkat gol, pangkat golongan, pangkat gol ruang, pangkat golongan ruang, "
          + "pangkat dan golongan, rank, rank and grade"
      ),
      (.grade, "gol, golongan, gol ruang, golongan ruang, grade"),
    ]
    var names: [String: RosterColumn] = [:]
    for (column, list) in lists {
      for name in list.split(separator: ", ") { names[String(name)] = column }
    }
    return names
  }()
}
