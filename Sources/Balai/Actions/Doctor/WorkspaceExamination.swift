import CourseCompiler
import LearningCore

/// What `balai check` says of the workspace, in one line.
struct WorkspaceExamination {
  /// `nil` outside a workspace, or where it cannot be read.
  let root: String?
  let report: FolderReport?
  let zone: UTCOffset?
  private let failure: (any UserFacingError)?
  private let redaction: Redaction

  init(named: String?, redaction: Redaction, world: World) {
    var (found, checked, offset): (String?, FolderReport?, UTCOffset?) = (nil, nil, nil)
    var failed: (any UserFacingError)?
    do {
      let root = try LoadedWorkspace.find(named: named, world: world)
      found = root
      offset =
        compileWorkspace(
          SourceFile(path: "balai.yml", text: try Files.readText(root + "/balai.yml"))
        ).output.zone
      checked = try CheckedFolder.report(onWorkspace: root, usesCache: true, world: world)
    } catch { failed = error as? any UserFacingError }
    (root, report, zone, failure, self.redaction) = (found, checked, offset, failed, redaction)
  }

  func count(_ severity: Diagnostic.Severity) -> Int {
    report?.diagnostics.count { $0.severity == severity } ?? 0
  }

  /// How often each rule found something; it quotes nobody.
  var tally: [String: Int] {
    (report?.diagnostics ?? []).reduce(into: [:]) { $0[$1.id.rawValue, default: 0] += 1 }
  }

  var findings: [Finding] {
    guard let root else {
      return [
        .note(
          .workspace,
          Phrase("tidak ada ruang kerja di sini", "there is no workspace here"),
          Phrase(
            "Pindah ke folder yang berisi balai.yml, atau sebutkan dengan --workspace.",
            "Go to the folder with balai.yml, or name it with --workspace."))
      ]
    }
    guard let report else {
      return [
        .wrong(
          .workspace,
          Phrase(
            "tidak bisa dibaca: \(shown(failure?.message.indonesian, root))",
            "it cannot be read: \(shown(failure?.message.english, root))"),
          Phrase("Periksa izin foldernya.", "Check the permissions of the folder."))
      ]
    }
    let counts = report.counts
    let (errors, warnings) = (count(.error), count(.warning))
    let what = Phrase(
      "\(counts.courses) kursus, \(counts.modules) modul, \(counts.quizzes) kuis; \(errors) galat, "
        + "\(warnings) peringatan",
      "courses: \(counts.courses), modules: \(counts.modules), quizzes: \(counts.quizzes); errors: "
        + "\(errors), warnings: \(warnings)")
    guard errors > 0 else { return [.fine(.workspace, what)] }
    return [
      .wrong(
        .workspace, what,
        Phrase("Lihat dan betulkan: balai check.", "See and mend them: balai check."))
    ]
  }

  private func shown(_ text: String?, _ root: String) -> String {
    (text ?? "?").replacing(root, with: redaction.path(root))
  }
}
