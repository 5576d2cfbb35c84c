/// The script of the page for checking certificates: the files in `Script`, in the order in which
/// one needs the other.
let verificationScript =
  PackageResources.sha512_js + PackageResources.ed25519_js + PackageResources.sha256_js
  + PackageResources.reading_js + PackageResources.statements_js + PackageResources.badge_js
  + PackageResources.files_js + PackageResources.verdict_js + PackageResources.wording_js
  + PackageResources.page_js
