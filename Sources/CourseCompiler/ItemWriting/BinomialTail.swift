/// Whether `count` or more hits in `trials` have a probability below one in a hundred, when each
/// trial hits once in `sides`. Exact.
///
/// - Parameter chances: how many such events there were to watch for; the probability of one of
///   them is at most their sum (Bonferroni).
func isImprobable(
  atLeast count: Int, of trials: Int, oneIn sides: Int, chances: Int = 1
) -> Bool {
  precondition(trials < 1 << 16 && sides >= 2 && sides < 1 << 8, "the products must fit in a limb")
  // As many as expected are never improbable.
  guard count <= trials, count * sides > trials else { return false }
  // The sum over i >= count of C(trials, i) (sides - 1)^(trials - i), against sides^trials / 100.
  var term = Natural(1)
  var sum = Natural(1)
  for hits in stride(from: trials, to: count, by: -1) {
    term.multiply(by: UInt32(hits * (sides - 1)))
    term.divide(by: UInt32(trials - hits + 1))
    sum.add(term)
  }
  sum.multiply(by: UInt32(100 * chances))
  var total = Natural(1)
  for _ in 0..<trials { total.multiply(by: UInt32(sides)) }
  return sum < total
}

/// A whole number of any size, for counting.
private struct Natural: Comparable {
  /// Least first; the last is not 0.
  private var limbs: [UInt32]

  init(_ value: UInt32) { limbs = value == 0 ? [] : [value] }

  mutating func multiply(by factor: UInt32) {
    var carry: UInt64 = 0
    for index in limbs.indices {
      carry += UInt64(limbs[index]) * UInt64(factor)
      limbs[index] = UInt32(truncatingIfNeeded: carry)
      carry >>= 32
    }
    if carry > 0 { limbs.append(UInt32(carry)) }
  }

  /// Leaves the remainder out; here there is none.
  mutating func divide(by divisor: UInt32) {
    var rest: UInt64 = 0
    for index in limbs.indices.reversed() {
      rest = rest << 32 | UInt64(limbs[index])
      limbs[index] = UInt32(rest / UInt64(divisor))
      rest %= UInt64(divisor)
    }
    while limbs.last == 0 { limbs.removeLast() }
  }

  mutating func add(_ other: Self) {
    var carry: UInt64 = 0
    for index in 0..<max(limbs.count, other.limbs.count) {
      if index == limbs.count { limbs.append(0) }
      carry += UInt64(limbs[index]) + (index < other.limbs.count ? UInt64(other.limbs[index]) : 0)
      limbs[index] = UInt32(truncatingIfNeeded: carry)
      carry >>= 32
    }
    if carry > 0 { limbs.append(UInt32(carry)) }
  }

  static func < (a: Self, b: Self) -> Bool {
    guard a.limbs.count == b.limbs.count else { return a.limbs.count < b.limbs.count }
    return a.limbs.reversed().lexicographicallyPrecedes(b.limbs.reversed())
  }
}
