/// Who reads a page.
enum Audience {
  /// Notes for the trainer are left out.
  case learners
  case trainers
}
