import LearningCore
@testable import QuizExchange
import Testing

@Suite struct ReadQTITests {
  private func item(_ content: String, _ attributes: String = "") -> ImportedQuiz {
    read(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p2" identifier="soal-1" \(attributes)>
      \(content)
      </assessmentItem>
      """)
  }

  private func only(_ quiz: ImportedQuiz) throws -> Question {
    #expect(quiz.notes == [])
    return try #require(quiz.questions.first)
  }

  private let template = "http://www.imsglobal.org/question/qti_v2p1/rptemplates"

  @Test func oneChoiceOfVersionTwo() throws {
    let question = try only(
      item(
        """
        <responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier">
          <correctResponse><value> B </value></correctResponse>
        </responseDeclaration>
        <outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>
        <outcomeDeclaration identifier="MAXSCORE" cardinality="single" baseType="float">
          <defaultValue><value>2.0</value></defaultValue>
        </outcomeDeclaration>
        <itemBody>
          <p>Baca <em>dahulu</em>.</p>
          <choiceInteraction responseIdentifier="RESPONSE" shuffle="true" maxChoices="1">
            <prompt>Manakah yang kuat?</prompt>
            <simpleChoice identifier="A">Tanggal lahir
              <feedbackInline outcomeIdentifier="FEEDBACK" identifier="A" showHide="show">Mudah ditebak.</feedbackInline>
            </simpleChoice>
            <simpleChoice identifier="B">Empat kata</simpleChoice>
          </choiceInteraction>
        </itemBody>
        <responseProcessing template="\(template)/match_correct"/>
        <modalFeedback outcomeIdentifier="FEEDBACK" identifier="B" showHide="show">Ya.</modalFeedback>
        """))
    #expect(question.id.description == "soal-1")
    #expect(question.points == 2)
    #expect(question.title == [.text("Baca "), .emphasis([.text("dahulu")]), .text(".")])
    #expect(question.stem.plainText == "Manakah yang kuat?")
    #expect(
      question.interaction.summary
        == ["- Tanggal lahir > Mudah ditebak.", "x Empat kata > Ya."])
  }

  @Test func severalChoicesOfVersionThreeWithAMapping() throws {
    let quiz = read(
      """
      <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="q">
        <qti-response-declaration identifier="R" cardinality="multiple" base-type="identifier">
          <qti-correct-response><qti-value>a</qti-value><qti-value>b</qti-value></qti-correct-response>
          <qti-mapping lower-bound="0" upper-bound="2" default-value="-1">
            <qti-map-entry map-key="a" mapped-value="1"/>
            <qti-map-entry map-key="b" mapped-value="1"/>
            <qti-map-entry map-key="c" mapped-value="-0.5"/>
          </qti-mapping>
        </qti-response-declaration>
        <qti-item-body>
          <qti-choice-interaction response-identifier="R" max-choices="0">
            <qti-prompt>Pilih dua.</qti-prompt>
            <qti-simple-choice identifier="a">satu</qti-simple-choice>
            <qti-simple-choice identifier="b">dua</qti-simple-choice>
            <qti-simple-choice identifier="c">tiga</qti-simple-choice>
          </qti-choice-interaction>
        </qti-item-body>
        <qti-response-processing template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/map_response.xml"/>
      </qti-assessment-item>
      """)
    #expect(try only(quiz).interaction.summary == ["x satu {50}", "x dua {50}", "- tiga {-25}"])
  }

  @Test func onlyExactlyTheRightChoicesIsTold() {
    let quiz = item(
      """
      <responseDeclaration identifier="R" cardinality="multiple" baseType="identifier">
        <correctResponse><value>a</value></correctResponse>
      </responseDeclaration>
      <itemBody><p>Apa?</p>
        <choiceInteraction responseIdentifier="R" maxChoices="0">
          <simpleChoice identifier="a">satu</simpleChoice><simpleChoice identifier="b">dua</simpleChoice>
        </choiceInteraction>
      </itemBody>
      <responseProcessing template="\(template)/match_correct"/>
      """)
    #expect(quiz.questions.map(\.interaction.summary) == [["x satu", "- dua"]])
    #expect(quiz.problems.map(\.line) == [7])
    #expect(quiz.notes.first?.contains("all-or-nothing") == true)
  }

  @Test func orderAndPairs() throws {
    let order = item(
      """
      <responseDeclaration identifier="R" cardinality="ordered" baseType="identifier">
        <correctResponse><value>b</value><value>a</value></correctResponse>
      </responseDeclaration>
      <itemBody><orderInteraction responseIdentifier="R" shuffle="true"><prompt>Urutkan.</prompt>
        <simpleChoice identifier="a">Ganti</simpleChoice><simpleChoice identifier="b">Lapor</simpleChoice>
      </orderInteraction></itemBody>
      """)
    #expect(try only(order).interaction.summary == ["Lapor", "Ganti"])
    let pairs = item(
      """
      <responseDeclaration identifier="R" cardinality="multiple" baseType="directedPair">
        <correctResponse><value>p1 t2</value><value>p2 t1</value></correctResponse>
      </responseDeclaration>
      <itemBody><matchInteraction responseIdentifier="R" maxAssociations="2"><prompt>Pasangkan.</prompt>
        <simpleMatchSet>
          <simpleAssociableChoice identifier="p1" matchMax="1">BSSN</simpleAssociableChoice>
          <simpleAssociableChoice identifier="p2" matchMax="1">BKN</simpleAssociableChoice>
        </simpleMatchSet>
        <simpleMatchSet>
          <simpleAssociableChoice identifier="t1" matchMax="1">pegawai</simpleAssociableChoice>
          <simpleAssociableChoice identifier="t2" matchMax="1">siber</simpleAssociableChoice>
          <simpleAssociableChoice identifier="t3" matchMax="1">statistik</simpleAssociableChoice>
        </simpleMatchSet>
      </matchInteraction></itemBody>
      """)
    #expect(
      try only(pairs).interaction.summary == ["BSSN = siber", "BKN = pegawai", "= statistik"])
  }

  @Test func textEntryAloneIsAShortAnswerAndInASentenceAGap() throws {
    let declaration = """
      <responseDeclaration identifier="R" cardinality="single" baseType="string">
        <correctResponse><value>BSSN</value></correctResponse>
        <mapping defaultValue="0">
          <mapEntry mapKey="BSSN" mappedValue="2" caseSensitive="false"/>
          <mapEntry mapKey="Badan*" mappedValue="1"/>
        </mapping>
      </responseDeclaration>
      """
    let alone = item(
      "\(declaration)<itemBody><p>Lembaga apa?</p><p><textEntryInteraction responseIdentifier=\"R\"/></p></itemBody>"
    )
    #expect(try only(alone).interaction.summary == ["BSSN", "/Badan\\*/ {50}"])
    let inside = item(
      "\(declaration)<itemBody><p>Namanya <textEntryInteraction responseIdentifier=\"R\"/> itu.</p></itemBody>"
    )
    #expect(inside.questions.first?.title == [.text("Namanya "), .gap(0), .text(" itu.")])
    #expect(inside.questions.map(\.interaction.summary) == [["BSSN"]])
    #expect(inside.notes == ["9: the partly right answer 'Badan*' is left out"])
  }

  @Test func numbersWithATolerance() throws {
    let quiz = item(
      """
      <responseDeclaration identifier="R" cardinality="single" baseType="float">
        <correctResponse><value>12.5</value></correctResponse>
      </responseDeclaration>
      <itemBody><p>Berapa? <textEntryInteraction responseIdentifier="R"/></p></itemBody>
      <responseProcessing><responseCondition>
        <responseIf>
          <equal toleranceMode="absolute" tolerance="0.5 1">
            <variable identifier="R"/><baseValue baseType="float">12.5</baseValue>
          </equal>
          <setOutcomeValue identifier="SCORE"><baseValue baseType="float">4</baseValue></setOutcomeValue>
        </responseIf>
        <responseElseIf>
          <equal toleranceMode="exact">
            <variable identifier="R"/><baseValue baseType="float">20</baseValue>
          </equal>
          <setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue>
        </responseElseIf>
      </responseCondition></responseProcessing>
      """)
    let question = try only(quiz)
    #expect(question.interaction.summary == ["12..13.5", "20..20 {25}"])
    #expect(question.title.plainText == "Berapa? ____")
  }

  @Test(arguments: [
    ("<itemBody><p>Apa?</p></itemBody>", "nothing to answer", 2),
    (
      "<itemBody><p>Apa?</p><hotspotInteraction responseIdentifier=\"R\"/></itemBody>",
      "no questions of type 'hotspotInteraction'", 3
    ),
    (
      "<itemBody><p>a</p><extendedTextInteraction/><choiceInteraction/></itemBody>",
      "2 interactions in one question", 2
    ),
    (
      "<itemBody><p>Apa?</p><choiceInteraction responseIdentifier=\"R\"/></itemBody>",
      "there is no right answer", 3
    ),
    ("", "without a body", 2),
  ])
  func whatCannotBeAskedIsTold(content: String, why: String, line: Int) {
    let quiz = item(content)
    #expect(quiz.questions.isEmpty)
    #expect(quiz.problems.map(\.line) == [line])
    #expect(quiz.notes.first?.contains(why) == true, "\(quiz.notes)")
  }

  @Test(arguments: [
    ("<manifest/>", "table of contents"), ("<questestinterop/>", "QTI 1.2"),
    ("<html/>", "no QTI item"),
  ])
  func otherFilesOfAPackageAreToldApart(text: String, why: String) {
    #expect(read(text).notes.first?.contains(why) == true)
  }

  @Test func aPackageMustBeUnpacked() {
    let quiz = readQuestions([0x50, 0x4B, 3, 4, 0], name: "paket.zip", rich: .compiler)
    #expect(quiz.notes.first?.contains("unzip 'paket.zip'") == true)
  }

  @Test func feedbackByRulesAndPicturesAreTold() {
    let quiz = item(
      """
      <responseDeclaration identifier="R" cardinality="single" baseType="string"/>
      <itemBody><p>Apa? <img src="gambar/a.png" alt="Denah"/></p>
      <rubricBlock view="scorer"><p>Nilai.</p></rubricBlock>
      <extendedTextInteraction responseIdentifier="R"/></itemBody>
      <modalFeedback outcomeIdentifier="F" identifier="salah" showHide="show">Coba lagi.</modalFeedback>
      """)
    #expect(quiz.questions.map(\.title.plainText) == ["Apa? [Denah]"])
    #expect(quiz.problems.map(\.line).sorted() == [2, 5, 7])
  }
}
