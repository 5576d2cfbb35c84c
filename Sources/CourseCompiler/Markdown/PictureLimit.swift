/// A text without the brackets of pictures in a paragraph that holds thousands of them.
///
/// libcmark 0.30.2 looks at every open `![` of a paragraph again for each link in it
/// (CVE-2023-22486), so `![[]()` a hundred thousand times would take minutes. Brackets become
/// spaces, so that every place stays where it is.
///
/// - Returns: `nil` when there is nothing to change, as in every text that a person wrote.
func limitingPictures(in bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
  let limit = 2000
  guard bytes.holds(UInt8(ascii: "!"), moreThan: limit) else { return nil }
  var limited = Array(bytes)
  var pictures = 0
  var isBlankLine = false
  var previous: UInt8 = 0
  for (index, byte) in bytes.enumerated() {
    switch byte {
    case 0x0A where previous == 0x0D: break
    case 0x0A, 0x0D:
      if isBlankLine { pictures = 0 }
      isBlankLine = true
    case 0x20, 0x09: break
    case UInt8(ascii: "[") where previous == UInt8(ascii: "!"):
      pictures += 1
      if pictures > limit { limited[index] = 0x20 }
    default: isBlankLine = false
    }
    previous = byte
  }
  return limited
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func holds(_ byte: UInt8, moreThan limit: Int) -> Bool {
    var (found, place) = (0, 0)
    while found <= limit, let next = firstPlace(of: byte, from: place) {
      found += 1
      place = next + 1
    }
    return found > limit
  }
}
