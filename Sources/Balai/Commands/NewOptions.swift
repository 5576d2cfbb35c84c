import ArgumentParser
import LearningCore

/// What the new thing is called.
struct NamingOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      Phrase(
        "Nama; modul dan kuis juga sebagai kursus/nama.",
        "Name; of modules and quizzes also course/name."
      ).text,
      valueName: Phrase("nama", "name").text))
  var name: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      Phrase("Judul; bawaan: dari nama.", "Title; from the name by default.").text,
      valueName: Phrase("judul", "title").text))
  var title: String?

  /// The last part of the name.
  private var ownName: String { name.split(separator: "/").last.map(String.init) ?? name }

  var chosenTitle: String { title ?? suggestedTitle(of: ownName) }

  /// The course that is named, else the one whose folder we are in, else the only one there is.
  func place(in root: String) throws -> (course: CourseID, name: String) {
    let parts = name.split(separator: "/").map(String.init)
    guard (1...2).contains(parts.count), let own = parts.last, !slug(own).isEmpty else {
      throw NewNameUnusable(name: name)
    }
    let courses = Set(
      try Files.list(root + "/Courses").compactMap { $0.split(separator: "/").first }
    )
    .filter { Files.isFolder(root + "/Courses/" + $0) }.map(String.init).sorted()
    let here = Files.shortened(World.live.currentFolder, from: root).split(separator: "/")
    let isInside = here.count > 1 && ["Courses", "Quizzes"].contains(here[0])
    let course =
      parts.count == 2
      ? parts[0] : isInside ? String(here[1]) : courses.count == 1 ? courses[0] : nil
    guard let course, courses.contains(course), let id = CourseID(course) else {
      throw NewCourseUnclear(name: own, courses: courses)
    }
    return (id, slug(own))
  }
}

extension PlaceOptions {
  /// New files go to a workspace of one's own: named, or around the current folder. The courses
  /// that came with the program are not for adding to.
  func newContent() throws -> NewContent {
    let world = World.live
    let isNamed = (workspace ?? world.environment["BALAI_WORKSPACE"]) != nil
    let here = CheckedFolder.workspace(above: world.currentFolder)
    guard let root = isNamed ? try root() : here else {
      throw NoWorkspaceYet(from: world.currentFolder)
    }
    return NewContent(root: root, language: Interface.language)
  }
}

extension NewContent {
  /// - Parameter folder: where the person is.
  func writeAndSay(from folder: String) throws {
    try write()
    for file in files {
      let name = Files.shortened(root + "/" + file.path, from: folder)
      Console.print(Phrase("Dibuat: \(name)", "Made: \(name)").text)
    }
    // Commands look for the workspace from where they are called.
    let isInside = (folder + "/").hasPrefix(root + "/")
    let place = Files.shortened(root, from: folder)
    Console.print(
      isInside
        ? Phrase(
          "Ubah isinya dengan penyunting teks, lalu periksa dengan: balai check",
          "Change them with a text editor, then check them with: balai check"
        ).text
        : Phrase(
          "Pindah ke folder '\(place)', ubah isinya dengan penyunting teks, lalu periksa dengan: "
            + "balai check",
          "Go to the folder '\(place)', change them with a text editor, then check them with: "
            + "balai check"
        ).text)
  }
}

private struct NoWorkspaceYet: UserFacingError {
  let from: String

  var message: Phrase { NoWorkspace(from: from).message }

  var nextStep: Phrase? {
    Phrase(
      "Buat dahulu: balai new workspace FOLDER, lalu pindah ke folder itu.",
      "Make one first: balai new workspace FOLDER, then go to that folder.")
  }
}

struct NewNameUnusable: BlameableError {
  let name: String

  var exitCode: Int32 { Exit.usage }
  var message: Phrase {
    Phrase("'\(name)' tidak bisa dijadikan nama.", "'\(name)' cannot become a name.")
  }
  var nextStep: Phrase? {
    Phrase(
      "Pakai huruf, angka, dan tanda hubung, misalnya kata-sandi; untuk modul dan kuis juga "
        + "kursus/kata-sandi.",
      "Use letters, digits and hyphens, such as passwords; for modules and quizzes also "
        + "course/passwords.")
  }
}

private struct NewCourseUnclear: BlameableError {
  let name: String
  let courses: [String]

  var exitCode: Int32 { Exit.usage }
  var message: Phrase {
    Phrase(
      "Belum jelas untuk kursus mana '\(name)'.", "It is not clear which course '\(name)' is for.")
  }
  var nextStep: Phrase? {
    guard let first = courses.first else {
      return Phrase("Buat dahulu: balai new course NAMA.", "Make one first: balai new course NAME.")
    }
    let list = courses.joined(separator: ", ")
    return Phrase(
      "Tulis \(first)/\(name). Kursus yang ada: \(list).",
      "Write \(first)/\(name). There are the courses: \(list).")
  }
}
