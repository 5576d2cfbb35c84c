package import LearningCore

/// The blocks as HTML, the way a lesson page holds them: headings from level 2, call-outs for
/// trainers left out.
package func renderHTML(_ blocks: [Block], links: LinkResolver) -> [UInt8] {
  var renderer = BlockRenderer(links: links, language: links.library.workspace.language)
  renderer.write(blocks)
  return renderer.html.bytes
}

/// The blocks as HTML for another program: links to lessons are only their words there, and files
/// keep their path in the workspace.
///
/// - Parameter language: of the words added to the author's.
package func renderFragment(_ blocks: [Block], language: Language) -> String {
  var renderer = BlockRenderer(links: .fragment, language: language)
  renderer.write(blocks)
  return String(decoding: renderer.html.bytes, as: UTF8.self)
}
