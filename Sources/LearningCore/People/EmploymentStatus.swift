/// How somebody serves, as far as the employee number tells. Rules about training hours differ.
package enum EmploymentStatus: String, CaseIterable, Sendable {
  case pns, pppk
  /// No number: honorary staff, volunteers, citizens.
  case other = "lainnya"

  /// A PNS has the month of appointment at digits 13 and 14; a PPPK has a code that is no month
  /// (21, 24 and others), see ``NIP``.
  package init(_ nip: NIP?) {
    guard let nip else {
      self = .other
      return
    }
    let code = nip.description.utf8.dropFirst(12).prefix(2).reduce(0) { $0 * 10 + Int($1 - 0x30) }
    self = (1...12).contains(code) ? .pns : .pppk
  }

  package var word: Phrase {
    switch self {
    case .pns: Phrase(verbatim: "PNS")
    case .pppk: Phrase(verbatim: "PPPK")
    case .other: Phrase("lainnya", "other")
    }
  }
}
