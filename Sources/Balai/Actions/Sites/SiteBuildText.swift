import LearningCore

extension SiteBuild.Report {
  /// What was built, how large it is and how long it took.
  var lines: [Phrase] {
    let seconds = String(took.milliseconds / 1000)
    let tenths = String(took.milliseconds % 1000 / 100)
    return [
      Phrase(
        "\(pages) halaman, \(files) berkas, \(size(bytes)) di \(folder).",
        "\(pages) pages, \(files) files, \(size(bytes)) in \(folder)."),
      Phrase(
        "\(written) berkas ditulis dalam \(seconds),\(tenths) detik; pencarian \(size(searchBytes)).",
        "\(written) files written in \(seconds).\(tenths) seconds; the search takes \(size(searchBytes))."
      ),
    ]
      + large.prefix(5).map { file in
        Phrase(
          "Berat untuk telepon: \(file.path), \(size(file.bytes)). Perkecil gambarnya.",
          "Heavy for a telephone: \(file.path), \(size(file.bytes)). Make the picture smaller.")
      }
  }

  private func size(_ bytes: Int) -> String { "\((bytes + 1023) / 1024) KB" }
}
