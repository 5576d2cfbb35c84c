import Certificates
import Foundation
import LearnerRecords
import LearningCore

/// Certificates on paper, the whole process, against reportlab setting the same pages; and signing
/// against OpenSSL.
struct Printing {
  private let folder: URL
  private let workspace: String
  private let balai: String

  private static let time = Timestamp(millisecondsSince1970: 1_795_312_800_000)
  private static let issuer = Issuer(name: "BKPSDM Kota Contoh", isLocal: true)
  private static let many = 10_000
  private static let some = 100

  static func report(workspace: String, balai: String) throws {
    let printing = Printing(
      folder: FileManager.default.temporaryDirectory.appending(path: "balai-cetak-\(getpid())"),
      workspace: workspace, balai: balai)
    defer { try? FileManager.default.removeItem(at: printing.folder) }
    try signing()
    print(try printing.row().text)
    try printing.memory()
  }

  // MARK: Signing

  private static func signing() throws {
    let claim = claim(1)
    let count = 20_000
    let start = ContinuousClock.now
    for _ in 0..<count { _ = try issuer.sign(claim) }
    let time = ContinuousClock.now - start
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    let said = try output(of: "/usr/bin/openssl", ["speed", "-seconds", "2", "ed25519"])
    let words = said.split(separator: "\n").last?.split(separator: " ") ?? []
    let theirs = words.dropLast().last.flatMap { Double($0) } ?? .nan
    let ours = Double(count) / seconds
    print(
      """
      certificates signed in a second, claim and all
        balai \(Int(ours))   openssl speed ed25519 \(Int(theirs))   ratio \
      \(String(format: "%.2g", ours / theirs))   goal at least 0.5\
      \(ours / theirs >= 0.5 ? "" : "   NOT MET")
      """)
  }

  private static func claim(_ number: Int) -> CertificateClaim {
    CertificateClaim(
      number: "\(number)/bench/2026", issuer: issuer.name, isLocal: true,
      name: "Peserta Nomor \(number), S.Kom.", maskedNIP: NIP.masked(showing: "2015051"),
      unit: "Dinas Komunikasi dan Informatika", courseTitle: "Keamanan Digital",
      courseVersion: "1.0", hours: TrainingHours(minutes: 270, minutesPerHour: 45),
      basisPoints: 8750, isWitnessed: false,
      completedOn: time.date(in: .westernIndonesia), issuedAt: time, expiresAt: nil,
      zone: .westernIndonesia)
  }

  // MARK: Printing

  private func row() throws -> Row {
    let records = try makeRecords(Self.some)
    let python = workspace + "/.build-test/venv/bin/python"
    let script = workspace + "/Tests/Benchmarks/printing.py"
    return try Row(
      "print \(Self.some) certificates of two pages, on all cores", rounds: 3, goal: 0.2,
      ours: { try run(balai, export(records)) }, peer: "reportlab",
      theirs: { try run(python, [script, folder.path + "/banding", String(Self.some)]) })
  }

  private func memory() throws {
    let records = try makeRecords(Self.many)
    let peak = Double(try peakMemory(of: balai, export(records))) / 1e6
    print(
      """
      print \(Self.many) certificates, peak memory
        balai \(String(format: "%.0f MB   goal at most 300 MB", peak))\
      \(peak <= 300 ? "" : "   NOT MET")
      """)
  }

  private func export(_ records: String) -> [String] {
    [
      "certificate", "export", "--course", "keamanan-digital", "--to", folder.path + "/cetak",
      "--records", records, "--workspace", workspace,
    ]
  }

  private func makeRecords(_ count: Int) throws -> String {
    let path = folder.path + "/rekaman-\(count)"
    let records = try LearnerRecords(folder: path, now: Self.time) { "bench" }
    guard let course = CourseID("keamanan-digital") else { return path }
    let nip = try NIP("197001011995031001")
    let details = CertificateDetails(
      course: course, site: "https://diklat.contoh.go.id", place: "Kota Contoh",
      signatories: [
        Signatory(name: "Drs. Ahmad Fauzi, M.Si.", title: "Kepala BKPSDM Kota Contoh", nip: nip)
      ],
      modules: (1...6).map { .init(title: "Modul nomor \($0)", minutes: 45) })
    for number in 1...count {
      guard let person = PersonID("peserta-\(number)") else { continue }
      try records.save(Person(id: person, name: "Peserta Nomor \(number)"), at: Self.time)
      let order = CertificateOrder(to: person, of: course, at: Self.time, holding: nil) {
        running, _ in
        let claim = Self.claim(running)
        let packet = CertificatePacket(jws: try Self.issuer.sign(claim), details: details)
        return IssuedCertificate(number: claim.number, course: course, text: packet.text)
      }
      _ = try records.issue([order], random: { $0.lowerBound + number })
    }
    return path
  }
}
