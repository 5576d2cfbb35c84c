import ArgumentParser
import LearningCore
import SiteGenerator
import TerminalUI

/// A report with its figures, in every form it can be asked for.
protocol ReportOutput {
  /// - Parameter limit: the most rows of a long list, for a screen; `nil` for a page.
  func report(limit: Int?) -> Report
  var json: JSON { get }
  /// The head, then the rows. Columns keep their names and their order; new ones come last. Amounts
  /// are whole numbers, because a decimal sign means another thing in every country.
  var table: [[String]] { get }
}

struct ReportOptions: ParsableArguments {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, csv, json, html }

  @Option(name: .long, help: ArgumentHelp(Phrase("Bentuk keluaran.", "Form of the output.").text))
  var format: Format = .text

  @Option(
    name: .long,
    help: ArgumentHelp(
      Phrase("Tulis ke berkas ini, bukan ke layar.", "Write to this file, not to the screen.").text,
      valueName: Phrase("berkas", "file").text), completion: .file())
  var output: String?

  @Flag(
    name: .long,
    help: ArgumentHelp(
      Phrase(
        "Baris demi baris, untuk pembaca layar dan terminal sederhana.",
        "Line by line, for screen readers and simple terminals."
      ).text))
  var plain = false

  @OptionGroup var places: PlaceOptions

  func write(_ contents: some ReportOutput) throws {
    guard let output else {
      switch format {
      case .text: contents.report(limit: 50).show(asPlain: plain)
      case .csv: Console.print(csv(contents), terminator: "")
      case .json: Console.print(contents.json.canonicalText)
      case .html: Console.print(String(decoding: page(contents), as: UTF8.self), terminator: "")
      }
      return
    }
    let bytes =
      switch format {
      case .text: Array(plainText(contents).utf8)
      case .csv: Array(csv(contents).utf8)
      case .json: Array((contents.json.canonicalText + "\n").utf8)
      case .html: page(contents)
      }
    // It says who did what: for nobody but its owner.
    try Files.writeAtomically(bytes, to: output, mode: 0o600)
    Console.warn(Phrase("Laporan ditulis: \(output)", "Report written: \(output)").text)
  }

  private func plainText(_ contents: some ReportOutput) -> String {
    reportLines(
      contents.report(limit: nil), width: 100, language: Interface.language, isPlain: true
    ).map { $0.text + "\n" }.joined()
  }

  private func page(_ contents: some ReportOutput) -> [UInt8] {
    renderReportPage(contents.report(limit: nil), language: Interface.language)
  }

  /// With the mark by which spreadsheets know UTF-8.
  private func csv(_ contents: some ReportOutput) -> String {
    "\u{FEFF}" + csvText(contents.table) + "\r\n"
  }
}

extension Report {
  /// Prints it as wide as the terminal is.
  ///
  /// - Parameter asPlain: whether line by line was asked for; it is so without a terminal too.
  func show(asPlain: Bool) {
    let environment = World.live.environment
    let isPlain =
      asPlain || environment["BALAI_PLAIN"] == "1" || environment["TERM"] == "dumb"
      || !Console.isTerminal(1)
    Console.print(
      reportLines(
        self, width: Console.width(environment), language: Interface.language, isPlain: isPlain),
      environment: environment)
  }
}

extension TrainingHours {
  /// `12/20 JP`, in whole hours; or with minutes where they are left over.
  static func ratio(_ minutes: Int, of target: Int, in workspace: Workspace) -> Phrase {
    let (done, all) = (
      workspace.hours(minutes: minutes).phrase, workspace.hours(minutes: target).phrase
    )
    return Phrase("\(done.indonesian) / \(all.indonesian)", "\(done.english) / \(all.english)")
  }
}
