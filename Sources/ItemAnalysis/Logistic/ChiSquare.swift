import Glibc

/// The chance that a chi-square variable exceeds a value: the regularized incomplete gamma function
/// Q(k/2, x/2), by its series or its continued fraction (Abramowitz and Stegun 6.5.29, 6.5.31).
func chiSquareTail(_ value: Double, degreesOfFreedom: Int) -> Double {
  let (a, x) = (Double(degreesOfFreedom) / 2, value / 2)
  guard x > 0 else { return 1 }
  let scale = exp(-x + a * log(x) - lgamma(a))
  if x < a + 1 {
    var (term, sum, n) = (1 / a, 1 / a, a)
    while term > sum * 1e-16 {
      n += 1
      term *= x / n
      sum += term
    }
    return max(0, 1 - sum * scale)
  }
  // Lentz's method.
  let tiny = 1e-300
  var b = x + 1 - a
  var (c, d) = (1 / tiny, 1 / b)
  var fraction = d
  for i in 1...500 {
    let step = -Double(i) * (Double(i) - a)
    b += 2
    d = step * d + b
    if abs(d) < tiny { d = tiny }
    c = b + step / c
    if abs(c) < tiny { c = tiny }
    d = 1 / d
    fraction *= d * c
    if abs(d * c - 1) < 1e-15 { break }
  }
  return fraction * scale
}
