import LearningCore
import Testing

@testable import Secrets

@Suite struct ScryptTests {
  /// RFC 7914, section 12; all but the last, which takes a gigabyte.
  @Test(arguments: [
    (
      "", "", 16, 1, 1,
      "77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442"
        + "fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906"
    ),
    (
      "password", "NaCl", 1024, 8, 16,
      "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
        + "2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640"
    ),
    (
      "pleaseletmein", "SodiumChloride", 16384, 8, 1,
      "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
        + "d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887"
    ),
  ])
  func rfc7914(
    password: String, salt: String, n: Int, r: Int, p: Int, expected: String
  ) throws {
    let cost = try #require(ScryptCost(rounds: n, blockSize: r, parallelism: p))
    let bytes = try scrypt(Array(password.utf8), salt: Array(salt.utf8), cost: cost, count: 64)
    #expect(hexadecimal(bytes) == expected)
  }

  @Test(arguments: [
    (0, 8, 1), (1, 8, 1), (3, 8, 1), (1 << 21, 8, 1), (1024, 0, 1), (1024, 8, 0), (1 << 20, 9, 1),
    (-2, 8, 1), (1024, 65, 1), (1024, 8, 17),
  ])
  func whatScryptDoesNotAllowIsNoCost(n: Int, r: Int, p: Int) {
    #expect(ScryptCost(rounds: n, blockSize: r, parallelism: p) == nil)
  }

  @Test func theStandardTakes128MiB() {
    let cost = ScryptCost.standard
    #expect(128 * cost.rounds * cost.blockSize == 128 << 20)
    #expect(ScryptCost(rounds: cost.rounds, blockSize: 8, parallelism: 1) == cost)
  }

  @Test func equalityLooksAtEveryByte() {
    let bytes = randomBytes(32, seed: 7)
    #expect(isEqualInConstantTime(bytes, bytes))
    #expect(!isEqualInConstantTime(bytes, Array(bytes.dropLast())))
    for place in bytes.indices {
      var other = bytes
      other[place] ^= 1 << UInt8(place % 8)
      #expect(!isEqualInConstantTime(bytes, other))
    }
  }
}
