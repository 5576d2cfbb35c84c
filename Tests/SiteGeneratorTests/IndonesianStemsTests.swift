import Testing
import TestSupport

@testable import SiteGenerator

struct IndonesianStemsTests {
  private func stems(_ word: String) -> Set<String> {
    Set(indonesianStems(of: Array(word.utf8)).map { String(decoding: $0, as: UTF8.self) })
  }

  @Test(
    "Forms of one word share a stem",
    arguments: [
      ("mengirim", "kirim"), ("kirimkan", "dikirim"), ("pengiriman", "terkirim"),
      ("menulis", "tulisan"), ("penulis", "ditulis"), ("memakai", "pakai"),
      ("pemakaian", "dipakai"), ("menyimpan", "simpan"), ("penyimpanan", "tersimpan"),
      ("mengamankan", "aman"), ("keamanan", "aman"), ("pengamanan", "diamankan"),
      ("melindungi", "perlindungan"), ("dilindungi", "lindung"), ("pelindung", "perlindungannya"),
      ("melaporkan", "laporan"), ("pelaporan", "dilaporkan"), ("pelapor", "lapor"),
      ("belajar", "pelajaran"), ("pembelajaran", "mempelajari"), ("pelajar", "ajar"),
      ("menggunakan", "penggunaan"), ("pengguna", "gunakan"), ("digunakan", "guna"),
      ("tindakan", "menindak"), ("kebijakan", "bijak"), ("gerakan", "gerak"),
      ("menguji", "pengujian"), ("ujian", "diuji"), ("mengecek", "dicek"), ("pengisian", "isi"),
      ("memeriksa", "periksa"), ("pemeriksaan", "diperiksa"), ("memperbarui", "pembaruan"),
      ("kebocoran", "bocor"), ("kesehatan", "sehat"), ("kegiatan", "giat"),
      ("menilai", "nilai"), ("penilaian", "dinilai"), ("memiliki", "dimiliki"),
      ("bagikan", "membagikan"), ("berbagi", "bagi"), ("terbuka", "membuka"),
      ("datanya", "data"), ("sandinya", "sandi"), ("apakah", "apa"), ("bacalah", "baca"),
      ("kementerian", "menteri"), ("menemukan", "temukan"), ("penipuan", "tipu"),
    ])
  func sameStem(one: String, other: String) {
    #expect(!stems(one).isDisjoint(with: stems(other)), "\(stems(one)) \(stems(other))")
  }

  @Test(
    "Words that only look alike do not",
    arguments: [
      ("sekolah", "seko"), ("masalah", "masa"), ("digital", "gital"), ("makan", "maka"),
      ("berita", "ita"), ("media", "dia"), ("balai", "bal"), ("terima", "ima"), ("dinas", "nas"),
      ("perangkat", "angkat"), ("beranda", "anda"), ("langkah", "lang"), ("bulan", "bul"),
      ("jaringan", "jari"), ("pesan", "pes"), ("menit", "nit"), ("peran", "ran"),
      ("keluar", "luar"), ("kepala", "pala"), ("sandi", "sand"), ("nilai", "nila"),
    ])
  func differentStems(one: String, other: String) {
    #expect(stems(one).isDisjoint(with: stems(other)), "\(stems(one)) \(stems(other))")
  }

  /// Roots as they stand in a dictionary, beginning with every kind of sound.
  private static let roots = [
    "kirim", "tulis", "simpan", "pakai", "baca", "dengar", "ganti", "hapus", "jaga", "lapor",
    "rekam", "wakil", "ambil", "unduh", "ingat", "olah", "edar", "cari", "buka", "tutup", "saring",
    "kumpul", "pantau", "sebar", "tolak", "kunci", "catat", "lindung", "gabung", "pulih",
  ]

  /// How `me` and `pe` sound before a root (Tata Bahasa Baku Bahasa Indonesia, chapter 4).
  private static func nasal(_ root: String) -> String {
    let rest = String(root.dropFirst())
    return switch root.first {
    case "p": "m" + rest
    case "t": "n" + rest
    case "s": "ny" + rest
    case "k": "ng" + rest
    case "b", "f", "v": "m" + root
    case "d", "c", "j", "z": "n" + root
    case "l", "r", "w", "y", "m", "n": root
    default: "ng" + root
    }
  }

  @Test("A root is found behind every regular affix", arguments: roots)
  func regularAffixes(root: String) {
    // A root with a meaning of its own as it stands is left alone.
    guard !wholeWords.contains(Array(root.utf8)) else { return }
    let nasal = Self.nasal(root)
    let forms = [
      root, "di\(root)", "di\(root)kan", "me\(nasal)", "me\(nasal)kan", "me\(nasal)i",
      "pe\(nasal)", "pe\(nasal)an", "ter\(root)", "\(root)kan", "\(root)nya", "di\(root)kannya",
    ]
    // What ends in the i of `pakai` takes no other.
    for form in forms
    where !(root.hasSuffix("i") && form.hasSuffix("i") && form.count > root.count + 3) {
      #expect(!stems(form).isDisjoint(with: stems(root)), "\(form): \(stems(form))")
    }
  }

  @Test("Stems are words, sorted, and their own stems stay near")
  func properties() {
    var generator = SeededGenerator(seed: 7)
    let letters = Array("aeiounmkgtpsdblry".utf8)
    for _ in 0..<20_000 {
      let word = (0..<Int.random(in: 2...14, using: &generator)).map { _ in
        letters[Int.random(in: 0..<letters.count, using: &generator)]
      }
      let found = indonesianStems(of: word)
      #expect(!found.isEmpty)
      #expect(found.allSatisfy { $0.count >= 2 && $0.count <= word.count })
      #expect(found == Array(Set(found)).sorted { $0.lexicographicallyPrecedes($1) })
    }
  }

  @Test(
    "Texts are cut into words without accents",
    arguments: [
      ("Kata-sandi, PANJANG!", ["kata", "sandi", "panjang"]),
      ("Jum’at & Qur'an", ["jumat", "quran"]),
      ("Naïve café, Łódź", ["naive", "cafe", "lodz"]), ("2FA; a b", ["2fa"]),
      ("e\u{301}cole", ["ecole"]),
      ("اختبار kata", ["اختبار", "kata"]), (String(repeating: "x", count: 41), []),
    ])
  func words(text: String, expected: [String]) {
    var found: [String] = []
    forEachWord(in: text) { found.append(String(decoding: $0.bytes, as: UTF8.self)) }
    #expect(found == expected)
  }
}
