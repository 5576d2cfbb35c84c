extension Diagnostic.ID {
  /// What it is about.
  package var rule: DiagnosticRule {
    switch self {
    case .absoluteWordsInDistractors: .absoluteWordsInDistractors
    case .allKeys: .allKeys
    case .allOrNoneOption: .allOrNoneOption
    case .anchorDefinedTwice: .anchorDefinedTwice
    case .anchorMissing: .anchorMissing
    case .answerKindsMixed: .answerKindsMixed
    case .answerPatternInvalid: .answerPatternInvalid
    case .attributeUnknown: .attributeUnknown
    case .boxMalformed: .boxMalformed
    case .bulletFromWord: .bulletFromWord
    case .closeDateMissing: .closeDateMissing
    case .courseDefinedTwice: .courseDefinedTwice
    case .courseHasNoModules: .courseHasNoModules
    case .doubleQuestion: .doubleQuestion
    case .drawTooLarge: .drawTooLarge
    case .explanationMissing: .explanationMissing
    case .feedbackOrphaned: .feedbackOrphaned
    case .fileNameUnusable: .fileNameUnusable
    case .fileNotRead: .fileNotRead
    case .frontMatterKeyUnknown: .frontMatterKeyUnknown
    case .frontMatterNotClosed: .frontMatterNotClosed
    case .frontMatterSyntax: .frontMatterSyntax
    case .frontMatterValue: .frontMatterValue
    case .gapEmpty: .gapEmpty
    case .glossaryHasNoWords: .glossaryHasNoWords
    case .glossaryTwice: .glossaryTwice
    case .glossaryWordTwice: .glossaryWordTwice
    case .glossaryWordUnexplained: .glossaryWordUnexplained
    case .grammarGivesKeyAway: .grammarGivesKeyAway
    case .htmlElementUnknown: .htmlElementUnknown
    case .htmlRemoved: .htmlRemoved
    case .headingEmpty: .headingEmpty
    case .headingWithoutSpace: .headingWithoutSpace
    case .imageEmbedded: .imageEmbedded
    case .imageMissing: .imageMissing
    case .imageRemote: .imageRemote
    case .imageUnusable: .imageUnusable
    case .imageWithoutText: .imageWithoutText
    case .keyPositionBias: .keyPositionBias
    case .lessonEmpty: .lessonEmpty
    case .linkBroken: .linkBroken
    case .linkRefused: .linkRefused
    case .linkUnread: .linkUnread
    case .listMissing: .listMissing
    case .longestOptionIsKey: .longestOptionIsKey
    case .matchingTableMalformed: .matchingTableMalformed
    case .matchingTableMissing: .matchingTableMissing
    case .moduleDefinedTwice: .moduleDefinedTwice
    case .moduleTooLong: .moduleTooLong
    case .negativeStemUnmarked: .negativeStemUnmarked
    case .nestingTooDeep: .nestingTooDeep
    case .notASurvey: .notASurvey
    case .numberUnclear: .numberUnclear
    case .numericRangesOverlap: .numericRangesOverlap
    case .objectiveUnknown: .objectiveUnknown
    case .objectiveWithoutQuestion: .objectiveWithoutQuestion
    case .optionDefinedTwice: .optionDefinedTwice
    case .optionHasNoBox: .optionHasNoBox
    case .placeholderUnknown: .placeholderUnknown
    case .poolUnknown: .poolUnknown
    case .questionDefinedTwice: .questionDefinedTwice
    case .questionHasManyOptions: .questionHasManyOptions
    case .questionHasNoID: .questionHasNoID
    case .questionHasNoKey: .questionHasNoKey
    case .questionHasNoOptions: .questionHasNoOptions
    case .questionHasOneOption: .questionHasOneOption
    case .questionHasTooManyOptions: .questionHasTooManyOptions
    case .questionUnscored: .questionUnscored
    case .quizDefinedTwice: .quizDefinedTwice
    case .quizHasNoQuestions: .quizHasNoQuestions
    case .quotesCurly: .quotesCurly
    case .referenceUnknown: .referenceUnknown
    case .severalKeysUnannounced: .severalKeysUnannounced
    case .stemRepeatedInOptions: .stemRepeatedInOptions
    case .tableTooWide: .tableTooWide
    case .templateUnknown: .templateUnknown
    case .textUnreadable: .textUnreadable
    case .weightContradictsBox: .weightContradictsBox
    case .weightMalformed: .weightMalformed
    case .weightsIncomplete: .weightsIncomplete
    }
  }
}

extension Diagnostic {
  /// As serious as its rule says.
  init(
    _ id: ID, at range: SourceRange, _ message: Phrase, fix: Phrase, notes: [Note] = [],
    edit: SourceEdit? = nil
  ) {
    self.init(
      kept: id, id.rule.severity, at: range, message: message, fix: fix, notes: notes, edit: edit)
  }
}
