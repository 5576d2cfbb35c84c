/// The script of the page for checking certificates: the files in `Script`, in the order in which
/// one needs the other, without their comments and indents. The page has to be small; whoever wants
/// to read the script reads the files.
let verificationScript: [UInt8] = {
  let files = [
    PackageResources.sha512_js, PackageResources.ed25519_js, PackageResources.sha256_js,
    PackageResources.reading_js, PackageResources.statements_js, PackageResources.badge_js,
    PackageResources.files_js, PackageResources.verdict_js, PackageResources.wording_js,
    PackageResources.page_js,
  ]
  return withoutIndents(files.joined()) { !$0.starts(with: "//".utf8) }
}()

/// - Returns: the lines that are not empty and are kept, without the spaces they begin with.
func withoutIndents(
  _ text: some Sequence<UInt8>, keeping isKept: (ArraySlice<UInt8>) -> Bool = { _ in true }
) -> [UInt8] {
  let newline = UInt8(ascii: "\n")
  let lines = Array(text).split(separator: newline).map { $0.drop { $0 == UInt8(ascii: " ") } }
  return Array(lines.filter { !$0.isEmpty && isKept($0) }.joined(separator: [newline]))
}
