import LearnerRecords
import LearningCore

extension PersonExport {
  var json: JSON {
    .object([
      "format": .string("balai-person"), "version": .integer(1), "madeAt": time(madeAt),
      "person": person.json, "ids": .array(ids.map { .string($0.description) }),
      "otherNIPs": .array(otherNumbers.map { .string($0.description) }),
      "consents": .array(
        consents.map { consent in
          .object([
            "notice": .string(consent.notice.description),
            "givenAt": consent.givenAt.map(time) ?? .null,
            "withdrawnAt": consent.withdrawnAt.map(time) ?? .null,
          ])
        }),
      "certificates": .array(
        record.certificates.map { one in
          .object([
            "number": .string(one.certificate.number),
            "course": .string(one.certificate.course.description),
            "issuedAt": time(one.issuedAt), "text": .string(one.certificate.jws),
            "revokedBecause": one.revocation.map { .string($0.reason) } ?? .null,
          ])
        }),
      "attempts": .array(attempts.map(json)),
      "history": .array(
        history.map { line in
          .object([
            "origin": .string(line.origin), "seq": .integer(line.seq),
            "person": .string(line.person.description),
            "at": .integer(line.at.millisecondsSince1970), "kind": .string(line.kind),
            "body": line.body,
          ])
        }),
    ])
  }

  private func json(_ exported: ReadableAttempt) -> JSON {
    .object([
      "attempt": .string(exported.attempt.plan.id.description),
      "quiz": .string(exported.attempt.plan.quiz.description), "title": .string(exported.title),
      "startedAt": time(exported.attempt.startedAt),
      "submittedAt": exported.attempt.submittedAt.map(time) ?? .null,
      "items": .array(
        exported.items.map { item in
          .object([
            "question": .string(item.question.description),
            "text": item.text.map { .string($0) } ?? .null,
            "answer": item.answer.map { .string($0) } ?? .null,
            "markUnits": item.mark.map { .integer($0.units) } ?? .null,
            "remark": item.remark.map { .string($0) } ?? .null,
          ])
        }),
    ])
  }

  private func time(_ time: Timestamp) -> JSON { .string(time.text(in: zone)) }
}
