import ArgumentParser
import LearningCore
import Roster
import Spreadsheets

extension SessionCommand {
  struct Attendance: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "attendance",
        abstract: Phrase(
          "Catat berapa orang yang hadir, dan penilaian mereka; tanpa nama.",
          "Write down how many people came, and how they found it; without names."
        ).text,
        discussion: Phrase(
          "Hasilnya berkas di Site/Sessions/Attendance, yang ikut tampil di situs. Dari daftar hadir "
            + "(--file) hanya jumlahnya yang disimpan: baca kolom Nama, L/P, Umur, Disabilitas, dan "
            + "Nilai (1-5).",
          "The result is a file in Site/Sessions/Attendance, which the site shows. Of a list (--file) "
            + "only the numbers are kept: its columns are Name, M/F, Age, Disability and Mark (1-5)."
        ).text,
        aliases: ["hadir"])
    }

    @Argument(
      help: ArgumentHelp(
        Phrase(
          "Nama berkas sosialisasi tanpa .md; permulaannya cukup bila jelas.",
          "Name of the session's file without .md; its beginning will do where it is clear."
        ).text,
        valueName: Phrase("sosialisasi", "session").text))
    var session: String

    @Option(
      name: .long,
      help: ArgumentHelp(Phrase("Berapa perempuan.", "How many women.").text, valueName: "n"))
    var women: Int?

    @Option(
      name: .long,
      help: ArgumentHelp(Phrase("Berapa laki-laki.", "How many men.").text, valueName: "n"))
    var men: Int?

    @Option(
      name: .long,
      help: ArgumentHelp(
        Phrase("Berapa yang tidak menyebutkannya.", "How many who did not say.").text,
        valueName: "n"))
    var undisclosed: Int?

    @Option(
      name: .long,
      help: ArgumentHelp(
        Phrase(
          "Di antaranya, berapa penyandang disabilitas.",
          "Of all who came, how many have a disability."
        ).text, valueName: "n"))
    var disability: Int?

    @Option(
      name: .long,
      help: ArgumentHelp(
        Phrase(
          "Di antaranya, berapa yang berumur 60 tahun ke atas.",
          "Of all who came, how many are 60 years or older."
        ).text, valueName: "n"))
    var elderly: Int?

    @Option(
      name: .long,
      help: ArgumentHelp(
        Phrase(
          "Berapa orang memberi nilai 1, 2, 3, 4, dan 5, misalnya 0,0,2,8,10.",
          "How many gave 1, 2, 3, 4 and 5, such as 0,0,2,8,10."
        ).text, valueName: "n,n,n,n,n"))
    var ratings: String?

    @Option(
      name: .long,
      help: ArgumentHelp(
        Phrase(
          "Laporan singkat untuk halaman sosialisasi.", "A short report for the session's page."
        ).text,
        valueName: Phrase("kalimat", "words").text))
    var note: String?

    @Option(
      name: .long,
      help: ArgumentHelp(
        Phrase(
          "Daftar hadir (CSV atau Excel) untuk dihitung.",
          "List of who came (CSV or Excel) to count."
        ).text,
        valueName: Phrase("berkas", "file").text), completion: .file())
    var file: String?

    @Flag(
      name: .long,
      help: ArgumentHelp(
        Phrase("Ganti catatan yang sudah ada.", "Replace what was written before.").text))
    var replace = false

    @OptionGroup var places: PlaceOptions

    func validate() throws {
      for count in [women, men, undisclosed, disability, elderly].compactMap(\.self)
      where !(0...100_000).contains(count) {
        throw ValidationError(Phrase("Jumlah orang: 0 sampai 100000.", "People: 0 to 100000.").text)
      }
    }

    func run() throws {
      let workspace = try places.load()
      let session = try find(in: workspace.library.sessions)
      guard session.start.time <= World.live.now() else { throw AttendanceError.notYet(session) }
      let file = AttendanceFile(root: workspace.root, session: session)
      let counted = try counts(path: file.path)
      try file.write(counted, note: note, replaces: replace)
      Console.print(
        Phrase(
          "Tersimpan di \(file.path): \(counted.total) orang hadir.",
          "Saved in \(file.path): \(counted.total) people came."
        ).text)
    }

    private func find(in sessions: [Session]) throws -> Session {
      let name = session.hasSuffix(".md") ? String(session.dropLast(3)) : session
      if let exact = sessions.first(where: { $0.id.description == name }) { return exact }
      let found = sessions.filter { $0.id.description.hasPrefix(name) }
      guard found.count == 1, let only = found.first else {
        throw AttendanceError.noSuchSession(name, known: found.map(\.id.description))
      }
      return only
    }

    /// What was typed counts before what the list says.
    private func counts(path: String) throws -> SessionAttendance {
      let tally = try file.map { try AttendanceFile.tally(of: $0) }
      for problem in tally?.problems ?? [] {
        Console.warn(
          Phrase(
            "Baris \(problem.line): \(problem.message.indonesian); nilainya tidak dihitung.",
            "Line \(problem.line): \(problem.message.english); the mark is not counted."
          ).text)
      }
      let counts = SessionAttendance(
        women: women ?? tally?.women ?? 0, men: men ?? tally?.men ?? 0,
        undisclosed: undisclosed ?? tally?.undisclosed ?? 0,
        withDisability: disability ?? tally?.withDisability, elderly: elderly ?? tally?.elderly,
        ratings: try typedRatings() ?? tally?.ratings, path: path)
      let total = counts.total
      guard total > 0 else { throw AttendanceError.nothingCounted }
      for (name, count) in [
        (Phrase("Penyandang disabilitas", "With a disability"), counts.withDisability ?? 0),
        (Phrase("Yang berumur 60 tahun ke atas", "60 years or older"), counts.elderly ?? 0),
        (Phrase("Yang memberi nilai", "Who gave a mark"), counts.rated),
      ] where count > total {
        throw AttendanceError.tooMany(name, total: total)
      }
      return counts
    }

    private func typedRatings() throws -> [Int]? {
      guard let ratings else { return nil }
      let parts = ratings.split(separator: ",", omittingEmptySubsequences: false)
      let counts = parts.compactMap { Int($0.filter { $0 != " " }) }
      guard parts.count == counts.count, counts.count == SessionAttendance.bestRating,
        counts.allSatisfy((0...100_000).contains)
      else { throw AttendanceError.ratingsUnreadable(ratings) }
      return counts
    }
  }
}
