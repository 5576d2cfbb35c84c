import LearningCore

// What is on the page for checking certificates, from top to bottom.

extension VerificationPage {
  var claim: HTML {
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

  var form: HTML {
    """
    <section id="form" aria-labelledby=":masukkan" hidden>
    <h2 id=":masukkan">\(both: VerificationWords.form)</h2>
    <label for="text">\(both: VerificationWords.text)</label>
    <textarea id="text" rows="4" autocomplete="off" autocapitalize="off" spellcheck="false">\
    </textarea>
    <button type="button" class="button" id="check">\(both: VerificationWords.check)</button>
    <label for="file">\(both: VerificationWords.file)</label>
    <input type="file" id="file" accept=".pdf,.json,.png,.svg,.jws,.txt" \
    aria-describedby=":seret">
    <p id=":seret">\(both: VerificationWords.drop)</p>
    </section>

    """
  }

  var believed: HTML {
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

  /// What the script shows, by the names it asks for, and what it believes.
  var templates: HTML {
    let sentences = HTML(each: VerificationWords.sentences) { name, sentence in
      """
      <template id="\(HTML(stringLiteral: name))">\
      <div class="verdict"><p>\(both: sentence)</p></div></template>

      """
    }
    return """
      \(sentences)\(HTML(each: VerificationWords.verdicts, template))\
      <template id="trust">\(trust.json.canonicalText)</template>

      """
  }

  private func template(_ verdict: VerificationWords.Verdict) -> HTML {
    let name = HTML(stringLiteral: verdict.name)
    let particulars = HTML(each: verdict.particulars + [VerificationWords.source]) { place, label in
      """
      <p>\(both: label): \
      <span class="particular" data-fill="\(HTML(stringLiteral: place))"></span></p>

      """
    }
    return """
      <template id="\(name)">
      <div class="verdict \(name)">
      <h2>\(both: verdict.word)</h2>
      <p>\(both: verdict.meaning)</p>
      \(particulars)</div>
      </template>

      """
  }
}
