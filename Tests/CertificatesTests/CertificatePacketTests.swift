import LearningCore
import TestSupport
import Testing

@testable import Certificates

@Suite struct CertificatePacketTests {
  private func packet() throws -> CertificatePacket {
    CertificatePacket(
      jws: try knownIssuer().sign(fullClaim),
      details: CertificateDetails(
        course: name("keamanan-digital"), site: "https://contoh.go.id/diklat", place: "Bontang",
        signatories: [
          Signatory(
            name: "Dr. Hj. Rahma, M.Si.", title: "Kepala BKPSDM",
            nip: try NIP("198501012010012001")),
          Signatory(name: "Budi \"jws\":\"x\"}", title: "Sekretaris"),
        ],
        modules: [
          .init(title: "Kata sandi", minutes: 90), .init(title: "Pengelabuan", minutes: 0),
        ],
        alignments: [
          .init(
            framework: "DigComp 2.2", code: "4.1", name: "Melindungi gawai",
            url: "https://example.org/a"),
          .init(name: "Kecakapan"),
        ],
        criteria: "Menyelesaikan 2 modul.", status: .init(list: "ab12", index: 131_071),
        follows: "0001/2026"),
      badge: #"{"@context":["https://www.w3.org/ns/credentials/v2"],"jws":"lain"}"#)
  }

  private func issued(_ text: String) -> IssuedCertificate {
    IssuedCertificate(number: "1", course: name("keamanan-digital"), text: text)
  }

  @Test func `what was written is read back, with and without a badge`() throws {
    var packet = try packet()
    #expect(CertificatePacket(packet.text) == packet)
    #expect(issued(packet.text).jws == packet.jws)
    packet.badge = nil
    #expect(CertificatePacket(packet.text) == packet)
    packet.details = CertificateDetails()
    #expect(CertificatePacket(packet.text) == packet)
    #expect(issued(packet.text).packet == packet)
  }

  @Test func `a bare claim of before has no details`() throws {
    let jws = try knownIssuer().sign(fullClaim)
    #expect(CertificatePacket(jws) == CertificatePacket(jws: jws, details: CertificateDetails()))
    #expect(issued(jws).jws == jws)
  }

  @Test func `an erased text is no packet`() {
    #expect(issued("").packet == nil)
    #expect(issued("").jws.isEmpty)
  }

  @Test(arguments: [
    (#""details":{"#, #""details":{"baru":1,"#), (#"{"badge""#, #"{"apa":1,"badge""#),
    (#""index":131071"#, #""index":-1"#), (#""index":131071"#, #""index":"131071""#),
    (#""minutes":90"#, #""minutes":9e1"#), (#""minutes":90"#, #""minutes":90,"jam":2"#),
    (#""198501012010012001""#, #""198513012010012001""#), (#""place":"Bontang""#, #""place":7"#),
    (#""jws":"ey"#, #""jws":"fy"#), (#""details":"#, #" "details":"#),
    (#""signatories":["#, #""signatories":[7,"#), (#""title":"Sekretaris""#, #""titel":"S""#),
  ])
  func `nothing is read that was not written so`(old: String, new: String) throws {
    let text = try packet().text
    let changed = text.replacing(old, with: new, maxReplacements: 1)
    try #require(changed != text)
    #expect(CertificatePacket(changed) == nil)
  }

  @Test func `the signed claim is found in texts of any content`() throws {
    let jws = try knownIssuer().sign(briefClaim)
    var random = SeededGenerator(seed: 26)
    for _ in 0..<200 {
      let details = CertificateDetails(
        place: random.text() + #""jws":""#, criteria: random.text(), follows: random.text())
      let packet = CertificatePacket(
        jws: jws, details: details, badge: random.flip() ? random.text() + #"","jws":""# : nil)
      #expect(issued(packet.text).jws == jws)
      #expect(CertificatePacket(packet.text) == packet)
    }
  }
}
