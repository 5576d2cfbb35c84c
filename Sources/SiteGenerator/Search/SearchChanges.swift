import LearningCore

extension SearchCut {
  /// What becomes of the shards of a site when some courses have changed.
  ///
  /// - Parameters:
  ///   - old: the shards with some names, by path.
  ///   - names: of those in which something may have changed, whether there is a file or not yet.
  ///   - changed: what some courses say now, by their number; the numbers of courses are as before.
  /// - Returns: the shards that differ, without those that are gone; `nil` when one of the old
  ///   cannot be read, or the index is to be cut in another way now.
  package func changes(
    in old: [OutputFile], named names: Set<[UInt8]>, by changed: [Int: CourseTerms]
  ) -> (files: [OutputFile], gone: [String])? {
    var news: [[UInt8]: [(course: Int, entries: [CourseTerms.Entry])]] = [:]
    for (number, course) in changed {
      for part in parts(of: course) where names.contains(part.name) {
        news[part.name, default: []].append((number, part.entries))
      }
    }
    var result: (files: [OutputFile], gone: [String]) = ([], [])
    let known = Dictionary(
      old.compactMap { file in SearchShards.name(ofFile: file.path).map { ($0, file) } }
    ) { first, _ in first }
    for name in names {
      var lines: [ArraySlice<UInt8>: SearchShards.Said] = [:]
      if let file = known[name] {
        guard let read = SearchShards.lines(of: file) else { return nil }
        lines = read.mapValues { said in said.filter { changed[$0.course] == nil } }
          .filter { !$0.value.isEmpty }
      }
      for (number, entries) in news[name] ?? [] {
        for (term, lessons) in entries { lines[term, default: []].append((number, lessons)) }
      }
      if lines.isEmpty {
        if let file = known[name] { result.gone.append(file.path) }
        continue
      }
      var text: [UInt8] = []
      for (term, said) in lines.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
        text.append(line: term, said.sorted { $0.course < $1.course })
      }
      let new = SearchShards.file(named: name, text)
      if new.bytes != known[name]?.bytes { result.files.append(new) }
    }
    return stands(with: result.files, without: result.gone) ? result : nil
  }
}
