import LearningCore
@testable import QuizExchange
import Testing

@Suite struct ReadMoodleXMLTests {
  /// A file with one question of a type, whose content begins on line 5.
  private func question(_ type: String, _ content: String, text: String = "Apa?") -> ImportedQuiz {
    read(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <quiz><question type="\(type)">
      <name><text>Nama</text></name>
      <questiontext format="html"><text><![CDATA[\(text)]]></text></questiontext>
      \(content)
      </question></quiz>
      """)
  }

  private func only(_ quiz: ImportedQuiz) throws -> Question {
    #expect(quiz.notes == [])
    return try #require(quiz.questions.first)
  }

  @Test func aFileOfEveryday() throws {
    let quiz = read(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <quiz>
        <question type="category">
          <category><text>$course$/top/Keamanan/Kata sandi</text></category>
          <info format="html"><text></text></info>
          <idnumber>sandi</idnumber>
        </question>
        <!-- question: 12 -->
        <question type="multichoice">
          <name><text>Soal 1</text></name>
          <questiontext format="html">
            <text><![CDATA[<p dir="ltr">Manakah yang <strong>paling</strong> kuat?<br></p><p>Untuk akun dinas.</p>]]></text>
          </questiontext>
          <generalfeedback format="html"><text><![CDATA[<p>Panjang mengalahkan rumit.</p>]]></text></generalfeedback>
          <defaultgrade>2.0000000</defaultgrade>
          <penalty>0.3333333</penalty>
          <hidden>0</hidden>
          <idnumber>sandi-1</idnumber>
          <single>true</single>
          <shuffleanswers>true</shuffleanswers>
          <answernumbering>abc</answernumbering>
          <correctfeedback format="html"><text>Your answer is correct.</text></correctfeedback>
          <answer fraction="0" format="html">
            <text>Bontang2024!</text>
            <feedback format="html"><text>&lt;p&gt;Ada di daftar tebakan.&lt;/p&gt;</text></feedback>
          </answer>
          <answer fraction="100" format="html"><text><![CDATA[<p>Empat kata acak</p>]]></text></answer>
          <answer fraction="50"><text>Tiga kata</text></answer>
          <tags><tag><text>mudah</text></tag><tag><text>Kata Sandi</text></tag></tags>
        </question>
      </quiz>
      """)
    let question = try only(quiz)
    #expect(quiz.pools == [Pool(id: try #require(PoolID("sandi")), title: "Kata sandi")])
    #expect(question.pool == quiz.pools.first?.id)
    #expect(question.id.description == "sandi-1")
    #expect(question.points == 2)
    #expect(question.line == 9)
    #expect(question.tags.map(\.description) == ["mudah", "kata-sandi"])
    #expect(
      question.title == [.text("Manakah yang "), .strong([.text("paling")]), .text(" kuat?")])
    #expect(question.stem.plainText == "Untuk akun dinas.")
    #expect(question.explanation.plainText == "Panjang mengalahkan rumit.")
    #expect(
      question.interaction.summary == [
        "- Bontang2024! > Ada di daftar tebakan.", "x Empat kata acak", "- Tiga kata {50}",
      ])
  }

  @Test func severalAnswersKeepTheirShares() throws {
    let answers = { (shares: [String]) in
      "<single>false</single>"
        + shares.enumerated().map { "<answer fraction=\"\($1)\"><text>p\($0)</text></answer>" }
        .joined()
    }
    let half = try only(question("multichoice", answers(["50", "50", "0"])))
    #expect(half.interaction.summary == ["x p0 {50}", "x p1 {50}", "- p2"])
    #expect(half.interaction.choice?.isMultiple == true)
    // Right minus wrong is the rule here too, and needs no weights.
    let third = try only(
      question("multichoice", answers(["33.33333", "33.33333", "33.3333333333", "-33.33333"])))
    #expect(third.interaction.summary == ["x p0", "x p1", "x p2", "- p3"])
  }

  @Test func trueAndFalseSpeakTheLanguageOfTheFile() throws {
    let answers = """
      <answer fraction="0"><text>true</text><feedback><text>Bukan.</text></feedback></answer>
      <answer fraction="100"><text>false</text></answer>
      """
    let indonesian = try only(
      question("truefalse", answers, text: "OTP boleh dibagikan dan dicatat."))
    #expect(indonesian.interaction.summary == ["- Benar > Bukan.", "x Salah"])
    let english = try only(question("truefalse", answers, text: "The code is for the bank."))
    #expect(english.interaction.summary == ["- True > Bukan.", "x False"])
  }

  @Test func typedAnswersKeepStarsAndShares() throws {
    let short = try only(
      question(
        "shortanswer",
        """
        <usecase>0</usecase>
        <answer fraction="100"><text>Badan Siber*</text></answer>
        <answer fraction="100"><text>2 \\* 3</text></answer>
        <answer fraction="50"><text>/BSSN/</text><feedback><text>Hampir.</text></feedback></answer>
        <answer fraction="0"><text>*</text></answer>
        """))
    #expect(
      short.interaction.summary
        == ["Badan Siber*", "/2 \\* 3/", "/\\/BSSN\\// {50} > Hampir.", "* {0}"])
    let number = try only(
      question(
        "numerical",
        """
        <answer fraction="100"><text>12.5</text><tolerance>0.5</tolerance></answer>
        <answer fraction="50"><text>1.5e3</text><tolerance></tolerance></answer>
        """))
    #expect(number.interaction.summary == ["12..13", "1500..1500 {50}"])
  }

  @Test func pairsItemsAndWordsOfOnesOwn() throws {
    let matching = try only(
      question(
        "matching",
        """
        <subquestion format="html"><text><![CDATA[<p>BSSN</p>]]></text><answer><text>siber</text></answer></subquestion>
        <subquestion format="html"><text>BKN</text><answer><text>pegawai</text></answer></subquestion>
        <subquestion format="html"><text></text><answer><text>statistik</text></answer></subquestion>
        <subquestion format="html"><text>BSrE</text><answer><text>siber</text></answer></subquestion>
        """))
    #expect(
      matching.interaction.summary
        == ["BSSN = siber", "BKN = pegawai", "BSrE = siber", "= statistik"])
    let ordering = try only(
      question(
        "ordering",
        """
        <selecttype>ALL</selecttype>
        <answer fraction="1"><text>Lapor</text></answer><answer fraction="2"><text>Ganti</text></answer>
        """))
    #expect(ordering.interaction.summary == ["Lapor", "Ganti"])
    let essay = try only(
      question(
        "essay",
        """
        <responseformat>editor</responseformat><attachments>0</attachments>
        <graderinfo format="html"><text>Lihat rubrik.</text></graderinfo>
        """))
    #expect(essay.interaction == .open)
    guard case .callout(let note) = essay.stem.last?.content else {
      Issue.record("no note for the trainer")
      return
    }
    #expect(note.kind == .trainer && note.blocks.plainText == "Lihat rubrik.")
  }

  @Test func gapsInTheTextAreRead() throws {
    let text = """
      <p>NIK terdiri atas {1:SHORTANSWER:=16~=enam belas} angka, di {1:SA:%100%KTP \\} \\~ \\= x} &amp; {:NM:=5:0} {bukan}.</p>
      """
    let cloze = try only(question("cloze", "", text: text))
    #expect(cloze.interaction.summary == ["16|enam belas", "KTP } ~ = x", "5"])
    #expect(
      cloze.title == [
        .text("NIK terdiri atas "), .gap(0), .text(" angka, di "), .gap(1), .text(" & "), .gap(2),
        .text(" {bukan}."),
      ])
  }

  @Test(arguments: [
    ("x {1:MC:=a~b}", "Nama: gap 1 ('a', …) is chosen from a list"),
    ("x {1:NM:=5:0.5}", "gap 1 takes a number with a tolerance"),
    ("x {1:SA:%50%a}", "gap 1 has no right answer"), ("x", "0 gaps; it must be 1 to 16"),
    ("x {1:SA:=a", "0 gaps; it must be 1 to 16"),
  ])
  func gapsThatCannotBeHeldAreTold(text: String, why: String) {
    let quiz = question("cloze", "", text: text)
    #expect(quiz.questions.isEmpty)
    #expect(quiz.notes.last?.contains(why.replacing("Nama: ", with: "")) == true, "\(quiz.notes)")
    #expect(quiz.problems.last?.line == 2)
  }

  @Test(arguments: [
    ("description", "", "a description, not a question"),
    ("calculated", "", "no questions of type 'calculated'"),
    ("multichoice", "<answer fraction=\"100\"><text>a</text></answer>", "1 options"),
    (
      "multichoice",
      "<answer fraction=\"50\"><text>a</text></answer><answer fraction=\"0\"><text>b</text></answer>",
      "no answer is worth 100%"
    ),
    (
      "multichoice",
      "<answer fraction=\"abc\"><text>a</text></answer><answer fraction=\"0\"><text>b</text></answer>",
      "no percentage"
    ),
    ("numerical", "<answer fraction=\"100\"><text>lima</text></answer>", "is no number"),
    ("shortanswer", "<answer fraction=\"0\"><text>a</text></answer>", "no right answer"),
    (
      "matching", "<subquestion><text>a</text><answer><text>b</text></answer></subquestion>",
      "1 prompts and 1 matches"
    ),
    ("ordering", "<answer fraction=\"1\"><text>a</text></answer>", "1 items to order"),
  ])
  func whatCannotBeAskedIsToldWithItsLine(type: String, content: String, why: String) {
    let quiz = question(type, content)
    #expect(quiz.questions.isEmpty)
    #expect(quiz.problems.map(\.line) == [2])
    #expect(quiz.notes.first?.contains(why) == true, "\(quiz.notes)")
  }

  @Test func whatIsLostIsToldWithItsLine() throws {
    let quiz = question(
      "shortanswer",
      """
      <defaultgrade>1.5</defaultgrade>
      <hidden>1</hidden>
      <usecase>1</usecase>
      <hint format="html"><text>Ingat 2017.</text></hint>
      <correctfeedback format="html"><text>Hebat!</text></correctfeedback>
      <answer fraction="100"><text>BSSN</text></answer>
      """,
      text:
        "<p>Apa? <img src=\"@@PLUGINFILE@@/logo.png\" alt=\"Logo\"><img src=\"data:image/png;base64,AA\"></p>"
    )
    #expect(
      quiz.notes.sorted() == [
        "2: 'Nama': a picture inside the text is left out",
        "2: 'Nama': in Moodle upper and lower case matter; here they do not",
        "2: 'Nama': the picture or file 'logo.png' is left out; save it from Moodle and put it in yourself",
        "2: 'Nama': this question is hidden in Moodle; here it is not",
        "5: 'Nama': the mark 1.5 becomes 2: points are whole, from 1 to 100",
        "8: 'Nama': 1 hints are left out",
        "9: 'Nama': the combined feedback 'Hebat!' is left out",
      ])
    let question = try #require(quiz.questions.first)
    #expect(question.title.plainText == "Apa? [Logo]")
    #expect(question.points == 2)
  }

  @Test func textHasFourFormats() throws {
    for (format, text, title, stem) in [
      ("markdown", "Apa *itu*?\n\nBaris.", "Apa itu?", "Baris."),
      ("plain_text", "a < b\nbaris\n\nParagraf", "a < b", "baris\nParagraf"),
      ("moodle_auto_format", "Apa <b>itu</b>?\n\nBaris.", "Apa itu?", "Baris."),
      ("html", "<h3>Apa?</h3><ul><li>satu</li></ul>", "Apa?", "satu"),
    ] {
      let quiz = read(
        """
        <quiz><question type="essay"><questiontext format="\(format)">
        <text>\(xmlEscaped(text))</text></questiontext></question></quiz>
        """)
      let question = try #require(quiz.questions.first)
      #expect(question.title.plainText == title)
      #expect(question.stem.plainText == stem)
    }
  }

  @Test func whatIsNoMoodleXMLIsSaid() {
    #expect(
      read("<html/>", as: .moodleXML).notes == [
        "1: not Moodle XML: its outermost element is <html>, not <quiz>"
      ])
    #expect(read("<quiz>\n<soal/></quiz>").notes == ["2: <soal>: no question; left out"])
  }
}
