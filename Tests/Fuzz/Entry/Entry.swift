import FuzzProperties

// What libFuzzer calls. Its first argument is the name of the target.

nonisolated(unsafe) private var target = FuzzTarget.module

@_cdecl("LLVMFuzzerInitialize")
public func initialize(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>
) -> Int32 {
  guard count.pointee > 1, let word = arguments.pointee[1],
    let named = FuzzTarget(rawValue: String(cString: word))
  else {
    let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: ", ")
    fatalError("the first argument is one of: \(names)")
  }
  target = named
  // The rest is libFuzzer's.
  for index in 1..<Int(count.pointee) {
    arguments.pointee[index] = arguments.pointee[index + 1]
  }
  count.pointee -= 1
  return 0
}

@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ data: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
  let broken = target.broken(by: UnsafeBufferPointer(start: data, count: size))
  guard broken.isEmpty else { fatalError(broken.joined(separator: "\n")) }
  return 0
}
