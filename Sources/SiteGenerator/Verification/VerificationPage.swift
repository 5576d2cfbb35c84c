package import LearningCore

/// The page on which anybody checks a certificate: one file that needs no other, no server and no
/// network, in both languages.
///
/// - Parameters:
///   - workspace: whose site it is; its language is the one the page opens in.
///   - trust: baked into the page; an older copy knows only what was known then.
package func verificationPage(
  of workspace: Workspace, edition: Edition, trust: CertificateTrust
) -> OutputFile {
  let page = VerificationPage(workspace: workspace, edition: edition, trust: trust)
  return OutputFile(path: SitePath.verification.description, bytes: page.bytes)
}

struct VerificationPage {
  let workspace: Workspace
  let edition: Edition
  let trust: CertificateTrust

  fileprivate var bytes: [UInt8] {
    beforeStyle.bytes + style + beforeScript.bytes + verificationScript + afterScript.bytes
  }

  // What is in style and script is neither escaped nor changed: its hash is in the head.

  private var beforeStyle: HTML {
    let title = VerificationWords.title
    func full(_ language: Language) -> String { "\(title[language]) · \(siteName[language])" }
    return """
      <!DOCTYPE html>
      <html lang="\(workspace.language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="\(contentSecurityPolicy)">
      <meta name="referrer" content="no-referrer">
      <meta name="color-scheme" content="light dark">
      <meta name="description" content="\(VerificationWords.lead[workspace.language])">
      <title data-id="\(full(.indonesian))" data-en="\(full(.english))">\
      \(full(workspace.language))</title>
      <link rel="icon" href="data:image/svg+xml,\(percentEncoded(path: icon))">
      <style>
      """
  }

  private var beforeScript: HTML {
    """
    </style>
    </head>
    <body>
    <a class="skip" href="#:isi">\(both: Words.skipToContent)</a>
    \(masthead)<main id=":isi" tabindex="-1">
    \(languages)<h1>\(both: VerificationWords.title)</h1>
    <p class="lead">\(both: VerificationWords.lead)</p>
    <p class="callout warning" id="unsupported">\(both: VerificationWords.unsupported)</p>
    <div id="verdict" role="status" aria-live="polite" aria-atomic="true"></div>
    \(claim)\(form)\(believed)</main>
    \(foot)\(templates)<script>
    """
  }

  private var afterScript: HTML {
    """
    </script>
    </body>
    </html>

    """
  }

  private var style: [UInt8] {
    let html = String(decoding: beforeScript.bytes, as: UTF8.self)
    return withoutIndents(neededRules(of: styleSheet + verificationStyle, for: html).utf8)
  }

  /// Nothing is loaded and nothing is sent; what runs is this one script.
  private var contentSecurityPolicy: HTML {
    """
    default-src 'none'; script-src '\(contentHash(verificationScript))'; \
    style-src '\(contentHash(style))'; img-src data:; base-uri 'none'; form-action 'none'; \
    require-trusted-types-for 'script'; trusted-types 'none'
    """
  }

  private var siteName: Phrase {
    workspace.site.name.map { Phrase($0, $0) } ?? Words.siteName
  }

  // MARK: Frame

  private var masthead: HTML {
    """
    <header class="masthead">
    <div class="masthead-row">
    <a class="brand" href="../index.html">\(both: siteName)
    <span class="organisation">\(workspace.organisation)</span></a>
    </div>
    </header>

    """
  }

  private var languages: HTML {
    func button(_ language: Language, _ name: StaticString) -> HTML {
      let isChosen: HTML = workspace.language == language ? "true" : "false"
      return """
        <button type="button" lang="\(language.rawValue)" data-language="\(language.rawValue)" \
        aria-pressed="\(isChosen)">\(HTML(stringLiteral: name))</button>

        """
    }
    let label = VerificationWords.languages
    return """
      <div class="languages" role="group" aria-label="\(label.indonesian) / \(label.english)">
      \(button(.indonesian, "Bahasa Indonesia"))\(button(.english, "English"))</div>

      """
  }

  private var foot: HTML {
    let organisation: HTML =
      workspace.organisation.isEmpty ? "" : "<p>\(workspace.organisation)</p>\n"
    let label: HTML = edition.label.isEmpty ? "" : "\(edition.label), "
    return """
      <footer class="foot">
      \(organisation)<p>\(both: Words.edition) \(label)\
      <time datetime="\(edition.date.description)">\(both: edition.date.phrase)</time></p>
      </footer>

      """
  }
}
