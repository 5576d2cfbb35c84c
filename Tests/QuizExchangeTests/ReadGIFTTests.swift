import LearningCore
import QuizExchange
import TestSupport
import Testing

/// Every row is a rule of Moodle's parser.
@Suite struct ReadGIFTTests {
  @Test(arguments: [
    // Kinds of answers, in the order they are told apart.
    ("Tulis esai.{}", "Tulis esai. open"),
    ("Tulis esai.{ }", "Tulis esai. open"),
    ("Tulis.{####Contoh.}", "Tulis. open => Contoh."),
    ("2+2?{#4}", "2+2? numeric(4)"),
    ("2+2?{#4#ya}", "2+2? numeric(4#ya)"),
    ("q{~a =b}", "q single(a; *b)"),
    ("q{=a->1 =b->2}", "q match(a=1; b=2)"),
    ("q{T}", "q single(*Benar; Salah)"),
    ("q{TRUE}", "q single(*Benar; Salah)"),
    ("q{F}", "q single(Benar; *Salah)"),
    ("q{FALSE}", "q single(Benar; *Salah)"),
    ("q{ T }", "q single(*Benar; Salah)"),
    ("q{true}", "q short(true)"),
    ("q{=T}", "q short(T)"),
    ("q{jawab}", "q short(jawab)"),
    ("q{a->b}", "q short(a->b)"),
    // Choices: one answer exactly if there is a `=`.
    ("q{=a ~b ~c}", "q single(*a; b; c)"),
    ("q{~a =b =c}", "q single(a; *b; *c)"),
    ("q{=a ~%50%b ~c}", "q single(*a; b@50; c)"),
    ("q{~%50%a ~%50%b ~%-50%c ~d}", "q multiple(*a@50; *b@50; c@-50; d)"),
    // Where the weights say no more than which are right, there are none.
    ("q{~%50%a ~%50%b ~%-50%c}", "q multiple(*a; *b; c)"),
    ("q{~%100%a ~b}", "q multiple(*a@100; b)"),
    (
      "q{~%33.33333%a ~%33.33333%b ~%33.33333%c ~%-100%d}",
      "q multiple(*a@33.33333; *b@33.33333; *c@33.33333; d@-100)"
    ),
    ("q{=%50%a ~b}", "q single(*%50%a; b)"),
    ("q{~%x%a =b}", "q single(%x%a; *b)"),
    ("q{ apa saja ~a =b}", "q single(apa saja; a; *b)"),
    ("q{~=a ~b}", "q single(*a; b)"),
    // Feedback.
    ("q{=a#ya ~b#tidak ~c#}", "q single(*a#ya; b#tidak; c)"),
    ("q{=a#ya # dua ~b}", "q single(*a#ya # dua; b)"),
    ("q{~%50%a#setengah ~%50%b}", "q multiple(*a#setengah; *b)"),
    ("q{T#salah#benar}", "q single(*Benar#benar; Salah#salah)"),
    ("q{F#salah#benar}", "q single(Benar#salah; *Salah#benar)"),
    ("q{T##benar}", "q single(*Benar#benar; Salah)"),
    ("q{T#salah}", "q single(*Benar; Salah#salah)"),
    ("q{=a ~b####umum}", "q single(*a; b) => umum"),
    ("q{=a#f ~b#g####umum # dua}", "q single(*a#f; b#g) => umum # dua"),
    ("q{=a ~b#####umum}", "q single(*a; b) => umum"),
    ("q{T####umum}", "q single(*Benar; Salah) => umum"),
    // Short answers.
    ("q{=a =b}", "q short(a; b)"),
    ("q{=%50%a =b#f}", "q short(a@50; b#f)"),
    ("q{=%0%a#salah =b}", "q short(a@0#salah; b)"),
    ("q{=badan*}", "q short(badan*)"),
    ("q{=5 \\\\* 3}", "q short(/5 \\* 3/)"),
    ("q{=/usr/}", "q short(/\\/usr\\//)"),
    ("q{=a\n=b}", "q short(a; b)"),
    // Numbers.
    ("q{#1822:5}", "q numeric(1822 ± 5)"),
    ("q{#3.14159:0.0005}", "q numeric(3.14159 ± 0.0005)"),
    ("q{#3.141..3.142}", "q numeric(3.141..3.142)"),
    ("q{# 1 .. 5 }", "q numeric(1..5)"),
    ("q{#=1822:0#ya =%50%1822:2#dekat}", "q numeric(1822#ya; 1822 ± 2@50#dekat)"),
    ("q{#=5 ~#bukan}", "q numeric(5; *@0#bukan)"),
    ("q{#5:0.5#ya ~#bukan####umum}", "q numeric(5 ± 0.5#ya; *@0#bukan) => umum"),
    ("q{#-2.5}", "q numeric(-2.5)"),
    ("q{#1e-3}", "q numeric(0.001)"),
    ("q{#2.50}", "q numeric(2.5)"),
    ("q{#=*}", "q numeric(*)"),
    // Pairs.
    ("q{=a -> 1 =b -> 2 = -> 3}", "q match(a=1; b=2; =3)"),
    ("q{=a -> 1 =b -> 1 =c -> 2}", "q match(a=1; b=1; c=2)"),
    ("q{=a -> b -> c =d -> e####umum}", "q match(a=b -> c; d=e) => umum"),
    // The text and its name.
    ("::nama:: q{T}", "q single(*Benar; Salah)"),
    ("::nama q{T}", "nama q single(*Benar; Salah)"),
    ("q :: x{T}", "q :: x single(*Benar; Salah)"),
    (
      "Ibu kota {~Bandung =Jakarta} adalah besar.",
      "Ibu kota _____ adalah besar. single(Bandung; *Jakarta)"
    ),
    ("Ini {=a =b}.", "Ini _____. short(a; b)"),
    ("satu\ndua{T}", "satu|dua single(*Benar; Salah)"),
    ("satu\\n\\ndua{T}", "satu|dua single(*Benar; Salah)"),
    // Escapes.
    ("z\\: b\\# c\\= d\\{ e\\} f\\~{T}", "z: b# c= d{ e} f~ single(*Benar; Salah)"),
    ("C\\\\D\\E{T}", "C\\D\\E single(*Benar; Salah)"),
    ("q{=x\\=1 ~x\\~1 ~\\#}", "q single(*x=1; x~1; #)"),
    ("\\\\\\{x\\}{=a}", "\\{x} short(a)"),
    ("q{=a\\->1 =b\\->2}", "q match(a\\=1; b\\=2)"),
    // Formats.
    ("[html]z <b>b</b> &lt;c&gt;{T}", "z b <c> single(*Benar; Salah)"),
    ("[plain]z <b>b</b>{T}", "z <b>b</b> single(*Benar; Salah)"),
    ("[markdown]z *b* `c`{T}", "z b c single(*Benar; Salah)"),
    ("[moodle]z <i>b</i>{T}", "z b single(*Benar; Salah)"),
    ("z < b & c{T}", "z < b & c single(*Benar; Salah)"),
    ("yang List<T> x<y lalu{T}", "yang List<T> x<y lalu single(*Benar; Salah)"),
    ("z a<b dan c>d <b>e</b>{T}", "z a<b dan c>d e single(*Benar; Salah)"),
    ("[html]z <p>x</p> x<y{T}", "z|x|x<y single(*Benar; Salah)"),
    ("[lain]z{T}", "[lain]z single(*Benar; Salah)"),
    ("[html]q{=[plain]<p> ~<i>b</i>#[markdown]*c*}", "q single(*<p>; b#c)"),
    ("q{=a ~b####[html]<b>umum</b>}", "q single(*a; b) => umum"),
    // Comments.
    ("// catatan\nq{T}", "q single(*Benar; Salah)"),
    ("q{\n// catatan ~x\n=a\n~b\n}", "q single(*a; b)"),
    ("  q  {\n\t=a\n\t~b\n  }  ", "q single(*a; b)"),
    // Words for true and false go with the file.
    ("The sun is a star.{T}", "The sun is a star. single(*True; False)"),
  ])
  func aQuestionIsReadAsMoodleReadsIt(gift: String, expected: String) throws {
    let quiz = readGIFT(gift, rich: rich)
    #expect(quiz.problems.isEmpty, "\(quiz.problems.map(\.message.english))")
    #expect(quiz.questions.map(sketch) == [expected])
  }

  /// What is wrong, and in which line; and what is read all the same.
  @Test(arguments: [
    ("Hanya keterangan.", 1, 0), ("q{=a", 1, 0), ("q=a}", 1, 0), ("q}{", 1, 0), ("q{~a}", 1, 0),
    ("q{~a ~b}", 1, 0), ("q{=}", 1, 0), ("q{#}", 1, 0), ("q{#abc}", 1, 0), ("q{#5..1}", 1, 0),
    ("q{#5:-1}", 1, 0), ("q{=a->1 =b}", 1, 0), ("q{=a->1}", 1, 0), ("q{=a->1 = ->2}", 1, 0),
    ("q{=a ~%101%b}", 1, 0), ("q{=a ~%--5%b}", 1, 0), ("q{=a ~%33%b}", 1, 1),
    ("q{=a ~%8.33333%b}", 1, 1), ("q{=a ~b ~b}", 1, 0),
    ("q{=a ~1 ~2 ~3 ~4 ~5 ~6 ~7 ~8 ~9 ~10 ~11 ~12 ~13 ~14 ~15 ~16}", 1, 0),
    ("q{=a ~b} lalu {=c}", 1, 1), ("$CATEGORY: x\nq{T}", 2, 1),
    ("q <img src=\"@@PLUGINFILE@@/peta.png\" alt=\"peta\">{T}", 1, 1),
    ("1. Apa?\nA. satu\nB. dua\nANSWER: A", 1, 0), ("<?xml version=\"1.0\"?>\n<quiz/>", 1, 0),
    ("// x\n\n\n// y\nq{=a\n~b", 5, 0),
  ])
  func whatIsNotReadIsNamedWithItsLine(gift: String, line: Int, count: Int) {
    for (mark, end) in [("", "\n"), ("\u{FEFF}", "\r\n"), ("", "\r")] {
      let text = mark + gift.replacing("\n", with: end)
      let quiz = readGIFT(text, rich: rich)
      #expect(quiz.problems.map(\.line) == [line], "\(quiz.problems.map(\.message.english))")
      #expect(quiz.questions.count == count)
    }
  }

  @Test func bothSidesOfAConflictAreRefused() {
    let quiz = readGIFT(
      """
      a{T}

      <<<<<<< HEAD
      b{T}

      c{T}
      =======
      d{T}
      >>>>>>> lain

      e{T}
      """, rich: rich)
    #expect(quiz.questions.map(\.title.plainText) == ["a", "e"])
    #expect(quiz.problems.map(\.line) == [3, 6])
    #expect(quiz.problems.allSatisfy { $0.message.english.contains("line 3") })
  }

  @Test func categoriesBecomePools() throws {
    let quiz = readGIFT(
      """
      awal{T}

      $CATEGORY: $course$/top/Bab 1/Sandi

      satu{T}

      $CATEGORY: Lisan//Tulisan

      dua{T}

      $CATEGORY: $course$/Bab 1/Sandi

      tiga{T}

      $CATEGORY: $course$/top

      empat{T}
      """, rich: rich)
    #expect(quiz.problems.isEmpty)
    #expect(quiz.pools.map(\.title) == ["Sandi", "Lisan/Tulisan"])
    #expect(quiz.pools.map(\.id.description) == ["sandi", "lisantulisan"])
    #expect(
      quiz.questions.map(\.pool?.description)
        == [nil, "sandi", "lisantulisan", "sandi", nil])
  }

  @Test func namesAndMarksBecomeIDsAndTags() {
    let quiz = readGIFT(
      """
      // [id:S-001] [tag:Kata Sandi] [tag:mudah]
      ::Nama lain::satu{T}

      ::Soal no. 2: tentang <b>::dua{T}

      ::Soal no. 2\\: tentang <b>::tiga{T}

      empat?{T}

      // [id:a\\]b c]
      lima{T}

      // [id:S-001]
      enam{T}
      """, rich: rich)
    #expect(
      quiz.questions.map(\.id.description) == [
        "S-001", "soal-no-2-tentang-b", "soal-no-2-tentang-b-2", "empat", "ab-c", "s-001",
      ])
    #expect(quiz.questions[0].tags.map(\.description) == ["kata-sandi", "mudah"])
  }

  @Test func aQuestionThatBeginsWithSomethingElseIsCalledByItsName() {
    let quiz = readGIFT(
      """
      ::Peta::[html]<pre>a  b</pre><p>Apa ini?</p>{T}

      [html]<table><tr><td>x</td><td>y</td></tr><tr><td>1</td><td>2</td></tr></table>{T}
      """, rich: rich)
    #expect(quiz.questions.map(\.title.plainText) == ["Peta", "Soal 3"])
    #expect(quiz.questions[0].stem.map(\.plainText) == ["a  b\n", "Apa ini?"])
  }

  @Test func everyQuestionKnowsItsLine() {
    for end in ["\n", "\r\n", "\r"] {
      let text = "\u{FEFF}// a\nsatu{T}\n\n\n  \ndua\n{\n=a\n~b\n}\ntiga{T}\n\n// x\n// y\nempat{T}"
      let quiz = readGIFT(text.replacing("\n", with: end), rich: rich)
      #expect(quiz.questions.map(\.line) == [2, 6, 15])
    }
  }

  /// Texts that a careless reader would take minutes for.
  @Test(arguments: [
    String(repeating: "q{T}\n\n", count: 1000),
    String(repeating: "<!-- <b ", count: 20_000) + "{T}",
    "q{" + String(repeating: "~a", count: 50_000) + "}",
    "q{" + String(repeating: "#", count: 100_000) + "}",
    "// " + String(repeating: "[id:", count: 50_000) + "\nq{T}",
    String(repeating: "\\", count: 100_000) + "{T}", String(repeating: "{", count: 100_000),
  ])
  func noTextTakesLong(text: String) {
    let time = threadTime { _ = readGIFT(text, rich: rich) }
    #expect(time < .seconds(10))
  }
}
