import LearningCore

/// The file that only an edition for facilitators has, so that nobody takes it for the public one.
package let facilitatorMark = SitePath.facilitatorMark.description

extension Publication {
  /// What tells people, and what tells machines, that an edition is not for the public.
  var keepOut: [OutputFile] {
    guard edition.readership == .facilitator else { return [] }
    return [
      OutputFile(
        path: facilitatorMark, bytes: Array((Words.facilitatorWarning[language] + "\n").utf8)),
      OutputFile(
        path: SitePath.robots.description, bytes: Array("User-agent: *\nDisallow: /\n".utf8)),
    ]
  }

  /// Above every page of that edition.
  var editionBanner: HTML {
    guard edition.readership == .facilitator else { return "" }
    return "<p class=\"edition-banner\">\(Words.facilitatorBanner[language])</p>\n"
  }
}
