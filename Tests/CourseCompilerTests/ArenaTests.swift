import CArena
import TestSupport
import Testing

@Suite struct ArenaTests {
  /// A piece of memory and what was written into it.
  private struct Piece {
    var memory: UnsafeMutableRawPointer
    var size: Int
    var value: UInt8

    func holds() -> Bool {
      UnsafeRawBufferPointer(start: memory, count: size).allSatisfy { $0 == value }
    }

    func fill(from start: Int = 0) {
      (memory + start).initializeMemory(as: UInt8.self, repeating: value, count: size - start)
    }
  }

  private func piece(of size: Int, _ value: UInt8) throws -> Piece {
    let piece = Piece(memory: try #require(balai_arena_calloc(1, size)), size: size, value: value)
    #expect(Int(bitPattern: piece.memory) % 16 == 0)
    let bytes = UnsafeRawBufferPointer(start: piece.memory, count: size)
    #expect(bytes.allSatisfy { $0 == 0 }, "memory that was given back is zeroed again")
    piece.fill()
    return piece
  }

  @Test func noPieceLiesInAnother() throws {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<50 {
      let start = balai_arena_now()
      defer { balai_arena_release(start) }
      var pieces: [Piece] = []
      for step in 0..<300 {
        let isLarge = Int.random(in: 0..<60, using: &generator) == 0
        let size = Int.random(in: 1...(isLarge ? 400_000 : 300), using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0 where !pieces.isEmpty:
          let index = Int.random(in: 0..<pieces.count, using: &generator)
          let old = pieces[index]
          pieces[index].memory = try #require(balai_arena_realloc(old.memory, size))
          pieces[index].size = min(old.size, size)
          #expect(pieces[index].holds())
          pieces[index].size = size
          pieces[index].fill(from: min(old.size, size))
        case 1 where !pieces.isEmpty:
          balai_arena_free(pieces.removeLast().memory)
        default: pieces.append(try piece(of: size, UInt8(step % 255 + 1)))
        }
      }
      #expect(pieces.allSatisfy { $0.holds() })
    }
  }

  @Test func whatIsInsideEndsFirst() throws {
    let outer = balai_arena_now()
    defer { balai_arena_release(outer) }
    let kept = try piece(of: 100, 7)
    let inner = balai_arena_now()
    let first = try piece(of: 64, 8)
    _ = try piece(of: 600_000, 9)
    balai_arena_release(inner)
    #expect(kept.holds())
    #expect(try piece(of: 64, 10).memory == first.memory)
  }
}
