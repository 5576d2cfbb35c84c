/// The script of the page for checking certificates: the files in `Script`, in the order in which
/// one needs the other.
let verificationScript =
  PackageResources.sha512_js + PackageResources.ed25519_js + PackageResources.reading_js
  + PackageResources.verdict_js + PackageResources.wording_js + PackageResources.page_js
