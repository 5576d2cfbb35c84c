/// An order of things that tells nothing about which of them is right: by their words.
///
/// - Parameter right: positions that would give the answer away if they came first, in this order.
func quietOrder(of texts: [String], avoiding right: [Int]) -> [Int] {
  let words = texts.map { $0.lowercased() }
  let order = words.indices.sorted { (words[$0], $0) < (words[$1], $1) }
  guard order.starts(with: right) else { return order }
  return Array(order.dropFirst() + order.prefix(1))
}

/// `A` for the first of a lettered list.
func letter(_ index: Int) -> String {
  precondition((0..<26).contains(index), "no question has more than 26 things to name")
  return String(UnicodeScalar(UInt8(ascii: "A") + UInt8(index)))
}
