import LearningCore

enum AccessError: BlameableError {
  case needsRole(Deed, has: Role, whoHasIt: [String])
  case nobodyNamed
  case pinNeeded
  case newPINNeeded
  case pinsDiffer
  case refused(Phrase)
  case noPINYet
  case somebodyElse(String)
  case pinFileIsOpen(String)
  case isPersonal
  case mustChoose(String)

  var exitCode: Int32 {
    switch self {
    case .needsRole, .refused, .noPINYet, .somebodyElse, .isPersonal, .mustChoose, .pinsDiffer:
      Exit.wrong
    case .nobodyNamed, .pinNeeded, .newPINNeeded: Exit.usage
    case .pinFileIsOpen: Exit.environment
    }
  }

  var message: Phrase {
    switch self {
    case .needsRole(let deed, let role, _):
      Phrase(
        "\(deed.rule.words.indonesian): hanya untuk \(deed.rule.role.phrase.indonesian). Anda masuk "
          + "sebagai \(role.phrase.indonesian).",
        "\(deed.rule.words.english): only for a \(deed.rule.role.phrase.english). You are logged in "
          + "as a \(role.phrase.english).")
    case .nobodyNamed:
      Phrase(
        "Komputer ini dipakai bersama; sebutkan siapa Anda.",
        "This computer is a shared one; say who you are.")
    case .pinNeeded: Phrase("PIN Anda diperlukan.", "Your PIN is needed.")
    case .newPINNeeded: Phrase("PIN baru diperlukan.", "A new PIN is needed.")
    case .pinsDiffer: Phrase("Kedua PIN tidak sama.", "The two PINs are not the same.")
    case .refused(let why): why
    case .noPINYet: Phrase("Anda belum punya PIN.", "You have no PIN yet.")
    case .somebodyElse(let name):
      Phrase(
        "Yang tercatat harus orang yang memasukkan PIN-nya, bukan '\(name)'.",
        "Who is recorded must be who typed a PIN, not '\(name)'.")
    case .pinFileIsOpen(let path):
      Phrase(
        "Berkas PIN '\(path)' bisa dibaca akun lain.",
        "Other accounts can read the PIN file '\(path)'.")
    case .isPersonal:
      Phrase(
        "Ini akun pribadi: tidak ada PIN dan peran.",
        "This is a personal account: there are no PINs and roles.")
    case .mustChoose(let name):
      Phrase(
        "PIN \(name) tidak bisa dihapus, sebab siapa pun lalu dapat memilih PIN atas namanya.",
        "The PIN of \(name) cannot be taken away: anybody could then choose one in that name.")
    }
  }

  var nextStep: Phrase? {
    switch self {
    case .needsRole(let deed, _, let names):
      Phrase(
        "Minta \(deed.rule.role.phrase.indonesian): \(names.joined(separator: "; ")).",
        "Ask a \(deed.rule.role.phrase.english): \(names.joined(separator: "; ")).")
    case .nobodyNamed:
      Phrase(
        "Tulis --as dan nama atau NIP Anda, atau jalankan di terminal.",
        "Write --as and your name or NIP, or run it in a terminal.")
    case .pinNeeded:
      Phrase(
        "Jalankan di terminal, atau sebutkan --pin-file BERKAS.",
        "Run it in a terminal, or say --pin-file FILE.")
    case .newPINNeeded:
      Phrase(
        "Jalankan di terminal, atau sebutkan --new-pin-file BERKAS.",
        "Run it in a terminal, or say --new-pin-file FILE.")
    case .pinsDiffer: Phrase("Ulangi.", "Try again.")
    case .refused: nil
    case .noPINYet:
      Phrase(
        "Jalankan 'balai' di terminal dan pilih PIN Anda.",
        "Run 'balai' in a terminal and choose your PIN.")
    case .somebodyElse:
      Phrase(
        "Masuklah dengan --as dan nama orang itu.", "Log in with --as and the name of that person.")
    case .pinFileIsOpen(let path): Phrase("Jalankan: chmod 600 \(path)", "Run: chmod 600 \(path)")
    case .isPersonal:
      Phrase(
        "Jadikan komputer bersama dengan: balai people share --name 'Nama Anda'.",
        "Make it a shared computer: balai people share --name 'Your Name'.")
    case .mustChoose:
      Phrase(
        "Biarkan ia mengetik PIN baru di sini: balai people set-pin NAMA.",
        "Let them type a new one here: balai people set-pin NAME.")
    }
  }
}
