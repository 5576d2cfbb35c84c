import LearningCore
import Roster
import Spreadsheets
import Testing

@Suite struct AttendanceTallyTests {
  private func tally(_ text: String) throws -> AttendanceTally {
    try AttendanceTally(Sheet(separated: text, knowing: isAttendanceColumn))
  }

  @Test func countsAndForgets() throws {
    let counted = try tally(
      """
      DAFTAR HADIR;;;;
      No.;Nama;L/P;Umur;Nilai
      1;Siti Contoh;P;61;5
      2;Budi Contoh;L;35;4
      3;Rina Contoh;perempuan;60;
      4;;;;
      5;Agus Contoh;;17;9
      """)
    #expect((counted.women, counted.men, counted.undisclosed) == (2, 1, 1))
    #expect(counted.elderly == 2)
    #expect(counted.withDisability == nil)
    #expect(counted.ratings == [0, 0, 0, 1, 1])
    #expect(counted.problems.map(\.line) == [7])
    #expect(!"\(counted)".contains("Contoh"))
  }

  @Test(arguments: [
    "Name,Sex,Disability\nA,female,yes\nB,male,\n",
    "jenis kelamin\tdisabilitas\nWanita\tya\nPria\ttidak\n",
  ])
  func columnsAreKnownByManyNames(text: String) throws {
    let counted = try tally(text)
    #expect((counted.women, counted.men, counted.withDisability) == (1, 1, 1))
  }

  @Test func aTableOfSomethingElseIsRefused() {
    #expect(throws: Sheet.Problem.self) { try tally("Barang,Jumlah\nKursi,30\n") }
  }
}
