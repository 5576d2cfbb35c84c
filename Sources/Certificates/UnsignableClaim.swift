package import LearningCore

/// A claim that would be signed and then be taken for an altered one: a line end or a control
/// character in a text, or a number out of range.
package struct UnsignableClaim: UserFacingError, Equatable {
  package var message: Phrase {
    Phrase(
      "Sertifikat tidak ditandatangani: isinya memuat ganti baris, karakter kendali, atau angka di "
        + "luar batas.",
      "The certificate was not signed: it holds a line end, a control character or a number out of "
        + "range.")
  }

  package var nextStep: Phrase? {
    Phrase(
      "Tulis nama peserta, unit, penerbit, dan judul kursus masing-masing dalam satu baris.",
      "Write the names of person, office and issuer and the course title on one line each.")
  }
}
