// How caches write numbers, texts and lists. No exchange format: a cache belongs to one build of the
// program on one computer.

extension [UInt8] {
  mutating func append(integer: Int) {
    Swift.withUnsafeBytes(of: integer.littleEndian) { append(contentsOf: $0) }
  }

  /// Bytes with their number in front.
  mutating func append(run: some Sequence<UInt8>) {
    let place = count
    append(integer: 0)
    append(contentsOf: run)
    let size = count - place - 8
    Swift.withUnsafeBytes(of: size.littleEndian) {
      replaceSubrange(place..<place + 8, with: $0)
    }
  }

  mutating func append<Item>(list: [Item], _ write: (inout [UInt8], Item) -> Void) {
    append(integer: list.count)
    for item in list { write(&self, item) }
  }

  /// Values as they lie in memory, their number of bytes in front.
  mutating func append<Value: BitwiseCopyable>(values: [Value]) {
    values.withUnsafeBytes { append(run: $0) }
  }
}

extension ArraySlice<UInt8> {
  mutating func integer() -> Int? {
    guard count >= 8 else { return nil }
    defer { self = dropFirst(8) }
    return withUnsafeBytes { Int(littleEndian: $0.loadUnaligned(as: Int.self)) }
  }

  mutating func run() -> ArraySlice? {
    guard let size = integer(), (0...count).contains(size) else { return nil }
    defer { self = dropFirst(size) }
    return prefix(size)
  }

  mutating func values<Value: BitwiseCopyable>(of type: Value.Type) -> [Value]? {
    guard let run = run(), run.count % MemoryLayout<Value>.stride == 0 else { return nil }
    let count = run.count / MemoryLayout<Value>.stride
    return [Value](unsafeUninitializedCapacity: count) { buffer, initializedCount in
      run.withUnsafeBytes { UnsafeMutableRawBufferPointer(buffer).copyMemory(from: $0) }
      initializedCount = count
    }
  }

  mutating func list<Item>(_ read: (inout ArraySlice) -> Item?) -> [Item]? {
    // Each item takes a byte at least.
    guard let size = integer(), (0...count).contains(size) else { return nil }
    var items: [Item] = []
    items.reserveCapacity(size)
    for _ in 0..<size {
      guard let item = read(&self) else { return nil }
      items.append(item)
    }
    return items
  }
}
