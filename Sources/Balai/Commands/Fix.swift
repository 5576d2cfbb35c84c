import ArgumentParser
import LearningCore
import TerminalUI

struct Fix: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "fix",
      abstract: Phrase(
        "Perbaiki kekeliruan yang tidak perlu dipikirkan, dan tampilkan perubahannya.",
        "Mend mistakes that need no judgement, and show what changed."
      ).text,
      discussion: Phrase(
        "Yang bisa diperbaiki: ids menambah penanda soal ujian, boxes membetulkan kotak pilihan, "
          + "quotes meluruskan tanda petik di bagian awal, headings membetulkan judul, bullets "
          + "mengganti tanda daftar dari Word, images menyimpan gambar di dalam naskah sebagai "
          + "berkas, all semuanya; nama pesan 'balai check' juga bisa ditulis. Tanpa path: "
          + "seluruh ruang kerja.",
        "What can be mended: ids adds ids to exam questions, boxes corrects answer boxes, quotes "
          + "straightens quotes in the front matter, headings corrects headings, bullets replaces "
          + "list marks from Word, images saves pictures inside the text as files, all everything; "
          + "the names that 'balai check' prints may be written too. Without a path: the "
          + "whole workspace."
      ).text,
      aliases: ["perbaiki"])
  }

  @Argument(
    help: ArgumentHelp(
      Phrase(
        "Apa yang diperbaiki (\(FixRequest.words.joined(separator: ", "))), lalu berkas atau "
          + "folder.",
        "What to mend (\(FixRequest.words.joined(separator: ", "))), then files or folders."
      ).text,
      valueName: Phrase("apa|path", "what|path").text), completion: .file(extensions: ["md"]))
  var words: [String] = []

  @Flag(
    name: .long,
    help: ArgumentHelp(
      Phrase(
        "Tampilkan saja perubahannya; tidak ada yang ditulis.",
        "Only show what would change; nothing is written."
      ).text))
  var dryRun = false

  @OptionGroup var places: PlaceOptions

  func run() throws {
    let request = try FixRequest(words, isThere: Files.exists)
    let run = FixRun(wanted: request.wanted)
    let environment = World.live.environment
    var changes: [FixRun.Change] = []
    for folder in try places.checkedFolders(for: request.paths) {
      for change in run.changes(in: folder) {
        if !dryRun { try change.write() }
        Console.print(change.lines(from: World.live.currentFolder), environment: environment)
        changes.append(change)
      }
    }
    // The diff alone stands on standard output, so that `git apply` can read it.
    Console.warn(summary(of: changes, wanted: request.wanted).text)
  }

  private func summary(of changes: [FixRun.Change], wanted: Set<Diagnostic.ID>) -> Phrase {
    let places = changes.reduce(0) { $0 + $1.count }
    let pictures = changes.reduce(0) { $0 + $1.pictures.count }
    guard !changes.isEmpty else {
      return wanted.contains { $0.rule.mending != nil }
        ? Phrase(
          "Tidak ada yang bisa diperbaiki otomatis.", "There is nothing to mend automatically.")
        : Phrase(
          "Pesan itu perlu dipikirkan, jadi Anda sendiri yang membetulkannya. Caranya: balai explain "
            + "NAMA.",
          "That takes judgement, so you have to mend it yourself. This says how: balai explain NAME."
        )
    }
    return dryRun
      ? Phrase(
        "\(places) perbaikan di \(changes.count) berkas, \(pictures) gambar. Belum ada yang "
          + "ditulis; ulangi tanpa --dry-run.",
        "Fixes: \(places), files: \(changes.count), pictures: \(pictures). Nothing was written; "
          + "run it again without --dry-run.")
      : Phrase(
        "\(places) perbaikan di \(changes.count) berkas, \(pictures) gambar. Sudah ditulis.",
        "Fixes: \(places), files: \(changes.count), pictures: \(pictures). All is written.")
  }
}

extension FixRun.Change {
  /// The difference as `diff -u` shows it.
  ///
  /// - Parameter folder: where the person is.
  func lines(from folder: String) -> [Line] {
    let name = Files.shortened(path, from: folder)
    return unifiedDiff(path: name, from: old.text, to: new.text).map { line in
      let style: Style =
        if line.hasPrefix("---") || line.hasPrefix("+++") {
          .bold
        } else if line.hasPrefix("-") {
          .bad
        } else if line.hasPrefix("+") {
          .good
        } else if line.hasPrefix("@@") {
          .dim
        } else {
          []
        }
      return Line(line, style)
    }
  }
}
