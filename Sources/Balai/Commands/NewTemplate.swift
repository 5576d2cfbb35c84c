import ArgumentParser
import CertificatePrint
import LearningCore

struct NewTemplate: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "template",
      abstract: Phrase(
        "Templat sertifikat, atau bagian situs (kepala, kaki, beranda, tentang), di Site/Templates.",
        "A template of certificates, or a part of the site (kepala, kaki, beranda, tentang), in "
          + "Site/Templates."
      ).text,
      aliases: ["templat"])
  }

  @Argument(
    help: ArgumentHelp(
      Phrase("Nama templat.", "Name of the template.").text,
      valueName: Phrase("nama", "name").text))
  var name: String

  @Option(
    name: .long,
    help: ArgumentHelp(Phrase("Templat yang disalin.", "The template to copy.").text))
  var from: ShippedTemplate = .landscape

  @OptionGroup var places: PlaceOptions

  func run() throws {
    let stem = slug(name)
    guard !stem.isEmpty else { throw NewNameUnusable(name: name) }
    var content = try places.newContent()
    if let fragment = SiteFragment(rawValue: stem) {
      content.addFragment(fragment)
    } else {
      content.addTemplate(stem, from: from)
    }
    try content.writeAndSay(from: World.live.currentFolder)
  }
}

extension ShippedTemplate: ExpressibleByArgument {}
