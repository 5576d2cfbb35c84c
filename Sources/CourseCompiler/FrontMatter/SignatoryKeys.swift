import LearningCore

// Who signs certificates, and how they look: keys of balai.yml.

extension FrontMatter {
  mutating func signatories() -> [Signatory] {
    let all = nestedList("signatories").map { signatory in
      var inner = signatory
      inner.require("name", expected: Phrase("nama beserta gelar", "a name with titles"))
      inner.require("title", expected: Phrase("jabatan", "a post"))
      let read = Signatory(
        name: inner.text("name") ?? "", title: inner.text("title") ?? "",
        nip: inner.parsed(
          "nip", pattern: "^[0-9 .-]{18,24}$",
          expected: Phrase("NIP 18 angka, di antara tanda kutip", "an NIP of 18 digits, quoted")
        ) { try? NIP($0) })
      inner.finish()
      adopt(inner)
      return read
    }
    guard all.count <= Self.mostSignatories else {
      reject(
        "signatories",
        Phrase("paling banyak tiga penanda tangan", "three signatories at the most"))
      return Array(all.prefix(Self.mostSignatories))
    }
    return all
  }

  /// As many as stand side by side on paper.
  private static let mostSignatories = 3

  mutating func certificateLook() -> CertificateLook {
    guard var inner = nested("certificate") else { return CertificateLook() }
    let look = CertificateLook(
      template: inner.fileName(
        "template",
        expected: Phrase(
          "nama berkas di Site/Templates tanpa .yml: huruf, angka, _ dan -",
          "the name of a file in Site/Templates without .yml: letters, digits, _ and -")
      ),
      logo: inner.parsed(
        "logo", pattern: "^[^/\\\\.].*\\.png$",
        expected: Phrase(
          "gambar PNG di dalam folder Site, misalnya logo.png",
          "a PNG picture in the folder Site, such as logo.png")
      ) { path in
        path.lowercased().hasSuffix(".png")
          && path.split(separator: "/", omittingEmptySubsequences: false)
            .allSatisfy { isPathPart($0) }
          ? path : nil
      })
    inner.finish()
    adopt(inner)
    return look
  }
}

/// No step upwards, no hidden name.
private func isPathPart(_ part: Substring) -> Bool {
  !part.isEmpty && part.first != "." && !part.contains("\\")
}
