/// Sums of whole numbers and their squares, exact in 128 bits, taken about the whole number nearest
/// to the mean. From there to a variance there is one subtraction in which nothing cancels.
struct CenteredSums {
  private(set) var count = 0
  private(set) var sumX: Int128 = 0
  private(set) var sumY: Int128 = 0
  private(set) var squaresX: Int128 = 0
  private(set) var squaresY: Int128 = 0
  private(set) var products: Int128 = 0
  private let centerX: Int
  private let centerY: Int

  init(aboutX centerX: Int, andY centerY: Int) { (self.centerX, self.centerY) = (centerX, centerY) }

  mutating func add(_ x: Int, _ y: Int, times weight: Int = 1) {
    let (dx, dy) = (x - centerX, y - centerY)
    let times = Int128(weight)
    count += weight
    sumX += Int128(dx) * times
    sumY += Int128(dy) * times
    squaresX += Int128(dx) * Int128(dx) * times
    squaresY += Int128(dy) * Int128(dy) * times
    products += Int128(dx) * Int128(dy) * times
  }

  /// Σ(x - x̄)².
  var variationX: Double { centered(squaresX, sumX, sumX) }
  var variationY: Double { centered(squaresY, sumY, sumY) }
  /// Σ(x - x̄)(y - ȳ). Its sign is exact.
  var covariation: Double { centered(products, sumX, sumY) }

  private func centered(_ products: Int128, _ a: Int128, _ b: Int128) -> Double {
    count == 0 ? 0 : Double(products) - Double(a * b) / Double(count)
  }
}

/// The whole number nearest to a mean.
func roundedMean(sum: Int128, count: Int) -> Int {
  guard count > 0 else { return 0 }
  let (quotient, rest) = sum.quotientAndRemainder(dividingBy: Int128(count))
  let step: Int128 = rest.magnitude * 2 >= count.magnitude ? (sum < 0 ? -1 : 1) : 0
  return Int(quotient + step)
}

/// A sum of third or fourth powers: 256 bits, never negative.
struct WideSum {
  private var high: UInt128 = 0
  private var low: UInt128 = 0

  mutating func add(_ a: UInt128, times b: UInt128) {
    let product = a.multipliedFullWidth(by: b)
    let (sum, carries) = low.addingReportingOverflow(product.low)
    low = sum
    high += product.high + (carries ? 1 : 0)
  }

  var value: Double { Double(high) * 0x1p128 + Double(low) }
}
