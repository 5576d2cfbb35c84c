import LearningCore

enum PackageError: BlameableError {
  // Making one.
  case noSuchCourse(String)
  case nothingToPack
  case noName
  case contentHasErrors(Int)
  case wouldBreak(Diagnostic)
  case noteInseparable(path: String, line: Int)
  case rulesNotInFrontMatter(path: String)
  case pathUnfit(String)
  case tooLarge
  // Taking one in.
  case notAPackage(String)
  case severalPackages(String, [String])
  case manifestDamaged(String)
  case notTrusted(issuer: String, key: String, known: String?)
  case madeHere
  case older(than: String, label: String)
  case unitIsLink(String)
  case underWay

  var exitCode: Int32 {
    switch self {
    case .noSuchCourse, .noName, .notAPackage, .severalPackages: Exit.usage
    case .nothingToPack, .contentHasErrors, .wouldBreak, .noteInseparable, .rulesNotInFrontMatter,
      .pathUnfit, .tooLarge, .manifestDamaged, .notTrusted, .madeHere, .older:
      Exit.wrong
    case .unitIsLink, .underWay: Exit.environment
    }
  }

  var message: Phrase {
    switch self {
    case .noSuchCourse(let name):
      Phrase("Tidak ada kursus '\(name)'.", "There is no course '\(name)'.")
    case .nothingToPack:
      Phrase("Belum ada kursus untuk dibungkus.", "There is no course to pack yet.")
    case .noName:
      Phrase("Paket ini belum punya nama.", "This package has no name yet.")
    case .contentHasErrors(let count):
      Phrase(
        "Naskah masih punya \(count) galat; paket tidak dibuat.",
        "The content still has \(count) errors; no package was made.")
    case .wouldBreak(let diagnostic):
      Phrase(
        "Tanpa yang tidak disertakan, naskahnya salah di \(diagnostic.range): "
          + diagnostic.message.indonesian,
        "Without what is left out, the content is wrong at \(diagnostic.range): "
          + diagnostic.message.english)
    case .noteInseparable(let path, let line):
      Phrase(
        "Catatan pengajar di '\(path)' baris \(line) tidak bisa dipisahkan dari teks di sekitarnya.",
        "The note for the trainer in '\(path)', line \(line), cannot be told from the text around "
          + "it.")
    case .rulesNotInFrontMatter(let path):
      Phrase(
        "Bagian awal '\(path)' tidak cukup: aturan ujian harus terbaca tanpa soalnya.",
        "The front matter of '\(path)' is not enough: the rules have to be read without the "
          + "questions.")
    case .pathUnfit(let path):
      Phrase(
        "Nama '\(path)' tidak bisa dipakai di semua komputer.",
        "The name '\(path)' does not work on every computer.")
    case .tooLarge:
      Phrase(
        "Terlalu banyak atau terlalu besar untuk satu paket, atau dua nama hanya beda huruf besar.",
        "Too many files or too large ones for one package, or two names that differ in case only.")
    case .notAPackage(let path):
      Phrase("Di '\(path)' tidak ada paket.", "There is no package in '\(path)'.")
    case .severalPackages(let path, let names):
      Phrase(
        "Di '\(path)' ada beberapa paket: \(names.joined(separator: ", ")).",
        "There are several packages in '\(path)': \(names.joined(separator: ", ")).")
    case .manifestDamaged(let path):
      Phrase(
        "Daftar isi paket '\(path)' rusak atau diubah.",
        "The list of the package, '\(path)', is damaged or was changed.")
    case .notTrusted(let issuer, let key, nil):
      Phrase(
        "Paket ini ditandatangani '\(issuer)' dengan kunci \(key), yang belum dipercaya di sini.",
        "This package is signed by '\(issuer)' with key \(key), which is not trusted here yet.")
    case .notTrusted(let issuer, let key, let known?):
      Phrase(
        "Paket ini memakai nama '\(issuer)' dengan kunci \(key). Yang dipercaya di sini atas nama itu "
          + "ialah kunci LAIN: \(known).",
        "This package bears the name '\(issuer)' with key \(key). ANOTHER key is trusted here under "
          + "that name: \(known).")
    case .madeHere:
      Phrase(
        "Paket ini dibuat di komputer ini; di sini ada naskah aslinya.",
        "This package was made on this computer, where the originals are.")
    case .older(let date, let label):
      Phrase(
        "Yang terpasang lebih baru: edisi \(date)\(label).",
        "What is installed is newer: the edition of \(date)\(label).")
    case .unitIsLink(let path):
      Phrase(
        "'\(path)' adalah tautan ke tempat lain; isinya tidak diganti.",
        "'\(path)' is a link to another place; it is not replaced.")
    case .underWay:
      Phrase(
        "Paket lain sedang dipasang di ruang kerja ini.",
        "Another package is being installed in this workspace.")
    }
  }

  var nextStep: Phrase? {
    switch self {
    case .noSuchCourse: Phrase("Lihat daftarnya: balai learn.", "See the list: balai learn.")
    case .nothingToPack: Phrase("Buat satu: balai new course.", "Make one: balai new course.")
    case .noName: Phrase("Sebutkan dengan --name.", "Say it with --name.")
    case .contentHasErrors:
      Phrase("Lihat dan betulkan: balai check.", "See and mend them: balai check.")
    case .wouldBreak:
      Phrase(
        "Sertakan juga kursus yang disebut di sana, atau modul untuk pegawai dengan --staff.",
        "Send the course that is named there along, or modules for employees with --staff.")
    case .noteInseparable:
      Phrase(
        "Beri baris kosong sebelum dan sesudahnya, dan mulai tiap barisnya dengan '>'.",
        "Put a blank line before and after it, and begin each of its lines with '>'.")
    case .rulesNotInFrontMatter:
      Phrase(
        "Tulis 'title:' di antara kedua baris '---', satu kunci pada tiap baris.",
        "Write 'title:' between the two '---' lines, one key on each line.")
    case .pathUnfit:
      Phrase(
        "Ganti namanya: tanpa \\ : * ? \" < > |, titik di awal atau akhir, dan nama seperti 'con'.",
        "Rename it: without \\ : * ? \" < > |, a dot at its beginning or end, and names such as "
          + "'con'.")
    case .tooLarge:
      Phrase(
        "Bungkus beberapa kursus saja, atau kecilkan gambar dan videonya.",
        "Pack a few courses at a time, or make pictures and films smaller.")
    case .notAPackage:
      Phrase(
        "Sebutkan folder yang berisi 'paket.jws'.", "Name the folder that holds 'paket.jws'.")
    case .severalPackages:
      Phrase("Sebutkan salah satu foldernya.", "Name one of these folders.")
    case .manifestDamaged:
      Phrase("Salin lagi dari asalnya.", "Copy it again from where it came.")
    case .notTrusted(_, _, nil):
      Phrase(
        "Bandingkan kunci itu dengan kantor pengirim, misalnya lewat telepon; bila sama, ulangi "
          + "dengan --trust. Cukup sekali.",
        "Compare the key with the office that sent it, by telephone say; if it is the same, say it "
          + "again with --trust. Once is enough.")
    case .notTrusted:
      Phrase(
        "Jangan dipasang sebelum kantor pengirim membenarkan kunci barunya. Sesudah itu, ulangi dengan "
          + "--trust.",
        "Do not install it before the office has confirmed its new key. Then say it again with "
          + "--trust.")
    case .madeHere:
      Phrase(
        "Pasang di komputer lain. Bila memang ingin mengganti naskah di sini, tambahkan --replace-originals.",
        "Install it on another computer. To replace the originals here, add --replace-originals.")
    case .older:
      Phrase(
        "Bila memang ingin kembali ke edisi ini, tambahkan --older.",
        "To go back to this edition on purpose, add --older.")
    case .unitIsLink:
      Phrase("Ganti tautan itu dengan folder biasa.", "Put an ordinary folder in its place.")
    case .underWay: Phrase("Tunggu sebentar, lalu ulangi.", "Wait a moment, then try again.")
    }
  }
}
