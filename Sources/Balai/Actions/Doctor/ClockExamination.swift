import CTerminal
import Foundation
import LearningCore

/// Whether the computer's clock can be right: certificates and deadlines depend on it.
struct ClockExamination {
  let now: Timestamp
  let zone: UTCOffset
  /// `nil` outside a workspace.
  let workspaceZone: UTCOffset?
  /// When the program was put here.
  let built: Timestamp?
  let lastEntry: Timestamp?
  /// `nil` where nobody knows.
  let isSynchronized: Bool?

  init(workspaceZone: UTCOffset?, lastEntry: Timestamp?, world: World) {
    now = world.now()
    (self.workspaceZone, self.lastEntry) = (workspaceZone, lastEntry)
    built = FileStamp(of: world.executable).map {
      Timestamp(millisecondsSince1970: $0.modified / 1_000_000)
    }
    let state = balai_is_clock_synchronized()
    isSynchronized = state < 0 ? nil : state == 1
    var (seconds, parts) = (time_t(now.millisecondsSince1970 / 1000), tm())
    localtime_r(&seconds, &parts)
    let minutes = parts.tm_gmtoff / 60
    let digits = [abs(minutes) / 60, abs(minutes) % 60].map { ($0 < 10 ? "0" : "") + String($0) }
    zone = UTCOffset((minutes < 0 ? "-" : "+") + digits.joined(separator: ":")) ?? .utc
  }

  var findings: [Finding] {
    let shown = workspaceZone ?? zone
    let text = "\(now.date(in: shown).phrase.indonesian) \(now.clockText(in: shown)) \(shown.name)"
    let english = "\(now.date(in: shown).phrase.english) \(now.clockText(in: shown)) \(shown.name)"
    var findings = [Finding.fine(.clock, Phrase(text, english))]
    let remedy = Phrase(
      "Betulkan tanggal dan jam komputer sebelum ujian atau sertifikat berikutnya.",
      "Set the computer's date and time before the next exam or certificate.")
    if let lastEntry, now + .minutes(5) < lastEntry {
      findings.append(
        .wrong(
          .clock,
          Phrase(
            "lebih awal daripada catatan terakhir (\(lastEntry.text(in: shown)))",
            "earlier than the last entry (\(lastEntry.text(in: shown)))"), remedy))
    } else if let built, now + .minutes(24 * 60) < built {
      findings.append(
        .wrong(
          .clock,
          Phrase("lebih awal daripada program ini sendiri", "earlier than this program itself"),
          remedy))
    }
    switch isSynchronized {
    case true?:
      findings.append(.fine(.clock, Phrase("mengikuti sumber waktu", "follows a time source")))
    case false?:
      findings.append(
        .note(
          .clock,
          Phrase("tidak mengikuti sumber waktu", "follows no time source"),
          Phrase(
            "Bandingkan dengan jam lain. Bila ada jaringan: timedatectl set-ntp true",
            "Compare it with another clock. With a network: timedatectl set-ntp true")))
    case nil: break
    }
    if let workspaceZone, workspaceZone != zone {
      findings.append(
        .note(
          .clock,
          Phrase(
            "komputer memakai \(zone.name), ruang kerja \(workspaceZone.name); balai memakai yang "
              + "terakhir",
            "the computer uses \(zone.name), the workspace \(workspaceZone.name); balai goes by the "
              + "latter")))
    }
    return findings
  }
}
