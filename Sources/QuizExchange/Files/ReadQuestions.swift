import LearningCore

/// Reads a file of questions, whatever it is.
///
/// - Parameters:
///   - name: of the file; its ending helps where the content leaves a doubt.
///   - format: `nil` to find out.
package func readQuestions(
  _ bytes: [UInt8], name: String, as format: QuestionFormat? = nil, rich: RichText
) -> ImportedQuiz {
  if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
    return .refused(
      Phrase(
        "ini berkas ZIP; buka dahulu (misalnya: unzip '\(name)'), lalu impor berkas XML di dalamnya",
        "this is a ZIP file; unpack it first (unzip '\(name)', say), then import the XML files in it"
      ))
  }
  let (text, problem) = decodedText(bytes)
  let found = format ?? QuestionFormat(of: text, name: name)
  var quiz: ImportedQuiz
  switch found {
  // expat decodes by itself, as the document declares.
  case .moodleXML, .qti: return readXMLQuestions(bytes, as: format, rich: rich)
  case .aiken: quiz = readAiken(text)
  case .gift: quiz = readGIFT(text, rich: rich)
  case .csv: quiz = readCSV(text)
  }
  if let problem { quiz.problems.insert(problem, at: 0) }
  return quiz
}

private func readXMLQuestions(
  _ bytes: [UInt8], as format: QuestionFormat?, rich: RichText
) -> ImportedQuiz {
  switch readXML(bytes) {
  case .failure(let problem): return .refused(problem.message, line: problem.line)
  case .success(let root):
    if format == .qti { return readQTI(root, rich: rich) }
    if format == .moodleXML || root.name == "quiz" { return readMoodleXML(root, rich: rich) }
    return readQTI(root, rich: rich)
  }
}

extension ImportedQuiz {
  fileprivate static func refused(_ message: Phrase, line: Int = 1) -> ImportedQuiz {
    ImportedQuiz(problems: [Problem(line: line, message: message)])
  }
}

/// Text as people save it: UTF-8, UTF-16 with its mark, or what Windows called ANSI.
private func decodedText(_ bytes: [UInt8]) -> (text: String, problem: Problem?) {
  if let text = String(validating: bytes, as: UTF8.self) { return (text, nil) }
  let isLittle = bytes.starts(with: [0xFF, 0xFE])
  if isLittle || bytes.starts(with: [0xFE, 0xFF]) {
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
      let (low, high) = isLittle ? (index, index + 1) : (index + 1, index)
      return UInt16(bytes[high]) << 8 | UInt16(bytes[low])
    }
    return (String(decoding: units, as: UTF16.self), nil)
  }
  var scalars = String.UnicodeScalarView()
  for byte in bytes {
    if let scalar = Unicode.Scalar(UInt32(windows1252[Int(byte)])) { scalars.append(scalar) }
  }
  let line = 1 + bytes.prefix { $0 < 0x80 }.count { $0 == 0x0A }
  return (
    String(scalars),
    Problem(
      line: line,
      message: Phrase(
        "bukan teks UTF-8; dibaca sebagai Windows-1252. Periksa huruf dan tanda yang tidak biasa",
        "not UTF-8 text; read as Windows-1252. Look at unusual letters and signs"))
  )
}
