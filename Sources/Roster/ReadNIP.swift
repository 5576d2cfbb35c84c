import LearningCore

/// Why a cell holds no number of an employee. It never repeats the number.
struct RosterNIPProblem: Error { var message: Phrase }

/// Reads a NIP as spreadsheets leave it: with an apostrophe in front that makes it a text, with
/// spaces, dots or hyphens.
///
/// Spreadsheets keep 15 digits of a number. A NIP typed into a cell of numbers has lost its last
/// three for good, however it is shown; guessing them would give a person somebody else's history.
func readNIP(_ written: String) -> Result<NIP, RosterNIPProblem> {
  var text = written[...]
  while let first = text.first, "'’‘`=\"".contains(first) { text.removeFirst() }
  while let last = text.last, "\"'".contains(last) { text.removeLast() }
  if text.wholeMatch(of: /[0-9]([.,][0-9]+)?[eE]\+?[0-9]+/) != nil {
    return .failure(RosterNIPProblem(message: spoilt))
  }
  // A text file may say that it was a number: 198609262015051001.0
  if let match = text.wholeMatch(of: /([0-9]{16,})[.,]0*/) { text = match.output.1 }
  do throws(NIP.Problem) {
    let nip = try NIP(String(text))
    // Serials are counted from 001.
    guard !nip.description.hasSuffix("000") else {
      return .failure(RosterNIPProblem(message: spoilt))
    }
    return .success(nip)
  } catch { return .failure(RosterNIPProblem(message: asPart(error.message))) }
}

private let spoilt = Phrase(
  "NIP sudah diubah Excel menjadi bilangan dan tiga angka terakhirnya hilang. Di Excel: pilih kolom "
    + "NIP, Format Sel > Teks, isi lagi NIP dari sumbernya, lalu simpan",
  "Excel made a number of the NIP, and its last three digits are gone. In Excel: choose the column, "
    + "Format Cells > Text, fill in the numbers again from their source, and save")

/// A sentence as a part of another one.
private func asPart(_ sentence: Phrase) -> Phrase {
  func part(_ text: String) -> String { String(text.hasSuffix(".") ? text.dropLast() : text[...]) }
  return Phrase(part(sentence.indonesian), part(sentence.english))
}
