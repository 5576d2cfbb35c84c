// Words that look as if they had an affix. `kata.js` gets both lists from here, so that there is
// only one of each.

/// Taken as they are.
let wholeWordList = """
  adalah ampun anda badan bagaimana bahkan bahwa balai beranda berapa berikut berita berkah \
  bersih bertanya bukan bulan celah dahulu depan dialog digital dimana dimensi dinding diploma \
  direktori direktur disiplin disket diskusi distribusi himpun ialah ikan istilah jangan jumlah \
  kalah kalimat kuliah langkah lembaga maka makalah makan masalah maupun media membran mengapa \
  menit mental menteri merdeka meskipun naskah olah oleh pekan pemerintah pengaruh penting \
  perangkat percaya perempuan periksa perintah peristiwa perkara permisi persen personal pertama \
  pesan pimpin rekan rumpun salah sebelah sekolah serakah setelah silah tekan teladan telah \
  teman tentang terampil terapi terima teritori terlalu terminal teroris walaupun
  """
let wholeWords = Set(wholeWordList.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })

/// Roots of three letters that keep their meaning under affixes.
let shortRootList = "cek isi uji cat cap"
let shortRoots = Set(shortRootList.split(separator: " ").map { Array($0.utf8) })
