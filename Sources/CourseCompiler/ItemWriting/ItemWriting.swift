import LearningCore

/// What a colleague who knows test construction would say about the questions of a quiz.
///
/// Warnings only, and rather too few than too many: a rule stays silent where it would have to
/// guess what the author meant. Most rules are those of Haladyna, Downing and Rodriguez, "A Review
/// of Multiple-Choice Item-Writing Guidelines for Classroom Assessment", Applied Measurement in
/// Education 15(3), 2002.
///
/// - Returns: in the order of the questions; what concerns the quiz as a whole comes last. Nothing
///   that a question or the quiz allows.
func itemWritingDiagnostics(
  of drafts: [QuestionDraft], quiz: QuizTraits, source: SourceText
) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  var tally = KeyTally()
  var item = Item(quiz: quiz, source: source)
  // By index, because a copy of each draft would cost as much as all rules together.
  for index in drafts.indices {
    item.read(drafts[index])
    for rule in itemRules {
      if let found = rule(item), !item.allows(found.id) { diagnostics.append(found) }
    }
    tally.add(item)
  }
  if let found = longestOptionIsKey(in: tally) { diagnostics.append(found) }
  if !quiz.shufflesOptions, let found = keyPositionBias(in: tally) { diagnostics.append(found) }
  return diagnostics
}

/// The rules that look at one question at a time.
private let itemRules: [@Sendable (Item) -> Diagnostic?] = [
  doubleQuestion, negativeStemUnmarked, severalKeysUnannounced, grammarGivesKeyAway, allKeys,
  questionHasManyOptions, stemRepeatedInOptions, absoluteWordsInDistractors, allOrNoneOption,
  numericRangesOverlap,
]
