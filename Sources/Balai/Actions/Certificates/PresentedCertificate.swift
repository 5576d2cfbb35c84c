import CertificatePrint
import LearningCore
import OpenBadges

/// What somebody hands over to be checked, as it was found inside of what they handed over.
enum PresentedCertificate {
  /// A compact JWS, or an address that carries one.
  case claim(String)
  /// An Open Badges credential as JSON.
  case badge([UInt8])
  /// A document or a picture without a certificate in it, or with more than one.
  case none

  /// - Parameter bytes: of a PDF, a badge as JSON, PNG or SVG, or a text.
  init(_ bytes: [UInt8]) {
    let text = bytes.drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    if bytes.starts(with: "%PDF-".utf8) {
      self = embeddedClaim(inPDF: bytes).map { .claim($0) } ?? .none
    } else if BakedPNG.isPNG(bytes) {
      self = BakedPNG.badge(in: bytes).map { .badge($0) } ?? .none
    } else if BakedSVG.isSVG(bytes) {
      self = BakedSVG.badge(in: bytes).map { .badge($0) } ?? .none
    } else if text.first == UInt8(ascii: "{") {
      self = .badge(bytes)
    } else {
      self = .claim(String(decoding: bytes, as: UTF8.self))
    }
  }
}

/// Where it comes from.
struct PresentedFile {
  /// More than any certificate of ours, and little enough to look at.
  static let mostBytes = 20_000_000

  /// - Parameter argument: a file, a text, an address, or `-` for standard input.
  /// - Throws: when it is a folder, cannot be read, or is too large.
  static func read(_ argument: String) throws -> PresentedCertificate {
    let looksLikeText =
      argument.contains("://") || argument.split(separator: ".").count == 3
      || argument.hasPrefix("{")
    if argument != "-", looksLikeText, !Files.exists(argument) {
      return PresentedCertificate(Array(argument.utf8))
    }
    let path = argument == "-" ? "/dev/stdin" : argument
    guard !Files.isFolder(path) else { throw PresentedFileError.folder(path) }
    var bytes: [UInt8] = []
    try Files.forEachPiece(of: path) { piece in
      bytes += piece
      guard bytes.count <= mostBytes else { throw PresentedFileError.tooLarge(path) }
    }
    return PresentedCertificate(bytes)
  }
}

enum PresentedFileError: BlameableError {
  case folder(String)
  case tooLarge(String)

  var exitCode: Int32 { Exit.usage }

  var message: Phrase {
    switch self {
    case .folder(let path):
      Phrase("'\(path)' adalah folder, bukan sertifikat.", "'\(path)' is a folder, no certificate.")
    case .tooLarge(let path):
      Phrase(
        "'\(path)' lebih dari 20 MB. Sertifikat dari balai tidak sebesar itu.",
        "'\(path)' is larger than 20 MB. Certificates of balai are not that large.")
    }
  }

  var nextStep: Phrase? {
    switch self {
    case .folder:
      Phrase(
        "Periksa satu berkas setiap kali: balai verify FOLDER/sertifikat.pdf.",
        "Check one file at a time: balai verify FOLDER/certificate.pdf.")
    case .tooLarge:
      Phrase(
        "Minta berkas aslinya, dalam bentuk PDF, JSON, PNG, SVG, atau JWS.",
        "Ask for the original file, as PDF, JSON, PNG, SVG or JWS.")
    }
  }
}
