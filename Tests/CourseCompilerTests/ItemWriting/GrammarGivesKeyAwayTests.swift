import LearningCore
import Testing

struct GrammarGivesKeyAwayTests {
  @Test(arguments: [
    ("A queue is an", ["✓ordered list", "tree", "random set"], "an"),
    ("The device is called a …", ["✓router", "access point", "interface"], "a"),
    ("It is an ____.", ["function", "✓operator", "class"], "an"),
    // The word that only the key repeats.
    (
      "Apa guna autentikasi dua langkah?",
      ["✓Menambah lapisan autentikasi", "Menghemat kuota", "Mempercepat kerja"], "autentikasi"
    ),
    (
      "What does containerization need?",
      ["A compiler", "✓A containerization engine", "A printer"], "containerization"
    ),
    (
      "Siapa bendaharawan gaji?", ["Camat", "✓Pegawai bendaharawan", "Lurah"], "bendaharawan"
    ),
  ])
  func isTold(_ title: String, options: [String], word: String) {
    #expect(
      itemFindings(question(title, options)).map(\.id) == [.grammarGivesKeyAway])
    #expect(itemFindings(question(title, options)).first?.text == word)
  }

  @Test(arguments: [
    ("It is a/an", ["✓ordered list", "tree", "random set"]),
    ("A queue is an", ["✓ordered list", "tree", "array"]),
    ("This port speaks a", ["✓protocol", "HTTP dialect", "`ssh`"]),
    // How a word is spoken decides.
    ("The operator returns a", ["✓value", "hour", "union"]),
    ("Sayur itu kaya vitamin A", ["✓benar", "omong", "iklan"]),
    ("Which one is better than plan A?", ["✓plan B", "an adventure", "each"]),
    // Distractors repeat it as well.
    ("Apa guna autentikasi?", ["✓Autentikasi dua langkah", "Autentikasi saja", "Menghemat kuota"]),
    // Distractors share another word with the stem.
    ("Apa guna autentikasi surel?", ["✓Lapisan autentikasi", "Mempercepat surel", "Menghemat"]),
    // Short and common words.
    ("Apa arti gembok itu?", ["✓Gembok tanda enkripsi", "Situs jujur", "Bebas virus"]),
    ("Apa yang sebaiknya ditulis?", ["✓Sebaiknya jam", "Nama", "Alamat"]),
    ("What does `container` mean?", ["✓a `container`", "a box", "a shelf"]),
    // Two keys share words by being about the same thing.
    ("Apa saja guna autentikasi?", ["✓autentikasi kuat", "✓autentikasi cepat", "warna"]),
  ])
  func isSilent(_ title: String, options: [String]) {
    #expect(itemFindings(question(title, options)) == [])
  }
}
