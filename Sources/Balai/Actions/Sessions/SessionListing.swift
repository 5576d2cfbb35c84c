import ArgumentParser
import LearningCore

/// What `balai session list` says.
struct SessionListing {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json, csv }

  enum Status: String {
    case coming, past, cancelled

    init(of session: Session, at now: Timestamp) {
      self = session.isCancelled ? .cancelled : session.end.time < now ? .past : .coming
    }

    var phrase: Phrase {
      switch self {
      case .coming: Phrase("akan datang", "coming")
      case .past: Phrase("sudah lewat", "past")
      case .cancelled: Phrase("batal", "cancelled")
      }
    }
  }

  /// By their start.
  let sessions: [Session]
  let now: Timestamp

  func text(_ format: Format) -> String {
    switch format {
    case .text: return plainText
    case .json: return JSON.array(sessions.map { .object(members(of: $0)) }).canonicalText
    case .csv:
      let head = [
        "session", "title", "start", "end", "place", "status", "women", "men", "undisclosed",
        "attended",
      ]
      return csvText([head] + sessions.map(row))
    }
  }

  private var plainText: String {
    guard !sessions.isEmpty else {
      return Phrase(
        "Belum ada sosialisasi. Buat dengan: balai new session \"Nama tempat\".",
        "There are no sessions yet. Make one: balai new session \"Name of the place\"."
      ).text
    }
    return sessions.map { session in
      let date = session.start.time.date(in: session.start.zone)
      let status = Status(of: session, at: now)
      var lines = [
        session.title,
        "  \(date.weekday.phrase.text), \(date.phrase.text) "
          + "\(session.start.time.clockText(in: session.start.zone)) \(session.start.zone.name), "
          + session.place.name,
        "  \(session.id) · \(status.phrase.text)",
      ]
      if let attendance = session.attendance {
        lines.append(
          Phrase("  \(attendance.total) orang hadir", "  \(attendance.total) people came").text)
      } else if status == .past {
        lines.append(
          Phrase(
            "  kehadiran belum dicatat: balai session attendance \(session.id)",
            "  nobody has counted yet: balai session attendance \(session.id)"
          ).text)
      }
      return lines.joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  private func members(of session: Session) -> [String: JSON] {
    var members: [String: JSON] = [
      "session": .string(session.id.description), "title": .string(session.title),
      "start": .string(session.start.description), "end": .string(session.end.description),
      "place": .string(session.place.name),
      "status": .string(Status(of: session, at: now).rawValue),
      "modules": .array(session.modules.map { .string($0.description) }),
    ]
    if let attendance = session.attendance {
      members["attendance"] = .object([
        "women": .integer(attendance.women), "men": .integer(attendance.men),
        "undisclosed": .integer(attendance.undisclosed), "total": .integer(attendance.total),
        "disability": attendance.withDisability.map { .integer($0) } ?? .null,
        "elderly": attendance.elderly.map { .integer($0) } ?? .null,
        "ratings": attendance.ratings.map { .array($0.map { .integer($0) }) } ?? .null,
      ])
    }
    return members
  }

  private func row(of session: Session) -> [String] {
    let counts = session.attendance.map { [$0.women, $0.men, $0.undisclosed, $0.total] }
    return [
      session.id.description, session.title, session.start.description, session.end.description,
      session.place.name, Status(of: session, at: now).rawValue,
    ] + (counts?.map(String.init) ?? ["", "", "", ""])
  }
}
