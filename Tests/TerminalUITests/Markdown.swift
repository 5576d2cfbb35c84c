import CourseCompiler
import LearningCore
import TerminalUI
import Testing

/// The blocks of a lesson written as Markdown.
func blocks(_ markdown: String) throws -> [Block] {
  let files = WorkspaceFiles(
    texts: [SourceFile(path: "Courses/c/01-m.md", text: "## L\n\n" + markdown)], others: [])
  let library = compileLibrary(files, workspace: Workspace(organisation: "Kota Contoh")).output
  let course = try #require(library.courses.first)
  return course.modules[0].lessons[0].blocks
}

/// A lesson with one of everything.
let everything = """
  Paragraf dengan **tebal**, *miring*, `kode`, [tautan](https://bssn.go.id/) dan
  https://lapor.go.id yang ditempel begitu saja.

  ### Judul bagian

  - butir pertama yang cukup panjang sehingga harus dilipat ke baris berikutnya di layar sempit
  - butir kedua
    1. anak pertama
    2. anak kedua

  - [ ] belum
  - [x] sudah

  > Kutipan biasa.

  > [!WARNING]
  > Jangan pernah memberikan kode OTP.

  | Sisi | Contoh gangguan | Nilai |
  | :--- | :---: | ---: |
  | Kerahasiaan | Foto KTP beredar di grup | 1 |
  | Keutuhan | Nomor rekening honor diubah oleh orang lain | 22 |

  ```
  Yth. Bapak/Ibu,   akun Anda akan diblokir dalam 24 jam kecuali Anda mengeklik tautan berikut ini
  \tsegera
  ```

  ![Layar masuk aplikasi](masuk.png)

  ---

  日本語の文字 dan e\u{301} tetap rata.
  """

/// A paper of three questions, the second with two keys.
func paper(_ feedback: Quiz.FeedbackMoment, minutes: Int? = nil) throws -> Paper {
  let markdown = """
    ---
    title: Ujian contoh
    kind: practice
    ---
    ## Manakah kata sandi terkuat? {#sandi}

    - [ ] `Bontang2024`
      > Nama kota mudah ditebak.
    - [x] Empat kata acak
    - [ ] Tanggal lahir

    Panjang mengalahkan kerumitan.

    ## Mana yang data pribadi? (Pilih dua.) {#data}

    - [x] Nomor rekening
    - [ ] Nama kantor
    - [x] Alamat rumah

    ## Apa yang pertama dilakukan? {#pertama}

    - [x] Melapor
    - [ ] Menghapus
    """
  let quiz = compileQuiz(
    SourceFile(path: "Quizzes/c/q.md", text: markdown), id: try #require(QuizID("c/q"))
  ).output
  return Paper(
    attempt: try #require(AttemptID("a1")), quiz: quiz.id, title: quiz.title, kind: .practice,
    feedback: feedback,
    items: quiz.questions.map {
      Paper.Item(question: $0, points: 1, order: Array(0..<$0.interaction.orderedCount))
    }, deadline: minutes.map { noon + .minutes($0) })
}

func quizScreen(
  _ feedback: Quiz.FeedbackMoment, responses: [QuestionID: Response] = [:], minutes: Int? = nil
) throws -> QuizScreen {
  QuizScreen(
    paper: try paper(feedback, minutes: minutes), responses: responses, language: .indonesian)
}
