// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A library whose only dependencies are the ones named here; the build refuses any other import.
func library(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
  .target(
    name: name, dependencies: ["LearningCore"] + dependencies, resources: resources,
    swiftSettings: strict)
}

/// Tests of exactly one library, plus the shared helpers and what they need to look at it from
/// outside.
func tests(of name: String, _ extra: [Target.Dependency] = [], snapshots: Bool = false) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: [.target(name: name), "TestSupport"]
      + (name == "LearningCore" ? [] : ["LearningCore"]) + extra,
    exclude: (snapshots ? ["__Snapshots__"] : []) + (name == "LearnerRecords" ? ["Fixtures"] : []),
    swiftSettings: strict)
}

// What is not ours, and why.
// YAML with line and column for every value.
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
// The system's SQLite.
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
// The same SQLite's C calls, for what GRDB does not do.
let sqlite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
// Ed25519 and SHA-256.
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
// CSV with quoted fields, as spreadsheets write it.
let csv: Target.Dependency = .product(name: "SwiftCSV", package: "SwiftCSV")
// scrypt.
let cryptoExtras: Target.Dependency = .product(name: "CryptoExtras", package: "swift-crypto")
// HTTP for showing the site on a local network.
let nio: [Target.Dependency] = ["NIOCore", "NIOPosix", "NIOHTTP1"].map {
  .product(name: $0, package: "swift-nio")
}
// Flags, help and completions.
let arguments: Target.Dependency =
  .product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "balai",
  products: [.executable(name: "balai", targets: ["Balai"])],
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
  ],
  targets: [
    // The domain: values and rules. No Foundation, no clock, no files.
    .target(name: "LearningCore", swiftSettings: strict),

    // What is foreign and in C: the system's CommonMark, the HTML5 parser, the XML parser that
    // nearly every Linux has (no dependencies of its own), and calls that Glibc's module hides.
    .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CGumbo", pkgConfig: "gumbo", providers: [.apt(["libgumbo-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    // Typesetting that shapes and wraps, and small tagged PDF; QR codes.
    .systemLibrary(
      name: "CPangoCairo", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
    .systemLibrary(
      name: "CQRencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    // Pictures: libjpeg-turbo and libpng read them, libwebp scales and writes them. Together three
    // small packages; libvips and libgd would bring dozens of libraries into every start.
    .systemLibrary(
      name: "CTurboJPEG", pkgConfig: "libturbojpeg", providers: [.apt(["libturbojpeg0-dev"])]),
    .systemLibrary(name: "CPNG", pkgConfig: "libpng", providers: [.apt(["libpng-dev"])]),
    .systemLibrary(name: "CWebP", pkgConfig: "libwebp", providers: [.apt(["libwebp-dev"])]),
    .target(name: "CTerminal"),
    // For libcmark, whose trees are made of a hundred pieces for each paragraph.
    .target(name: "CArena"),

    // Engines. Each knows the domain and at most one foreign library; none knows another engine.
    library("CourseCompiler", ["CArena", "CCmark", "CGumbo", yams]),
    library("QuizEngine"),
    // What several of them read: rows of cells, out of CSV, or out of XLSX (XML in a ZIP file).
    library("Spreadsheets", ["CExpat", "CZlib", csv]),
    library("QuizExchange", ["CExpat", "Spreadsheets"]),
    library("Roster", ["Spreadsheets"]),
    library("ItemAnalysis"),
    library("SpacedReview"),
    library("LearnerRecords", [grdb, sqlite, crypto]),
    library("ProgressTracker"),
    library("Certificates", [crypto]),
    // The same certificate as a badge that other systems read.
    library("OpenBadges", ["Certificates", "Compression", crypto]),
    library(
      "CertificatePrint", ["CPangoCairo", "QRCodes"], resources: [.embedInCode("Templates")]),
    library("QRCodes", ["CQRencode"]),
    // gzip, so that every bit of the file counts; and ZIP, to write.
    library("Compression", ["CZlib"]),
    library("Secrets", [crypto, cryptoExtras]),
    library("Pictures", ["CTurboJPEG", "CPNG", "CWebP"]),

    // Outputs: values in; lines or files in memory out.
    library(
      "SiteGenerator", [crypto, "QRCodes"],
      resources: [.embedInCode("Verification/Script"), .embedInCode("Scripts")]),
    library("TerminalUI"),
    library("WebServer", nio),

    // The only target that knows all the others, the clock, the disk and the screen.
    .executableTarget(
      name: "Balai",
      dependencies: [
        "LearningCore", "CTerminal", "CourseCompiler", "QuizEngine", "QuizExchange",
        "Roster", "Spreadsheets", "ItemAnalysis", "LearnerRecords", "ProgressTracker",
        "Certificates", "CertificatePrint", "OpenBadges", "Pictures", "QRCodes", "Secrets",
        "SpacedReview", "Compression", "SiteGenerator", "TerminalUI", "WebServer", arguments,
        crypto,
      ],
      swiftSettings: strict),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    tests(of: "LearningCore"),
    // What must hold for every text that somebody gives the compiler.
    .target(
      name: "FuzzProperties", dependencies: ["LearningCore", "CourseCompiler", "SiteGenerator"],
      path: "Tests/Fuzz/Properties", swiftSettings: strict),
    tests(of: "CourseCompiler", ["CArena", "FuzzProperties"]),
    tests(of: "QuizEngine"),
    tests(of: "ItemAnalysis", snapshots: true),
    tests(of: "SpacedReview"),
    tests(of: "QuizExchange", ["CourseCompiler"]),
    tests(of: "Spreadsheets", ["CZlib", "Compression"]),
    tests(of: "Roster", ["Spreadsheets"]),
    tests(of: "ProgressTracker"),
    tests(of: "LearnerRecords", [grdb], snapshots: true),
    tests(of: "Certificates", [crypto, "QRCodes"], snapshots: true),
    tests(of: "OpenBadges", ["Certificates", "CertificatePrint", crypto]),
    tests(of: "CertificatePrint"),
    tests(of: "QRCodes"),
    tests(of: "Pictures"),
    tests(of: "Compression", ["CZlib"]),
    tests(of: "Secrets"),
    tests(of: "SiteGenerator", snapshots: true),
    tests(of: "TerminalUI", ["CourseCompiler"], snapshots: true),
    tests(of: "WebServer", nio),

    // `make torture`: writes as fast as it can and says what was acknowledged.
    .executableTarget(
      name: "balai-torture", dependencies: ["LearningCore", "LearnerRecords"],
      path: "Tests/Torture", exclude: ["power.c", "torture.py"], swiftSettings: strict),

    // `make bench`: ratios against a floor or a peer in the same run.
    .executableTarget(
      name: "balai-bench",
      dependencies: [
        "LearningCore", "CCmark", "CTerminal", "CourseCompiler", "QuizEngine", "LearnerRecords",
        "Certificates", "SiteGenerator", sqlite,
      ],
      path: "Tests/Benchmarks",
      exclude: ["floor.c", "printing.py", "searching.py", "statistics.py"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

// `make fuzz`: only it knows these targets, for they need a compiler flag that no other build has.
if Context.environment["BALAI_FUZZ"] != nil {
  package.targets += [
    .target(
      name: "FuzzEntry", dependencies: ["FuzzProperties"], path: "Tests/Fuzz/Entry",
      swiftSettings: strict),
    .executableTarget(
      name: "balai-fuzz", dependencies: ["FuzzEntry"], path: "Tests/Fuzz/Driver"),
  ]
}
