import LearningCore
import TestSupport

@testable import Secrets

/// As cheap as scrypt gets: what is tested with it does not depend on the cost.
let cheap: ScryptCost = {
  guard let cost = ScryptCost(rounds: 2, blockSize: 1, parallelism: 1) else {
    preconditionFailure("the cheapest there is")
  }
  return cost
}()

func randomBytes(_ count: Int, seed: UInt64) -> [UInt8] {
  var random = SeededGenerator(seed: seed)
  return (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
}

let secretWords = "kuda baterai jepit benar"
let frontMatter = "title: Ujian akhir\nkind: exam\nwitnessed: true\ndraw: {dasar: 1}\n"
let original =
  "---\r\n" + frontMatter
  + "---\n# dasar\n\n## Bolehkah kode OTP dibagikan? {#otp}\n\n- [ ] Boleh\n- [x] Tidak ✅\n"

func sealed(seed: UInt64 = 1) throws -> String {
  try SealedFile.seal(
    Array(original.utf8), frontMatter: frontMatter, questions: 1,
    with: try Passphrase(secretWords), randomBytes: randomBytes(SealedFile.randomCount, seed: seed),
    cost: cheap)
}
