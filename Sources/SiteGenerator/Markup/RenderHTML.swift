package import LearningCore

/// The blocks as HTML, the way a lesson page holds them: headings from level 2, call-outs for
/// trainers left out.
package func renderHTML(_ blocks: [Block], links: LinkResolver) -> [UInt8] {
  var renderer = BlockRenderer(links: links, language: links.library.workspace.language)
  renderer.write(blocks)
  return renderer.html.bytes
}
