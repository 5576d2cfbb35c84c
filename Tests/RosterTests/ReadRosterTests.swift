import LearningCore
@testable import Roster
import Spreadsheets
import Testing

func reading(_ text: String, units: UnitTree = UnitTree()) -> RosterReading {
  readRoster(Sheet(separated: text, knowing: isRosterColumn), units: units)
}

@Suite struct ReadRosterTests {
  @Test(arguments: [
    "NIP (18 angka);Nama Lengkap;Unit Kerja/OPD;Jabatan;Pangkat/Gol",
    "\u{FEFF}nip\tNAMA\tOPD\tNama Jabatan\tpangkat / golongan",
    "sep=;\nStaff Number;Full name;Work unit;Position;Rank",
    "DAFTAR PEGAWAI;;;;\nper Januari 2026;;;;\n\nNo. NIP;Nama & Gelar;Perangkat Daerah;JABATAN;Gol.",
    "No NIP,Nama Pegawai,SKPD,Jabatan,Golongan Ruang",
  ])
  func columnsAreKnownByManyNames(head: String) throws {
    let separator = head.contains("\t") ? "\t" : head.contains(";") ? ";" : ","
    let row = [
      "19850317 201001 2 003", "\"Siti Rahma, S.Kom.\"", "Dinas Kominfo", "Pranata Komputer",
      "III/c",
    ].joined(separator: separator)
    #expect(
      reading(head + "\r\n" + row + "\r\n")
        == RosterReading(rows: [
          RosterRow(
            line: head.split(separator: "\n", omittingEmptySubsequences: false).count + 1,
            name: "Siti Rahma, S.Kom.", nip: try NIP("198503172010012003"),
            unit: "Dinas Kominfo", position: "Pranata Komputer", rank: "III/c")
        ]))
  }

  @Test func columnsMayStandInAnyOrderAndTitlesApart() throws {
    let roster = reading(
      """
      No,Gelar Depan,Nama,Gelar Belakang,Pangkat,Gol,NIK,NIP
      1,Dr.,Budi  Utomo,"S.H., M.H.",Penata,III/c,6474,'198609262015051001
      2,,Warga Biasa,-,,,,
      """)
    #expect(
      roster.rows == [
        RosterRow(
          line: 2, name: "Dr. Budi Utomo, S.H., M.H.", nip: try NIP("198609262015051001"),
          rank: "Penata, III/c"),
        RosterRow(line: 3, name: "Warga Biasa"),
      ])
    #expect(roster.unusedColumns == ["No", "NIK"])
    #expect(roster.problems == [])
  }

  @Test(arguments: [
    ("198609262015051001", true), ("'198609262015051001", true), ("199009132025242014", true),
    ("=\"198609262015051001\"", true), ("19860926.201505.1.001", true),
    ("198609262015051001.0", true), ("1,98609E+17", false), ("1.98609262015051E+17", false),
    ("198609262015051000", false), ("198609262015051000.0", false), ("19860926201505100", false),
    ("19861326201505 1 001", false), ("tidak ada", false),
  ])
  func numbersAreReadAsSpreadsheetsLeaveThem(written: String, isRead: Bool) throws {
    let roster = reading("NIP;Nama\n\"\(written.replacing("\"", with: "\"\""))\";Siti\n")
    #expect(roster.rows.count == (isRead ? 1 : 0))
    #expect(roster.problems.map(\.line) == (isRead ? [] : [2]))
    let isSpoilt = written.contains("E") || written.contains("1000")
    for problem in roster.problems {
      // What the number was is nobody's business who reads the message.
      #expect(!problem.message.indonesian.contains(written))
      #expect(problem.message.indonesian.contains("Excel") == isSpoilt)
    }
  }

  @Test func eachBadRowIsNamedByItsLine() {
    let roster = reading(
      """
      NIP;Nama;Unit
      198609262015051001;Siti;A
      198609262015051001;Siti lagi;B
      ;Warga;A
      ;warga ;a
      198503172010012003;;A
      1;Pendek;A
      (1);(2);(3)
      ;;
      ;"Tidak ditutup;A
      """)
    #expect(roster.rows.map(\.name) == ["Siti", "Warga"])
    #expect(roster.problems.map(\.line) == [3, 5, 6, 7, 10])
    #expect(roster.problems[0].message.indonesian.hasSuffix("baris 2"))
    #expect(roster.problems[1].message.english.hasSuffix("line 4 already"))
  }

  @Test(arguments: ["", "a;b;c\n1;2;3\n", "NIP;Unit\n198609262015051001;A\n"])
  func aFileWithoutNamesIsNoRoster(text: String) {
    let roster = reading(text)
    #expect(roster.rows == [] && roster.problems.map(\.line) == [0])
  }

  @Test func unitsAreGivenTheirNames() throws {
    var units = UnitTree()
    _ = units.add(
      WorkUnit(name: "Dinas Komunikasi dan Informatika", short: "Diskominfo"), inside: nil)
    let roster = reading("Nama;OPD\nA;DISKOMINFO\nB;Dinas lain\n", units: units)
    #expect(roster.rows.map(\.unit) == ["Dinas Komunikasi dan Informatika", "Dinas lain"])
  }
}
