import TerminalUI

/// A paragraph below a heading, two columns in.
func indented(_ text: String, width: Int) -> [String] {
  wrapped(text, width: max(10, width - 2)).map { "  " + $0 }
}
