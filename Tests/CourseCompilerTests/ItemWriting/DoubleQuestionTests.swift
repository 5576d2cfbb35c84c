import LearningCore
import Testing

struct DoubleQuestionTests {
  private let options = ["✓Merah", "Putih"]

  @Test(arguments: [
    ("Apa itu phishing dan bagaimana mencegahnya?", "dan bagaimana"),
    ("Berkas bocor. Siapa yang melapor, dan kapan?", "dan kapan"),
    ("Siapa yang menyetujui serta siapa yang mencatat?", "serta siapa"),
    ("What is a pod and how does it start?", "and how"),
    ("Q7. Who may sign, and when?", "and when"),
    (
      "Where is it kept and for whom? Who reads it?",
      "## Where is it kept and for whom? Who reads it?"
    ),
    ("Apakah ini insiden? Kapan dilaporkan?", "## Apakah ini insiden? Kapan dilaporkan?"),
  ])
  func isTold(_ title: String, place: String) {
    #expect(itemFindings(question(title, options)) == [Finding(.doubleQuestion, place)])
  }

  @Test(arguments: [
    "Apa langkah pertama dan terpenting?",
    "Mana cara yang aman dan mudah?",
    "Pertanyaan mana yang membantu menemukan siapa dan kapan?",
    "Apa yang harus dicatat: siapa yang masuk dan kapan?",
    "Kepala bertanya, \"Aman? Sudah diuji?\" Apa bukti terbaik?",
    "Warga bertanya: bolehkah difoto? Jawaban mana yang tepat?",
    "Apa hasilnya (benar? salah?)",
    "Apakah ini insiden, dan mengapa?",
    "What is the difference between what is sent and what is kept?",
    "Which statement says who can read and who can write?",
    "What does `a ? b : c` do?", "What is ? in Rust?", "What is printed??",
    "Does https://a.example/?q=1&r=2 lead anywhere?",
    "What happens, and why?", "Which one is small and how is not asked",
  ])
  func isSilent(_ title: String) {
    #expect(itemFindings(question(title, options)) == [])
  }
}
