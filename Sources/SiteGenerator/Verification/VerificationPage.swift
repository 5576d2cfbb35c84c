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
  return OutputFile(path: "verifikasi/index.html", bytes: page.bytes)
}

private struct VerificationPage {
  let workspace: Workspace
  let edition: Edition
  let trust: CertificateTrust

  var bytes: [UInt8] {
    beforeStyle.bytes + style + beforeScript.bytes + verificationScript + afterScript.bytes
  }

  // What is in style and script is neither escaped nor changed: its hash is in the head.

  private var beforeStyle: HTML {
    let (title, site) = (VerificationWords.title, Words.siteName)
    func full(_ language: Language) -> String { "\(title[language]) · \(site[language])" }
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

  private var style: [UInt8] { Array((styleSheet + verificationStyle).utf8) }

  /// Nothing is loaded and nothing is sent; what runs is this one script.
  private var contentSecurityPolicy: HTML {
    """
    default-src 'none'; script-src '\(contentHash(verificationScript))'; \
    style-src '\(contentHash(style))'; img-src data:; base-uri 'none'; form-action 'none'; \
    require-trusted-types-for 'script'; trusted-types 'none'
    """
  }

  // MARK: Frame

  private var masthead: HTML {
    """
    <header class="masthead">
    <div class="masthead-row">
    <a class="brand" href="../index.html">\(both: Words.siteName)
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
    return """
      <div class="languages" role="group" aria-label="\(VerificationWords.languages[.indonesian]) / \
      \(VerificationWords.languages[.english])">
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

  // MARK: Parts

  private var claim: HTML {
    let rows = HTML(each: VerificationWords.rows) { row in
      """
      <div data-row="\(HTML(stringLiteral: row.name))"><dt>\(both: row.label)</dt> <dd></dd></div>

      """
    }
    return """
      <section class="facts" id="claim" aria-labelledby=":isi-sertifikat" hidden>
      <h2 id=":isi-sertifikat">\(both: VerificationWords.claim)</h2>
      <dl>
      \(rows)</dl>
      <p>\(both: VerificationWords.listLimits)</p>
      </section>

      """
  }

  private var form: HTML {
    """
    <section id="form" aria-labelledby=":masukkan" hidden>
    <h2 id=":masukkan">\(both: VerificationWords.form)</h2>
    <label for="text">\(both: VerificationWords.text)</label>
    <textarea id="text" rows="4" autocomplete="off" autocapitalize="off" spellcheck="false">\
    </textarea>
    <button type="button" class="button" id="check">\(both: VerificationWords.check)</button>
    <label for="file">\(both: VerificationWords.file)</label>
    <input type="file" id="file" accept=".pdf,.jws,.txt,application/pdf,text/plain" \
    aria-describedby=":seret">
    <p id=":seret">\(both: VerificationWords.drop)</p>
    </section>

    """
  }

  private var believed: HTML {
    // One name may have several keys.
    let names = Set(trust.issuers.map(\.name)).sorted()
    let list: HTML =
      names.isEmpty
      ? "<p>\(both: VerificationWords.believesNobody)</p>\n"
      : "<ul>\n\(HTML(each: names) { "<li>\($0)</li>\n" })</ul>\n"
    return """
      <section class="believed" aria-labelledby=":dikenal">
      <h2 id=":dikenal">\(both: VerificationWords.believed)</h2>
      \(list)</section>

      """
  }

  /// What the script shows, by the names it asks for.
  private var templates: HTML {
    let sentences: [(StaticString, Phrase)] = [
      ("checking", VerificationWords.checking), ("one-file", VerificationWords.oneFile), ("too-large", VerificationWords.tooLarge),
    ]
    let plain = HTML(each: sentences) { name, sentence in
      """
      <template id="\(HTML(stringLiteral: name))">\
      <div class="verdict"><p>\(both: sentence)</p></div></template>

      """
    }
    return """
      \(plain)\(verdict("valid", VerificationWords.valid, VerificationWords.validMeans))\
      \(verdict("expired", VerificationWords.expired, VerificationWords.expiredMeans, [(VerificationWords.wasValidUntil, "until")]))\
      \(verdict("revoked", VerificationWords.revoked, VerificationWords.revokedMeans, [
        (VerificationWords.revokedOn, "revoked"), (VerificationWords.reason, "reason"),
      ]))\
      \(verdict("unknown", VerificationWords.unknown, VerificationWords.unknownMeans, [(VerificationWords.key, "keyID")]))\
      \(verdict("altered", VerificationWords.altered, VerificationWords.alteredMeans))\
      <template id="trust">\(trust.json.canonicalText)</template>

      """
  }

  /// - Parameter particulars: labels, each with the name of what the script puts behind it.
  private func verdict(
    _ name: StaticString, _ word: Phrase, _ meaning: Phrase,
    _ particulars: [(label: Phrase, name: StaticString)] = []
  ) -> HTML {
    let particulars = HTML(each: particulars + [(VerificationWords.source, "source")]) { label, name in
      """
      <p>\(both: label): <span class="particular" data-fill="\(HTML(stringLiteral: name))"></span>\
      </p>

      """
    }
    return """
      <template id="\(HTML(stringLiteral: name))">
      <div class="verdict \(HTML(stringLiteral: name))">
      <h2>\(both: word)</h2>
      <p>\(both: meaning)</p>
      \(particulars)</div>
      </template>

      """
  }
}

extension HTML.StringInterpolation {
  /// One sentence in both languages; the style shows the one that was chosen.
  fileprivate mutating func appendInterpolation(both phrase: Phrase) {
    for language in Language.allCases {
      appendInterpolation("<span lang=\"\(language.rawValue)\">\(phrase[language])</span>" as HTML)
    }
  }
}
