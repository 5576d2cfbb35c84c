/// A place where people can always come to learn, such as a village library.
package struct Centre: Hashable, Sendable {
  package var place: Session.Place
  /// When it is open, in the words of the office.
  package var hours: String?
  package var phone: String?

  package init(place: Session.Place, hours: String? = nil, phone: String? = nil) {
    (self.place, self.hours, self.phone) = (place, hours, phone)
  }
}
