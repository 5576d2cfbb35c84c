import ItemAnalysis
import LearningCore

/// The results of another system.
enum ResponseFile {
  static func read(_ path: String) throws -> ResponseTable {
    var reader = ResponseFileReader()
    do {
      let size = path == "-" ? nil : FileStamp(of: path)?.size
      var done = 0
      try ProgressBar.during(Phrase("Membaca jawaban", "Reading answers")) { bar in
        try Files.forEachPiece(of: path == "-" ? "/dev/stdin" : path) { piece in
          try reader.read(piece)
          done += piece.count
          bar.show(done, of: size)
        }
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
