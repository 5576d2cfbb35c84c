import LearningCore

extension FrontMatter {
  /// `site`: name, footer, colour and logo of the site, and whether it holds books.
  mutating func siteLook() -> SiteLook {
    var look = SiteLook()
    guard var inner = nested("site") else { return look }
    (look.name, look.footer) = (inner.text("name"), inner.text("footer"))
    look.colour = inner.parsed(
      "colour", pattern: "^#[0-9A-Fa-f]{6}$",
      expected: Phrase(
        "warna seperti \"#1b5e20\", cukup gelap agar tulisan berwarna itu terbaca di latar terang",
        "a colour such as \"#1b5e20\", dark enough for words in it to be read on a light background"
      )
    ) { text in
      ScreenColour(text).flatMap { $0.contrast(with: SiteLook.background) >= 450 ? $0 : nil }
    }
    look.logo = inner.parsed(
      "logo", pattern: "^[^/.][^/]*\\.(svg|png|jpg|webp)$",
      expected: Phrase(
        "nama gambar SVG, PNG, JPG atau WebP di folder Site",
        "the name of an SVG, PNG, JPG or WebP picture in the folder Site")
    ) { name in
      let isPicture = [".svg", ".png", ".jpg", ".webp"].contains(where: name.hasSuffix)
      return isPicture && !name.contains("/") && !name.hasPrefix(".") ? name : nil
    }
    look.books = inner.flag("books") ?? look.books
    inner.finish()
    adopt(inner)
    return look
  }
}
