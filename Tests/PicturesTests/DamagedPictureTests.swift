import LearningCore
import Testing

@testable import Pictures

@Suite struct DamagedPictureTests {
  private static func samples() throws -> [[UInt8]] {
    let photograph = try samplePhotograph(width: 120, height: 90)
    let webP = try #require(try photograph.webP(isLossless: false))
    return [try photograph.jpeg().held(6), try photograph.png(), webP]
  }

  @Test func aPictureThatBrokeOffIsDamaged() throws {
    for picture in try Self.samples() {
      #expect(fault(ofPicture: picture) == nil)
      for share in 1...9 {
        let part = Array(picture.prefix(picture.count * share / 10))
        #expect(fault(ofPicture: part) == .damaged, "\(picture.count), \(share)")
      }
      // One that is damaged says nothing of the next.
      #expect(fault(ofPicture: picture) == nil)
    }
  }

  /// Whatever stands in a file, something comes of it: a picture or a fault.
  @Test func noBytesStopTheProgram() throws {
    let samples = try Self.samples()
    var chance: UInt64 = 20_261_122
    func next(_ limit: Int) -> Int {
      chance = chance &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(chance >> 33) % limit
    }
    var (shown, refused) = (0, 0)
    for number in 0..<2000 {
      var bytes = samples[number % samples.count]
      for _ in 0...next(8) {
        guard !bytes.isEmpty else { break }
        // Half of the changes hit the head, where the numbers are.
        let place = next(2) == 0 ? next(min(bytes.count, 64)) : next(bytes.count)
        switch next(5) {
        case 0: bytes[place] = UInt8(next(256))
        case 1: bytes[place] ^= 1 << UInt8(next(8))
        case 2: bytes.remove(at: place)
        case 3: bytes.insert(UInt8(next(256)), at: place)
        default: bytes.removeSubrange(place..<min(bytes.count, place + next(40)))
        }
      }
      do throws(PictureFault) {
        let picture = try PublishedPicture(of: bytes)
        #expect(picture.renditions.isEmpty != picture.plain.isEmpty || bytes.isEmpty)
        _ = try bookPicture(of: bytes)
        shown += 1
      } catch {
        refused += 1
      }
      _ = fault(ofPicture: bytes)
    }
    #expect(shown > 100 && refused > 100, "\(shown) shown, \(refused) refused")
  }
}
