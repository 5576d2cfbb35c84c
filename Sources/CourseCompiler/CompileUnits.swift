import LearningCore

extension FrontMatter {
  /// `units`: the offices of the organisation, one inside another.
  mutating func units() -> UnitTree {
    var tree = UnitTree()
    self.tree("units", inside: UnitTree.Place?.none) { text, members, range, outer in
      let unit = WorkUnit(
        name: text ?? members.text("name") ?? "", short: members.text("short"),
        code: members.text("code"), synonyms: members.texts("also"))
      guard !unit.name.isEmpty else {
        members.reject("name", Phrase("nama unitnya", "the name of the unit"), at: range)
        return nil
      }
      guard let place = tree.add(unit, inside: outer) else {
        members.reject(
          "units",
          Phrase(
            "nama, nama pendek, kode, atau nama lain yang belum dipakai unit di sebelahnya",
            "a name, short name, code or other name that no unit beside it has"),
          at: range)
        return nil
      }
      return place
    }
    return tree
  }

  /// `retention`: how long what names people is kept.
  mutating func retention() -> Retention {
    guard var inner = nested("retention") else { return Retention() }
    let retention = Retention(
      inactive: inner.years("inactive"), certificates: inner.years("certificates"))
    inner.finish()
    adopt(inner)
    return retention
  }

  /// A number of years or months.
  private mutating func years(_ key: String) -> Retention.Period? {
    parsed(
      key, pattern: "^[1-9][0-9]?[0-9]?[ym]$",
      expected: Phrase(
        "lama dalam tahun atau bulan, misalnya 5y atau 18m",
        "a time in years or months such as 5y or 18m")
    ) { Retention.Period($0) }
  }
}
