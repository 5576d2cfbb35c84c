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
  let newline = UInt8(ascii: "\n")
  let lines = files.joined().split(separator: newline).map { $0.drop { $0 == UInt8(ascii: " ") } }
  return Array(
    lines.filter { !$0.isEmpty && !$0.starts(with: "//".utf8) }.joined(separator: [newline]))
}()
