import ItemAnalysis
import LearningCore

/// The results of another system.
enum ResponseFile {
  static func read(_ path: String) throws -> ResponseTable {
    var reader = ResponseFileReader()
    do {
      try Files.forEachPiece(of: path == "-" ? "/dev/stdin" : path) { piece in
        try reader.read(piece)
      }
      return try reader.finish()
    } catch let problem as ResponseFileProblem {
      throw ResponseFileError(path: path, problem: problem)
    }
  }
}

private struct ResponseFileError: BlameableError {
  let path: String
  let problem: ResponseFileProblem

  var exitCode: Int32 { Exit.wrong }

  var message: Phrase {
    Phrase(
      "\(path):\(problem.line): \(problem.message.indonesian).",
      "\(path):\(problem.line): \(problem.message.english).")
  }

  var nextStep: Phrase? { problem.remedy }
}
