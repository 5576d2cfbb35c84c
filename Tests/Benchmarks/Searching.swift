import Foundation

/// The search of a site of 10,000 lessons in Chromium, from a key to what is found: opened from the
/// folder, and served.
enum Searching {
  static func report(workspace: String, balai: String) throws {
    guard let python = Sites.find("python", beside: workspace),
      FileManager.default.isExecutableFile(atPath: "/usr/bin/chromium")
    else { return print("playwright or chromium is not there: make test-setup") }
    let bench = try Sites.Folder()
    let content = try Main.readContent(workspace)
    let site = try Sites.Workspace(content, lessons: 10_000, below: bench.path)
    // Each word of one meaning with others is so many questions.
    try FileManager.default.createDirectory(
      atPath: site.path + "/Site", withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: workspace + "/Site/sinonim.txt", toPath: site.path + "/Site/sinonim.txt")
    let folder = bench.path + "/site"
    try run(balai, site.build(to: folder))
    let index = try size(below: folder + "/cari/indeks")
    let texts = try size(below: folder + "/cari/isi")
    print(
      """
      search in \(site.corpus.lessonCount) lessons: index \(megabytes(index)), \
      texts that results are shown from \(megabytes(texts))
      """)

    let server = Process()
    server.executableURL = URL(filePath: balai)
    server.arguments = ["site", "serve", "--directory", folder, "--port", "18083"]
    server.standardOutput = FileHandle.nullDevice
    try server.run()
    defer { server.terminate() }
    sleep(1)
    let script = URL(filePath: #filePath).deletingLastPathComponent().path + "/searching.py"
    let addresses = [
      ("from a folder", "file://\(folder)/cari/index.html"),
      ("served", "http://127.0.0.1:18083/cari/"),
    ]
    for (name, address) in addresses {
      let said = try output(of: python, [script, address])
      let words = said.split(separator: "\n").last?.split(separator: " ", maxSplits: 2) ?? []
      guard words.count == 3, let median = Double(words[0]), let worst = Double(words[1]) else {
        throw CocoaError(.fileReadCorruptFile)
      }
      print(
        """
          \(name): median \(median) ms   worst \(worst) ms (\(words[2]))   \
        goal at most 100 ms\(worst <= 100 ? "" : "   NOT MET")
        """)
    }
  }

  private static func megabytes(_ bytes: Int) -> String {
    String(format: "%.1f MB", Double(bytes) / 1e6)
  }

  /// In bytes.
  private static func size(below folder: String) throws -> Int {
    let files = FileManager.default.enumerator(atPath: folder)
    var size = 0
    while files?.nextObject() != nil {
      guard let file = files?.fileAttributes, file[.type] as? FileAttributeType == .typeRegular
      else { continue }
      size += (file[.size] as? NSNumber)?.intValue ?? 0
    }
    return size
  }
}
