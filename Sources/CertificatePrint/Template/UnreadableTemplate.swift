package import LearningCore

/// Everything that is wrong in a template file.
package struct UnreadableTemplate: UserFacingError, Equatable {
  package struct Problem: Hashable, Sendable {
    package enum What: Hashable, Sendable {
      case noColon
      case needsQuotes
      case unknownKey(String)
      case twice(String)
      case missing(String)
      case unknownValue(String)
      case unbalanced
      case expected(Phrase)
    }

    /// 1-based; 0 when it is about the whole file.
    package var line: Int
    package var what: What
  }

  package var problems: [Problem]

  package var message: Phrase {
    let said = problems.map { problem in
      let what = problem.what.phrase
      return problem.line == 0
        ? what
        : Phrase(
          "baris \(problem.line): \(what.indonesian)", "line \(problem.line): \(what.english)")
    }
    return Phrase(
      "Templat sertifikat salah. " + said.map(\.indonesian).joined(separator: "; ") + ".",
      "The certificate's template is wrong. " + said.map(\.english).joined(separator: "; ") + ".")
  }

  package var nextStep: Phrase? {
    Phrase(
      "Bandingkan dengan templat bawaan: balai new template CONTOH.",
      "Compare it with a template that comes with balai: balai new template EXAMPLE.")
  }
}

extension UnreadableTemplate.Problem.What {
  fileprivate var phrase: Phrase {
    switch self {
    case .noColon: Phrase("tidak ada titik dua", "there is no colon")
    case .needsQuotes:
      Phrase("isinya perlu diapit tanda \"", "the value has to stand between \" and \"")
    case .unknownKey(let key):
      Phrase("'\(key)' tidak dikenal di sini", "'\(key)' is not known here")
    case .twice(let key): Phrase("'\(key)' ditulis dua kali", "'\(key)' is written twice")
    case .missing(let key): Phrase("'\(key)' tidak ada", "'\(key)' is missing")
    case .unknownValue(let name):
      Phrase("sertifikat tidak punya '{\(name)}'", "a certificate has no '{\(name)}'")
    case .unbalanced:
      Phrase("kurung { } atau [ ] tidak berpasangan", "{ } or [ ] do not come in pairs")
    case .expected(let what):
      Phrase("seharusnya \(what.indonesian)", "this should be \(what.english)")
    }
  }
}
