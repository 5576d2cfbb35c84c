import LearningCore

/// What is shown at one time.
struct Slide: Hashable {
  /// What it belongs to: the lesson.
  var over: String
  var title: [Inline]
  /// Counts the slides that share a title, from 1.
  var part = 1
  var blocks: [Block]
  /// For whoever speaks.
  var notes: [Block] = []
}

extension Module {
  /// The module as slides: a heading begins a new one, and so does what would not fit any more.
  ///
  /// - Parameter overviewTitle: above what stands before the first lesson.
  func slides(overviewTitle: String) -> [Slide] {
    var deck = SlidePacking(over: title, title: [.text(overviewTitle)])
    deck.take(opening)
    for lesson in lessons {
      deck.open(over: lesson.title, title: [.text(lesson.title)])
      deck.take(lesson.blocks)
    }
    return deck.finished
  }
}

/// Lays blocks on slides, one after another.
private struct SlidePacking {
  private var slides: [Slide] = []
  private var current: Slide
  private var room = SlideSize.room
  /// Notes that come before anything they could stand beside.
  private var early: [Block] = []

  init(over: String, title: [Inline]) { current = Slide(over: over, title: title, blocks: []) }

  mutating func open(over: String, title: [Inline]) {
    close()
    current = Slide(over: over, title: title, blocks: [])
  }

  mutating func take(_ blocks: [Block]) {
    for block in blocks {
      switch block.content {
      case .heading(let heading): open(over: current.over, title: heading.content)
      case .callout(let callout) where callout.kind == .trainer: take(note: callout.blocks)
      case .details(let details):
        // What is folded on a page is said aloud here.
        let summary = Block(.paragraph([.strong(details.summary)]), line: block.line)
        place(summary, of: summary.slideSize)
        take(details.blocks)
      default:
        // What is left of a slide is worth a part of a block, but no scrap of one.
        let isRoomy = 2 * room > SlideSize.room
        let first = isRoomy ? room : SlideSize.room
        let size = block.slideSize
        if size <= first {
          place(block, of: size)
        } else {
          for part in block.parts(first: first, then: SlideSize.room) {
            place(part, of: part.slideSize)
          }
        }
      }
    }
  }

  private mutating func take(note: [Block]) {
    if !current.blocks.isEmpty {
      current.notes += note
    } else if slides.isEmpty {
      early += note
    } else {
      slides[slides.count - 1].notes += note
    }
  }

  private mutating func place(_ block: Block, of size: Int) {
    let isAlone = block.standsAlone || current.blocks.last?.standsAlone == true
    if !current.blocks.isEmpty, size > room || isAlone { turn() }
    current.blocks.append(block)
    current.notes += early
    early = []
    room -= size
  }

  /// Goes on with the same title.
  private mutating func turn() {
    var next = Slide(
      over: current.over, title: current.title, part: current.part + 1, blocks: [])
    // "There are four ways:" belongs to the four ways.
    if current.blocks.count > 1, let last = current.blocks.last, last.announces {
      current.blocks.removeLast()
      next.blocks = [last]
    }
    close()
    room -= next.blocks.reduce(0) { $0 + $1.slideSize }
    current = next
  }

  private mutating func close() {
    if !current.blocks.isEmpty { slides.append(current) }
    room = SlideSize.room
  }

  var finished: [Slide] {
    var whole = self
    whole.close()
    return whole.slides
  }
}

extension Block {
  /// Whether it ends by saying that something follows: "There are four ways:".
  var announces: Bool {
    guard case .paragraph(let inlines) = content else { return false }
    return inlines.plainText.hasSuffix(":")
  }
}
