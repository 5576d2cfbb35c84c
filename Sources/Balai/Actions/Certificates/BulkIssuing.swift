import Certificates
import LearnerRecords
import LearningCore
import OpenBadges
import ProgressTracker

/// Issues the certificates of a whole course, or of one unit, in one run.
///
/// Whatever interrupts it, what was issued stays, and the next run goes on with the others: who has a
/// certificate is left alone.
struct BulkIssuing {
  /// So many are written together: one wait for the disk, and little to do again after a power cut.
  private static let batch = 100

  let issuing: Issuing

  private var library: Library { issuing.library }

  /// - Parameter unit: `nil` for everybody.
  /// - Throws: ``ReportError/unknownUnit(_:known:)``.
  func issue(_ id: CourseID, unit: String?, _ bar: ProgressBar) throws -> IssuingReceipt {
    guard let course = library[course: id] else { throw IssuingError.noSuchCourse(id.description) }
    guard course.certificate != nil else { throw IssuingError.offersNone(course.title) }
    let people = try people(of: unit)
    var rows: [IssuingReceipt.Row] = []
    for start in stride(from: 0, to: people.count, by: Self.batch) {
      let some = people[start..<min(start + Self.batch, people.count)]
      rows += try issue(course, to: some)
      bar.show(rows.count, of: people.count)
    }
    return IssuingReceipt(course: course, unit: unit, rows: rows)
  }

  private func people(of unit: String?) throws -> [Person] {
    let everybody = try issuing.records.people()
    guard let unit else { return everybody }
    let members = everybody.filter { library.workspace.isUnit($0.unit, within: unit) }
    guard !members.isEmpty else {
      throw ReportError.unknownUnit(unit, known: Set(everybody.compactMap(\.unit)).sorted())
    }
    return members
  }

  private func issue(
    _ course: Course, to people: ArraySlice<Person>
  ) throws -> [IssuingReceipt.Row] {
    var rows: [IssuingReceipt.Row] = []
    var orders: [(row: Int, order: CertificateOrder)] = []
    for person in people {
      let (outcome, order) = try standing(of: person, in: course)
      if let order { orders.append((rows.count, order)) }
      rows.append(IssuingReceipt.Row(person: person, outcome: outcome))
    }
    do {
      let issued = try issuing.records.issue(orders.map(\.order), random: random)
      for (place, issued) in zip(orders, issued) {
        rows[place.row].outcome = issued.map { .issued($0.number) } ?? .held(nil)
      }
    } catch let error where Self.isOnePersons(error) {
      // One bad name must not keep the others from their certificates.
      for (row, order) in orders {
        do {
          let issued = try issuing.records.issue([order], random: random)[0]
          rows[row].outcome = issued.map { .issued($0.number) } ?? .held(nil)
        } catch let error as any UserFacingError where Self.isOnePersons(error) {
          rows[row].outcome = .failed(error.message)
        }
      }
    }
    return rows
  }

  /// Whether it is about what one certificate says.
  private static func isOnePersons(_ error: any Error) -> Bool {
    error is UnsignableClaim || error is UnsignableBadge
  }

  private func random(_ range: Range<Int>) -> Int { issuing.world.random(in: range) }

  private func standing(
    of person: Person, in course: Course
  ) throws -> (IssuingReceipt.Outcome, CertificateOrder?) {
    let record = try issuing.records.learningRecord(of: person.id)
    let progress = courseProgress(course, in: library, of: record)
    guard progress.isCompleted else {
      return (progress.hasStarted ? .missing(progress.missing) : .notStarted, nil)
    }
    if progress.certificate == nil, let revoked = progress.certificates.last {
      return (.revoked(revoked.certificate.number), nil)
    }
    do { return (.held(nil), try issuing.order(course, to: person)) } catch is IssuingError {
      // Not due for renewal yet, or another process was faster.
      return (.held(progress.certificate?.certificate.number), nil)
    } catch PersonError.emptyName { return (.unnamed, nil) }
  }
}
