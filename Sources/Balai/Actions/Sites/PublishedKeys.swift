import SiteGenerator

/// What `balai issuer publish` wrote, as the site hands it out: where other programs look for it.
enum PublishedKeys {
  /// - Parameter root: of the workspace.
  static func copies(in root: String) throws -> [AssetCopy] {
    let folder = root + "/Site"
    var copies: [AssetCopy] = []
    func add(_ name: String, as others: [String] = []) {
      guard Files.exists(folder + "/" + name) else { return }
      for place in [name] + others { copies.append(AssetCopy(from: "Site/" + name, to: place)) }
    }
    add("penerbit.json")
    add("pencabutan.jws")
    // W3C CCG did:web: below .well-known for a site that has a host of its own.
    add("did.json", as: [".well-known/did.json"])
    for name in try Files.list(folder + "/status").sorted() where name.hasSuffix(".json") {
      add("status/" + name)
    }
    return copies
  }
}
