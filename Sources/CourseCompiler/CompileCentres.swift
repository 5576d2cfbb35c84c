import LearningCore

extension FrontMatter {
  /// `centres`: where people can always come to learn.
  mutating func centres() -> [Centre] {
    nestedList("centres").compactMap { centre in
      var inner = centre
      let place = inner.place()
      let (hours, phone) = (inner.text("hours"), inner.text("phone"))
      inner.finish()
      adopt(inner)
      return place.map { Centre(place: $0, hours: hours, phone: phone) }
    }
  }
}
