import LearningCore
@testable import QuizExchange
import Testing

@Suite struct ReadCSVTests {
  private func csv(_ text: String) -> ImportedQuiz { read(text, name: "soal.csv") }

  @Test(arguments: [",", ";", "\t"])
  func everySeparatorIsRead(separator: String) throws {
    let text = """
      soal,a,b,c,kunci,pembahasan,poin,kelompok
      Manakah yang kuat?,Tanggal lahir,Empat kata,123456,B,Panjang.,2,Sandi
      Pilih dua.,satu,dua,tiga,"A, C",,,Sandi
      """.replacing(",", with: separator).replacing("A\(separator) C", with: "A, C")
    let quiz = csv(text)
    #expect(quiz.notes == [])
    #expect(
      quiz.questions.map(\.interaction.summary) == [
        ["- Tanggal lahir", "x Empat kata", "- 123456"], ["x satu", "- dua", "x tiga"],
      ])
    #expect(quiz.questions.map(\.points) == [2, 1])
    #expect(quiz.questions.map(\.line) == [2, 3])
    #expect(quiz.pools.map(\.title) == ["Sandi"])
    #expect(quiz.questions.map(\.pool?.description) == ["sandi", "sandi"])
    #expect(quiz.questions[0].explanation.plainText == "Panjang.")
  }

  @Test func excelsHabitsAreForgiven() throws {
    let text =
      "\u{FEFF}sep=;\r\nPertanyaan;Pilihan A;Pilihan B;Kunci Jawaban\r\n"
      + "\"Baris satu\nbaris \"\"dua\"\"\n\nParagraf; baru\";x;\"y\u{0B}z\";a\r\n\r\n;;;\r\nLagi?;x;y;Z\r\n"
    let quiz = csv(text)
    let question = try #require(quiz.questions.first)
    #expect(question.line == 3)
    #expect(question.title.plainText == "Baris satu")
    #expect(question.stem.plainText == "baris \"dua\"\nParagraf; baru")
    #expect(question.interaction.summary == ["x x", "- y z"])
    // The cells above hold four lines, then comes a blank one and an empty row.
    #expect(
      quiz.notes == [
        "9: 'Lagi?': the key 'Z' is neither the letter of an option nor its words; left out"
      ])
  }

  @Test func everyKindHasItsRow() throws {
    let quiz = csv(
      """
      type,question,a,b,c,key,feedback a,id
      true-false,The code is for the bank.,,,,False,No.,bs
      ,Lembaga apa?,,,,BSSN | Badan Siber* | a\\|b,,isi
      ,Berapa?,,,,"12,5 ± 0,5 | 20..25",,angka
      ordering,Urutkan.,satu,dua,tiga,,,urut
      matching,Pasangkan.,BSSN = siber,BKN = pegawai,= statistik,,,jodoh
      ,NIK [[16|enam belas]] angka.,,,,,,rumpang
      likert,Setuju?,tidak,ya,,,,skala
      open,Saran?,,,,,,bebas
      ,Kunci dengan kata?,satu,dua,,dua,,kata
      """)
    #expect(quiz.notes == [])
    #expect(
      quiz.questions.map(\.id.description) == [
        "bs", "isi", "angka", "urut", "jodoh", "rumpang", "skala", "bebas", "kata",
      ])
    #expect(
      quiz.questions.map(\.interaction.summary) == [
        ["- True > No.", "x False"], ["BSSN", "Badan Siber*", "a|b"], ["12..13", "20..25"],
        ["satu", "dua", "tiga"], ["BSSN = siber", "BKN = pegawai", "= statistik"],
        ["16|enam belas"], ["tidak", "ya"], ["open"], ["- satu", "x dua"],
      ])
  }

  @Test(arguments: [
    ("soal,a,b,kunci\nApa?,x,y,", "2: 'Apa?': the key is empty; left out"),
    ("soal,a,b,kunci\nApa?,x,y,C", "2: 'Apa?': key C is no option; left out"),
    ("soal,a,b,c,kunci\nApa?,x,,z,A", "2: 'Apa?': option B is empty; left out"),
    ("soal,a,b,kunci,jenis\nApa?,x,y,A,peta", "the type 'peta' is not known"),
    ("soal,a,b,kunci,jenis\nApa?,x,y,\"A,B\",tunggal", "2 keys for one answer"),
    ("soal,a,b,kunci\n,x,y,A", "2: the question is empty; left out"),
    (
      "soal,kunci,warna\nApa?,x,biru",
      "1: the column 'warna' is not known; what is in it is left out"
    ),
    (
      "soal,kunci\nApa?,x,biru",
      "2: the cell 'biru' stands outside the named columns; it is left out"
    ),
    ("soal,kunci,jenis\nApa?,lima,angka", "the key 'lima' is no number"),
    ("soal,a,b,jenis\nApa?,x,y,jodoh", "'x' is not 'left = right'"),
    ("nama,nilai\nSiti,9", "one of them must be 'question'"), ("", "1: the file is empty"),
    ("soal,kunci\n\"Apa?,x\nDua?,y\n", "2: a double quote mark on this line has no partner"),
    ("soal,kunci\nSatu?,x\na \"b\" c,y\n", "3: a double quote mark on this line has no partner"),
    ("soal,kunci,poin\nApa?,x,2.5", "2: the points '2.5' become 3: whole numbers from 1 to 100"),
  ])
  func whatIsLostIsToldWithItsLine(text: String, note: String) {
    let notes = csv(text).notes
    #expect(notes.contains { $0.contains(note) }, "\(notes)")
  }
}
