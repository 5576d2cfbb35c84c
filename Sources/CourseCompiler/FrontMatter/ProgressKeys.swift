import LearningCore

// What `balai.yml` says of hours and paths.

extension FrontMatter {
  mutating func hoursPolicy() -> HoursPolicy {
    var policy = HoursPolicy()
    for var inner in nestedList("jp_rules") {
      policy.rules.append(
        HoursPolicy.Rule(
          group: inner.personGroup(), yearlyHours: inner.integer("per_year", in: 0...2000),
          mostHours: inner.integer("most", in: 1...2000)))
      inner.finish()
      adopt(inner)
    }
    if var inner = nested("jp_carry_over") {
      let most = inner.integer("max", in: 1...2000)
      let years = inner.integer("years", in: 1...10)
      policy.carryOver = most.map { HoursPolicy.CarryOver(mostHours: $0, years: years ?? 1) }
      inner.finish()
      adopt(inner)
    }
    return policy
  }

  mutating func paths() -> [LearningPath] {
    nestedList("paths").map { path in
      var inner = path
      inner.require("title", expected: Phrase("judul jalur", "a title of the path"))
      var seen: Set<CourseID> = []
      let title = inner.text("title") ?? ""
      let group = inner.personGroup()
      let required = inner.names("required", of: CourseID.self).filter { seen.insert($0).inserted }
      let optional = inner.names("optional", of: CourseID.self).filter { seen.insert($0).inserted }
      let read = LearningPath(
        title: title, group: group, required: required, optional: optional, due: inner.date("due"))
      inner.finish()
      adopt(inner)
      return read
    }
  }

  /// `status`, `position`, `unit`: whom something is for.
  private mutating func personGroup() -> PersonGroup {
    let words = EmploymentStatus.allCases.map(\.rawValue)
    let statuses = choices("status", of: words)
    return PersonGroup(
      statuses: EmploymentStatus.allCases.filter { statuses.contains($0.rawValue) },
      positions: texts("position"), units: texts("unit"))
  }
}
