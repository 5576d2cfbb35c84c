import LearningCore
import Testing

struct NegativeStemUnmarkedTests {
  private let options = ["✓Merah", "Putih"]

  @Test(arguments: [
    ("Manakah yang bukan ciri surel palsu?", "bukan"),
    ("Di bawah ini yang tidak termasuk data umum adalah …", "tidak"),
    ("Semua berikut ini benar, kecuali …", "kecuali"),
    ("Pernyataan mana yang tidak benar?", "tidak"),
    ("Langkah yang tidak tepat adalah:", "tidak"),
    ("Siapa yang bukan merupakan pengendali data?", "bukan"),
    ("Berikut ini bukan merupakan cadangan yang baik", "bukan"),
    ("Which of the following is not a protocol?", "not"),
    ("Which factor should not be considered in planning?", "not"),
    ("Which step should you not take?", "not"),
    ("Q3. Which statement about lists and sets is not true? (Choose one.)", "not"),
    ("What is not a benefit of backups?", "not"), ("Which of these doesn't encrypt?", "doesn't"),
    ("All of the following are colours except:", "except"),
  ])
  func isTold(_ title: String, word: String) {
    #expect(itemFindings(question(title, options)) == [Finding(.negativeStemUnmarked, word)])
  }

  @Test func theQuestionMayStandInTheStem() {
    let text = question(
      "Soal 4", stem: "Anda menerima\nsurel.\n\nManakah yang bukan\ntandanya?", options)
    #expect(itemFindings(text) == [Finding(.negativeStemUnmarked, "bukan")])
  }

  @Test(arguments: [
    "Manakah yang **bukan** ciri surel palsu?", "Manakah yang *tidak* termasuk data umum?",
    "Manakah yang BUKAN ciri surel palsu?", "Semua benar, **kecuali** …",
    "Which of the following is NOT a protocol?", "Which one is **not** a protocol?",
    // What is negated is not what is asked for.
    "Mana tugas pegawai yang bukan staf TI?", "Mengapa data ini tidak termasuk data umum?",
    "Apa yang tidak boleh dilakukan?",
    "Bagaimana menangani data yang tidak benar?", "Mengapa surel itu tidak aman?",
    "Pak Budi bukan pegawai. Apa yang harus ia lakukan?",
    "Pegawai yang tidak termasuk daftar meminta akses. Apa tindakan Anda?",
    "Semua staf hadir kecuali Bu Sari. Apa yang harus dicatat?",
    "Kapan pintu dibuka kecuali ada izin khusus bagi tamu?",
    "Why does this code not compile?", "What should you do if the page does not load?",
    "Which keyword ensures a value is not changed?",
    "Which tool would you use when you do not want duplicates?",
    "Which clause finds rows that are not in the other table?",
    "Which block catches all errors except timeouts?", "What does `not` do?",
    "What does \"is not\" compare?", "Which command removes files and does not ask?",
  ])
  func isSilent(_ title: String) {
    #expect(itemFindings(question(title, options)) == [])
  }
}
