import Foundation

/// A lesson page served by `balai site serve` against nginx serving the same files, asked by wrk. Both
/// have to be there already: to install nginx is to start it, which is not for a benchmark to do.
struct Serving {
  private let folder: URL
  private let balai: String

  static func report(workspace: String, balai: String) throws {
    let serving = Serving(
      folder: FileManager.default.temporaryDirectory.appending(path: "balai-serve-\(getpid())"),
      balai: balai)
    defer { try? FileManager.default.removeItem(at: serving.folder) }
    try FileManager.default.createDirectory(
      at: serving.folder, withIntermediateDirectories: true)
    try run(balai, ["site", "build", "--workspace", workspace, "--output", serving.site])
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/wrk"),
      FileManager.default.isExecutableFile(atPath: "/usr/sbin/nginx")
    else { return print("wrk or nginx is not there: apt-get install wrk nginx-light") }
    try serving.report()
  }

  private var site: String { folder.path + "/situs" }

  private func report() throws {
    let page = try lesson()
    let ours = try start(
      balai, ["site", "serve", "--directory", site, "--port", "18081"])
    let theirs = try start("/usr/sbin/nginx", ["-c", try configuration(port: 18082)])
    defer { for server in [ours, theirs] { server.terminate() } }
    sleep(1)
    var pairs: [(ours: Double, theirs: Double)] = []
    for _ in 0..<4 {
      pairs.append(
        try (
          requests("http://127.0.0.1:18081/\(page)"), requests("http://127.0.0.1:18082/\(page)")
        ))
    }
    // The first round is for warming up.
    let counted = pairs.dropFirst().sorted { $0.ours / $0.theirs < $1.ours / $1.theirs }
    let middle = counted[counted.count / 2 + counted.startIndex]
    let ratio = middle.ours / middle.theirs
    print(
      """
      a lesson page in a second, 64 connections
        balai \(Int(middle.ours))   nginx \(Int(middle.theirs))   ratio \
      \(String(format: "%.2g", ratio))   goal at least 0.5\(ratio >= 0.5 ? "" : "   NOT MET")
      """)
  }

  /// The path of one that is neither the longest nor the shortest.
  private func lesson() throws -> String {
    let files = FileManager.default.enumerator(atPath: site + "/kursus")
    var sizes: [(size: Int, path: String)] = []
    while let path = files?.nextObject() as? String {
      guard path.hasSuffix("/index.html"), path.split(separator: "/").count == 4 else { continue }
      let attributes = try FileManager.default.attributesOfItem(atPath: site + "/kursus/" + path)
      let folder = path.dropLast("index.html".count)
      sizes.append((attributes[.size] as? Int ?? 0, "kursus/\(folder)"))
    }
    sizes.sort { $0 < $1 }
    precondition(!sizes.isEmpty, "no lesson was built")
    return sizes[sizes.count / 2].path
  }

  private func configuration(port: Int) throws -> String {
    let path = folder.path + "/nginx.conf"
    let text = """
      daemon off; pid \(folder.path)/nginx.pid; error_log \(folder.path)/nginx.log;
      worker_processes auto;
      events { worker_connections 1024; }
      http {
        types { text/html html; }
        access_log off; sendfile on; tcp_nopush on; open_file_cache max=1000;
        server { listen 127.0.0.1:\(port); root \(site); index index.html; }
      }

      """
    try Data(text.utf8).write(to: URL(filePath: path))
    return path
  }

  private func start(_ program: String, _ arguments: [String]) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  private func requests(_ address: String) throws -> Double {
    let said = try output(of: "/usr/bin/wrk", ["-t", "1", "-c", "64", "-d", "3s", address])
    precondition(!said.contains("Non-2xx"), "\(address) is not served: \(said)")
    guard let line = said.split(separator: "\n").first(where: { $0.hasPrefix("Requests/sec") }),
      let number = line.split(separator: " ").last.flatMap({ Double($0) })
    else { throw CocoaError(.fileReadCorruptFile) }
    return number
  }
}
