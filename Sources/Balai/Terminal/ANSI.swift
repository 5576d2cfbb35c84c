import Foundation
import TerminalUI

/// Styled lines as a terminal understands them (ECMA-48).
enum ANSI {
  /// <https://no-color.org>: colours are left out, bold and underline stay.
  private static let isColoured = ProcessInfo.processInfo.environment["NO_COLOR"] == nil

  static func text(of line: Line) -> String {
    line.spans.map { span in
      let codes = codes(of: span.style)
      let text = span.text.filter { !$0.isControl }
      return codes.isEmpty ? text : "\u{1b}[\(codes)m\(text)\u{1b}[0m"
    }.joined()
  }

  private static func codes(of style: Style) -> String {
    var codes: [String] = []
    if style.contains(.bold) { codes.append("1") }
    if style.contains(.dim) { codes.append("2") }
    if style.contains(.italic) { codes.append("3") }
    if style.contains(.underlined) { codes.append("4") }
    if style.contains(.reversed) { codes.append("7") }
    if isColoured, style.contains(.good) { codes.append("32") }
    if isColoured, style.contains(.bad) { codes.append("31") }
    return codes.joined(separator: ";")
  }
}

extension Character {
  /// Text from files must not steer the terminal.
  var isControl: Bool {
    unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }
  }
}

extension String {
  /// Line ends and tabs are kept.
  var withoutControls: String {
    var text = self
    let mayHold = text.withUTF8 { bytes in
      bytes.contains { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F || $0 == 0xC2 }
    }
    guard mayHold else { return self }
    return filter { !$0.isControl || $0 == "\n" || $0 == "\r\n" || $0 == "\t" }
  }
}
