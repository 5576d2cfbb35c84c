import ArgumentParser
import CourseCompiler
import LearningCore

/// What the compiler understood of one file, also where that is wrong.
struct ShowReport {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  let file: SourceFile
  let outline: FileOutline

  /// - Parameter path: as written on the command line; `-` is standard input.
  init(_ path: String, world: World) throws {
    guard path != "-" else {
      let name = Phrase("masukan", "input").text + ".md"
      self.init(SourceFile(path: name, text: try Files.readStandardInput()), kind: nil)
      return
    }
    let full = Files.standardized(path.hasPrefix("/") ? path : world.currentFolder + "/" + path)
    guard Files.exists(full) else { throw PathError(path: path) }
    let text = try Files.readText(full)
    let root = CheckedFolder.workspace(around: full)
    let place = root.map { String(full.dropFirst($0.count + 1)) }
    self.init(SourceFile(path: path, text: text), kind: place.flatMap(Self.kind))
  }

  private init(_ file: SourceFile, kind: FileKind?) {
    (self.file, outline) = (file, CourseCompiler.outline(file, kind: kind))
  }

  /// In a workspace the place of a file decides what it is.
  private static func kind(ofPath path: String) -> FileKind? {
    let segments = path.split(separator: "/")
    return switch segments.first {
    case "Courses": segments.last == "course.md" ? .course : .module
    case "Quizzes": .quiz
    default: nil
    }
  }
}
