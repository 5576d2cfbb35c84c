extension String {
  /// One space where there is white space, none at the ends.
  package var oneSpaced: String {
    var text = self
    return text.withUTF8 { source in
      String(unsafeUninitializedCapacity: source.count) { target in
        var (place, count, isApart) = (0, 0, false)
        while place < source.count {
          let space = source.whiteSpace(at: place)
          if space > 0 {
            place += space
            isApart = count > 0
            continue
          }
          if isApart {
            target[count] = UInt8(ascii: " ")
            count += 1
            isApart = false
          }
          target[count] = source[place]
          count += 1
          place += 1
        }
        return count
      }
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// How many bytes a character at a place has that is white space (Unicode's `White_Space`); 0 where it
  /// is none.
  fileprivate func whiteSpace(at place: Int) -> Int {
    let first = self[place]
    if first < 0x80 { return first == 0x20 || (0x09...0x0D).contains(first) ? 1 : 0 }
    switch first {
    case 0xC2: return [0x85, 0xA0].contains(self[place + 1]) ? 2 : 0
    case 0xE1: return self[place + 1] == 0x9A && self[place + 2] == 0x80 ? 3 : 0
    case 0xE2:
      let (second, third) = (self[place + 1], self[place + 2])
      if second == 0x81 { return third == 0x9F ? 3 : 0 }
      let isSpace = (0x80...0x8A).contains(third) || [0xA8, 0xA9, 0xAF].contains(third)
      return second == 0x80 && isSpace ? 3 : 0
    case 0xE3: return self[place + 1] == 0x80 && self[place + 2] == 0x80 ? 3 : 0
    default: return 0
    }
  }
}
