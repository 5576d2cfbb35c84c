/// A picture that every reader program shows (core media types of EPUB 3.2).
struct BookPicture {
  let mediaType: String

  /// - Returns: `nil` for other files, of which a book shows the words only.
  init?(path: String) {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    switch path[dot...].lowercased() {
    case ".png": mediaType = "image/png"
    case ".jpg", ".jpeg": mediaType = "image/jpeg"
    case ".gif": mediaType = "image/gif"
    case ".svg": mediaType = "image/svg+xml"
    default: return nil
    }
  }
}
