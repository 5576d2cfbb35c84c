// Numbers inside files of pictures. What lies outside the file reads as `nil`.

extension [UInt8] {
  func holds(_ part: some Collection<UInt8>, at place: Int) -> Bool {
    place >= 0 && place + part.count <= count
      && self[place..<place + part.count].elementsEqual(part)
  }

  func big16(_ place: Int) -> Int? { number(at: place, bytes: 2, isBig: true) }
  func big32(_ place: Int) -> Int? { number(at: place, bytes: 4, isBig: true) }
  func little32(_ place: Int) -> Int? { number(at: place, bytes: 4, isBig: false) }

  func number(at place: Int, bytes size: Int, isBig: Bool) -> Int? {
    guard place >= 0, place + size <= count else { return nil }
    let digits = self[place..<place + size]
    return isBig
      ? digits.reduce(0) { $0 << 8 | Int($1) } : digits.reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
