import Crypto
import Foundation
import LearningCore
import TestSupport

@testable import Certificates
@testable import OpenBadges

/// A JSON file among the outside vectors.
func vector(_ name: String) throws -> JSON {
  try JSON(parsing: try Vectors.data(name))
}

extension JSON {
  /// Without one of its members.
  func without(_ name: String) -> JSON {
    guard case .object(var members) = self else { return self }
    members[name] = nil
    return .object(members)
  }

  /// With a member more, or another one in its place.
  func with(_ name: String, _ value: JSON) -> JSON {
    guard case .object(var members) = self else { return self }
    members[name] = value
    return .object(members)
  }
}

/// An issuer whose key is always the same: the secret key of RFC 8032, section 7.1, test 1.
func knownIssuer(named name: String = "BKPSDM Kota Bontang") throws -> Issuer {
  let file = #"""
    {"crv":"Ed25519","d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A","kty":"OKP","local":false,
    "name":"\#(name)","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}
    """#
  guard let issuer = Issuer(file: Array(file.utf8)) else {
    preconditionFailure("the key of the RFC is one")
  }
  return issuer
}
