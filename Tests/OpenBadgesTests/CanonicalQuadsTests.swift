import Crypto
import LearningCore
import TestSupport
import Testing

@testable import OpenBadges

struct CanonicalQuadsTests {
  @Test(
    "Statements that PyLD finds too", .enabled(if: Vectors.areHere),
    arguments: [
      "full-balai-certificate-unsigned"
    ])
  func oracle(name: String) throws {
    let document = try vector("openbadges/own-samples/\(name).json")
    let expected = try Vectors.data("openbadges/own-samples/\(name).canonical.nq")
    let quads = try canonicalQuads(of: document.without("proof"))
    #expect(String(decoding: quads, as: UTF8.self) == String(decoding: expected, as: UTF8.self))
  }

  @Test("The tables are what the files of these digests say", .enabled(if: Vectors.areHere))
  func tables() throws {
    for (known, file) in [
      (KnownContext.credentials, "credentials-v2.jsonld"),
      (KnownContext.openBadges, "ob-v3p0-3.0.3.json"),
    ] {
      let data = try Vectors.data("openbadges/contexts/\(file)")
      #expect(hexadecimal(Array(SHA256.hash(data: data))) == known.digest)
      let content = try JSON(parsing: data)
      let context = try #require(content["@context"])
      for (name, term) in known.terms.everywhere { check(term, name, in: context) }
      for (name, type) in known.terms.types {
        let definition = try #require(context[name], "\(name)")
        #expect((definition["@id"] ?? definition) == .string(type.iri))
        for (name, term) in type.terms { check(term, name, in: definition["@context"]) }
      }
    }
  }

  private func check(_ term: Term, _ name: String, in context: JSON?) {
    let definition = context?[name]
    #expect((definition?["@id"] ?? definition) == .string(term.iri), "\(name)")
    let type = definition?["@type"]?.string
    switch term.kind {
    case .plain: #expect(type == nil, "\(name)")
    case .typed(let datatype): #expect(type == datatype, "\(name)")
    case .reference: #expect(type == "@id", "\(name)")
    case .word(let words):
      #expect(type == "@vocab")
      for (word, iri) in words {
        #expect(definition?["@context"]?[word]?["@id"] == .string(iri))
      }
    }
    // Order would count in a list.
    #expect(definition?["@container"]?.string.map { $0 == "@set" } ?? true, "\(name)")
  }

  private let small = JSON.object([
    "@context": .array(KnownContext.all.map { .string($0.url) }),
    "id": .string("urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33"),
    "type": .array([.string("VerifiableCredential"), .string("OpenBadgeCredential")]),
    "name": .string(#"Sandi "kuat" \ aman – é 🔑"#),
    "issuer": .object(["id": .string("did:web:contoh.go.id"), "type": .array([.string("Profile")])]
    ),
  ])

  @Test("Quotes and backslashes are escaped, all else stays")
  func escapes() throws {
    let text = String(decoding: try canonicalQuads(of: small), as: UTF8.self)
    #expect(text.contains(#"<https://schema.org/name> "Sandi \"kuat\" \\ aman – é 🔑" ."#))
    #expect(text.hasSuffix(" .\n"))
  }

  private func reason(_ document: JSON) -> Uncanonicalizable.Reason? {
    do {
      _ = try canonicalQuads(of: document)
      return nil
    } catch { return error.reason }
  }

  @Test("What would not be signed, or not the same way everywhere, is refused")
  func refusals() {
    #expect(reason(small) == nil)
    #expect(reason(small.without("@context")) == .unknownContext)
    #expect(reason(small.with("@context", .string("https://example.org"))) == .unknownContext)
    #expect(
      reason(small.with("@context", .array([.object(["a": .string("https://example.org")])])))
        == .unknownContext)
    for name in ["admin", "@id", "@graph", "@type", "identityHash", "value", "jti", ""] {
      #expect(reason(small.with(name, .string("x"))) == .unknownTerm, "\(name)")
    }
    #expect(reason(small.with("type", .string("Alumni"))) == .unknownType)
    #expect(reason(small.with("type", .array([]))) == .value)
    #expect(reason(small.with("type", .integer(1))) == .unknownType)
    for value in [JSON.null, .integer(1), .double(1.5), .bool(true), .array([]), .array([.null])] {
      #expect(reason(small.with("name", value)) == .value)
    }
    for iri in ["", "a", "_:b0", "name:x", "kursus/1", "#a", "did:", "urn:a b", "urn:é", "urn:<a>"]
    {
      #expect(reason(small.with("id", .string(iri))) == .iri, "\(iri)")
      #expect(reason(small.with("issuer", .string(iri))) == .iri, "\(iri)")
    }
    #expect(reason(small.with("name", .string("a\nb"))) == .control)
    #expect(reason(small.with("name", .string("a\u{7F}b"))) == .control)
    let twice = JSON.object(["type": .string("Evidence"), "name": .string("x")])
    #expect(reason(small.with("evidence", .array([twice, twice]))) == .alike)
    #expect(
      reason(small.with("evidence", .array([twice, twice.with("name", .string("y"))]))) == nil)
    var deep = JSON.object(["name": .string("x")])
    for _ in 0..<40 { deep = .object(["image": deep]) }
    #expect(reason(small.with("image", deep)) == .value)
  }
}
