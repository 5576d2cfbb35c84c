import Foundation
import TestSupport
import Testing

/// Programs that look at a PDF as other people's do: poppler-utils, qpdf, zbar-tools.
enum Tools {
  static let areHere = [
    "pdftotext", "pdftoppm", "pdffonts", "pdfinfo", "pdfimages", "qpdf", "zbarimg",
  ]
  .allSatisfy { FileManager.default.isExecutableFile(atPath: "/usr/bin/" + $0) }

  struct Outcome {
    var status: Int32
    var output: String
  }

  static func run(_ tool: String, _ arguments: [String]) throws -> Outcome {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/" + tool)
    process.arguments = arguments
    (process.standardOutput, process.standardError) = (pipe, FileHandle.nullDevice)
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: String(decoding: output, as: UTF8.self))
  }
}

/// A PDF in a file of its own.
struct PDFFile {
  private let folder: TemporaryFolder
  private var path: String { folder.path("certificate.pdf") }

  init(_ bytes: [UInt8]) throws {
    folder = try TemporaryFolder()
    try Data(bytes).write(to: URL(filePath: folder.path("certificate.pdf")))
  }

  /// Runs a program on it; `file` among the arguments stands for its path.
  func run(_ tool: String, _ arguments: String...) throws -> Tools.Outcome {
    try withExtendedLifetime(folder) {
      try Tools.run(tool, arguments.map { $0 == "file" ? path : $0 })
    }
  }

  /// The same document, written anew by another program.
  var rewritten: [UInt8] {
    get throws {
      let copy = folder.path("copy.pdf")
      _ = try run("qpdf", "file", copy)
      return Array(try Data(contentsOf: URL(filePath: copy)))
    }
  }

  /// In reading order, with one space wherever there is white space.
  var text: String {
    get throws {
      let text = try run("pdftotext", "-raw", "file", "-").output
      return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }

  /// What stands in the tags, in their order.
  var taggedText: String { get throws { try run("pdfinfo", "-struct-text", "file").output } }

  var pageCount: Int? {
    get throws {
      try run("pdfinfo", "file").output.split(separator: "\n")
        .first { $0.hasPrefix("Pages:") }.flatMap { Int($0.dropFirst(6).filter(\.isNumber)) }
    }
  }

  /// What a scanner reads on the first page.
  func code(atDotsPerInch dots: Int) throws -> String {
    let picture = folder.path("page")
    _ = try run("pdftoppm", "-r", String(dots), "-l", "1", "-singlefile", "-png", "file", picture)
    let read = try run("zbarimg", "-q", "--raw", picture + ".png").output
    return String(read.dropLast(read.hasSuffix("\n") ? 1 : 0))
  }
}
