import LearningCore

/// What is known of the site that stands in a folder, kept beside the summaries of texts
/// (``SummaryCache``): which file was made of what, and how each file and each folder was left.
///
/// It may be deleted at any time: what it knows only saves work. It belongs to one build of the
/// program, one workspace and one folder. Paths and digests of the files are not in it: they stand in
/// the manifest, in whose order it has their stamps.
struct SiteRecord: Sendable {
  /// A file of the site.
  struct File: Sendable {
    var path: String
    /// SHA-256 in hexadecimal.
    var digest: [UInt8]
    var stamp: Stamp
  }

  /// What the file system says of a file that nobody wrote to since. The time its inode changed is
  /// left out: another name for the file, or one less, changes it.
  struct Stamp: BitwiseCopyable, Hashable, Sendable {
    var size: Int
    var modified: Int
    var inode: UInt64

    init(_ stamp: FileStamp) {
      (size, modified, inode) = (stamp.size, stamp.modified, stamp.inode)
    }
  }

  struct Course: Sendable {
    var id: CourseID
    /// Of everything its part of the site is made of.
    var key: [UInt8]
    /// See ``encodedOutlines(of:)``.
    var outline: ArraySlice<UInt8>
    /// See ``GlossaryUses/encoded``.
    var uses: ArraySlice<UInt8>
    /// Digests of what it gives to each shard of the index (``SearchPart/lines``).
    var shards: Kept<ShardMark>
    var paths: Kept<String>
  }

  struct ShardMark: Hashable, Sendable {
    var name: [UInt8]
    /// The first half of SHA-256.
    var digest: [UInt8]

    static let digestSize = 16
  }

  /// Of everything that all parts are made of.
  var frame: [UInt8]
  /// The courses of the edition, in their order.
  var published: [CourseID]
  /// Paths of the quizzes that decide something.
  var deciding: [String]
  var courses: [Course]
  /// Paths of the shards of the index.
  var index: Kept<String>
  /// Paths of the other files that belong to no course.
  var common: Kept<String>
  /// Of the list of files.
  var manifest: Stamp
  /// See ``checksum(of:)``.
  var manifestSum: Int
  /// In the order of the manifest.
  var stamps: [Stamp]
  var totals: EditionFiles.Totals
  /// In the order of ``SiteFolders``.
  var folders: [FolderStamp]
}
