/// How an office wants its site to look.
package struct SiteLook: Hashable, Sendable {
  /// `nil` for the name in the language of the site.
  package var name: String?
  /// A sentence at the foot of every page.
  package var footer: String?
  /// Of links, buttons and the head of the page.
  package var colour: ScreenColour?
  /// A picture in the folder `Site`, by its path in there.
  package var logo: String?
  /// Whether the public edition holds an e-book of each course.
  package var books = true

  package init() {}

  /// The darkest of the light backgrounds that links stand on.
  package static let background = ScreenColour("#f5ecdf") ?? .white
}
