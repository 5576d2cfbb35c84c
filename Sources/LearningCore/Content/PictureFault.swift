/// Why a picture cannot be shown.
package enum PictureFault: Error, Hashable, Sendable {
  /// Its bytes break off or make no sense.
  case damaged
  /// It has more pixels than are ever unpacked.
  case tooLarge(megapixels: Int)
}
