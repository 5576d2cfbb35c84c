import LearningCore
import TestSupport
import Testing

@testable import Compression

@Suite struct GzipTests {
  private func compressed(_ text: [UInt8], pieces: Int = 1) throws -> [UInt8] {
    var file: [UInt8] = []
    var writer = try GzipWriter { file += $0 }
    for start in stride(from: 0, to: text.count, by: max(1, text.count / pieces)) {
      try writer.take(Array(text[start..<min(text.count, start + max(1, text.count / pieces))]))
    }
    let header = try writer.finish()
    file.replaceSubrange(0..<header.count, with: header)
    return file
  }

  private func lines(_ file: [UInt8], pieces: Int = 1 << 14) throws -> [[UInt8]] {
    var rest = file[...]
    let reader = try GzipReader {
      defer { rest = rest.dropFirst(pieces) }
      return Array(rest.prefix(pieces))
    }
    var lines: [[UInt8]] = []
    while let line = try reader.nextLine() { lines.append(line) }
    return lines
  }

  private func text(_ count: Int, seed: UInt64) -> [UInt8] {
    var generator = SeededGenerator(seed: seed)
    var text: [UInt8] = []
    while text.count < count {
      text += "{\"seq\":\(UInt8.random(in: 0...9, using: &generator))}\n".utf8
      if generator.next() % 7 == 0 { text += [0, 0xFF, UInt8(ascii: "\n")] }
    }
    return text
  }

  @Test(arguments: [0, 1, 100, 70_000, 3_000_000])
  func whatIsWrittenIsReadBack(count: Int) throws {
    let text = text(count, seed: 1)
    let file = try compressed(text)
    #expect(try compressed(text, pieces: 7) == file)
    let read = try lines(file)
    #expect(Array(read.joined(separator: [UInt8(ascii: "\n")])) == text.dropLast())
    #expect(try lines(file, pieces: 1 + count % 3) == read)
  }

  @Test func everyChangedBitIsNoticed() throws {
    let file = try compressed(text(2000, seed: 2))
    for index in file.indices {
      for bit in 0..<8 {
        var changed = file
        changed[index] ^= 1 << bit
        #expect(throws: GzipError.self, "byte \(index), bit \(bit)") { try lines(changed) }
      }
    }
  }

  @Test func everyCutAndEveryAdditionIsNoticed() throws {
    let file = try compressed(text(300, seed: 3))
    for count in file.indices {
      #expect(throws: GzipError.self) { try lines(Array(file[..<count])) }
    }
    #expect(throws: GzipError.self) { try lines(file + [0]) }
  }
}
