import Foundation
import LearningCore

/// A picture that gets a file of its own.
struct SavedPicture: Hashable {
  /// Of the file, beside the text.
  let name: String
  let bytes: [UInt8]
}

/// Takes pictures out of a text (`data:image/png;base64,…`, as word processors export them) and
/// gives each a file.
struct PictureExtraction {
  private let stem: String
  private let folder: String
  private(set) var saved: [SavedPicture] = []

  /// - Parameter root: what the path of the file is relative to.
  init(file: SourceFile, root: String) {
    let path = root + "/" + file.path
    folder = Files.folder(of: path)
    let name = String(path.dropFirst(folder.count + 1))
    stem = name.hasSuffix(".md") ? String(name.dropLast(3)) : name
  }

  /// The changes that put a file's name in the place of a picture, wherever it stands.
  ///
  /// - Parameter diagnostics: each points at the first place of a picture.
  mutating func edits(for diagnostics: [Diagnostic], in text: String) -> [SourceEdit] {
    guard !diagnostics.isEmpty else { return [] }
    let lines = SourceLines(text)
    let found = (1...lines.count).map { lines.embeddedPictures(inLine: $0) }
    let named = Set(diagnostics.flatMap { $0.range.start.line...$0.range.end.line })
    let wanted = Set(named.filter { $0 <= found.count }.flatMap { found[$0 - 1].map(\.bytes) })
    return found.enumerated().flatMap { index, pictures in
      pictures.filter { wanted.contains($0.bytes) }.map { picture in
        SourceEdit(
          line: index + 1, bytes: picture.place,
          replacement: percentEncoded(path: name(for: picture)))
      }
    }
  }

  /// The same picture twice is one file.
  private mutating func name(for picture: EmbeddedPicture) -> String {
    if let known = saved.first(where: { $0.bytes == picture.bytes }) { return known.name }
    var number = 1
    var name: String
    repeat {
      name = "\(stem)-gambar-\(number).\(picture.ending)"
      number += 1
    } while saved.contains { $0.name == name } || Files.exists(folder + "/" + name)
    saved.append(SavedPicture(name: name, bytes: picture.bytes))
    return name
  }
}

/// A picture found in a line.
private struct EmbeddedPicture {
  /// Bytes of the line.
  let place: Range<Int>
  let bytes: [UInt8]
  /// Of its file's name, told from the picture itself: what the address says may be wrong.
  let ending: String

  /// - Returns: `nil` for what is no picture that browsers show, or damaged.
  init?(place: Range<Int>, base64: ArraySlice<UInt8>) {
    let text = String(decoding: base64, as: UTF8.self).removingPercentEncoding ?? ""
    guard let data = Data(base64Encoded: text) else { return nil }
    let bytes = Array(data)
    let format = Self.formats.first { bytes.dropFirst($0.offset).starts(with: $0.mark) }
    guard let format else { return nil }
    (self.place, self.bytes, ending) = (place, bytes, format.ending)
  }

  private static let formats: [(mark: [UInt8], offset: Int, ending: String)] = [
    ([0x89, 0x50, 0x4E, 0x47], 0, "png"), ([0xFF, 0xD8, 0xFF], 0, "jpg"),
    (Array("GIF8".utf8), 0, "gif"), (Array("WEBP".utf8), 8, "webp"),
  ]
}

extension SourceLines {
  /// Every `data:image/…;base64,…`, up to the first byte that an address cannot hold.
  fileprivate func embeddedPictures(inLine number: Int) -> [EmbeddedPicture] {
    guard let content = content(ofLine: number) else { return [] }
    var found: [EmbeddedPicture] = []
    var rest = bytes[content]
    while let start = rest.firstRange(of: Array("data:image/".utf8))?.lowerBound {
      let end = rest[start...].firstIndex { !$0.isInDataAddress } ?? rest.endIndex
      let place = start - content.lowerBound..<end - content.lowerBound
      let address = rest[start..<end]
      if let mark = address.firstRange(of: Array(";base64,".utf8)),
        let picture = EmbeddedPicture(place: place, base64: address[mark.upperBound...])
      {
        found.append(picture)
      }
      rest = rest[end...]
    }
    return found
  }
}

extension UInt8 {
  fileprivate var isInDataAddress: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"),
      UInt8(ascii: "="), UInt8(ascii: "%"), UInt8(ascii: ":"), UInt8(ascii: ";"),
      UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}
