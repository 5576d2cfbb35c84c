/// Where a status list says whether a certificate was revoked.
package struct StatusEntry: Hashable, Sendable {
  /// Name of the list, published as `status/<list>.json`.
  package var list: String
  package var index: Int

  package init(list: String, index: Int) { (self.list, self.index) = (list, index) }
}
