import LearningCore

// What lets a browser keep the site, where it is served.

/// More than this is kept as it is read, not all at once: a phone has other uses for its memory.
private let mostKeptBytes = 40_000_000

/// Whether a file says once more what pages say, in one piece: browsers load it when it is asked for.
package func isBook(_ path: String) -> Bool { path.hasSuffix(".epub") }

/// The script by which a browser keeps the edition.
///
/// - Parameters:
///   - digest: of all other files of the site, so that another edition is another script.
///   - byteCount: of all files together that are not books (``isBook(_:)``).
package func serviceWorker(of digest: String, byteCount: Int) -> OutputFile {
  let head = """
    const EDITION = "\(digest)";
    const KEEPS_ALL = \(byteCount <= mostKeptBytes);

    """
  return OutputFile(
    path: SitePath.serviceWorker.description, bytes: Array(head.utf8) + PackageResources.layanan_js)
}

extension Publication {
  /// What a phone shows of the site on its first screen.
  var webManifest: OutputFile {
    let manifest = JSON.object([
      "name": .string(
        workspace.organisation.isEmpty ? siteName : "\(siteName) · \(workspace.organisation)"),
      "short_name": .string(siteName),
      "lang": .string(language.rawValue),
      "start_url": .string("index.html"),
      "scope": .string("./"),
      "display": .string("standalone"),
      "background_color": .string("#fcf8f1"),
      "theme_color": .string("#3b2416"),
      "icons": .array([
        .object([
          "src": .string(SitePath.icon.description), "sizes": .string("any"),
          "type": .string("image/svg+xml"), "purpose": .string("any"),
        ])
      ]),
    ])
    return OutputFile(
      path: SitePath.webManifest.description, bytes: Array((manifest.canonicalText + "\n").utf8))
  }

  /// The script on every page, and what it says.
  var siteScriptLink: PageScript {
    PageScript(
      .siteScript, words: [("fresh", OfflineWords.fresh), ("reload", OfflineWords.reload)])
  }
}

enum OfflineWords {
  static let fresh = Phrase("Edisi baru sudah siap.", "A newer edition is ready.")
  static let reload = Phrase("Muat edisi baru", "Load the newer edition")
}
