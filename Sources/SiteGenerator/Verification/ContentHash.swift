import Crypto
import Foundation

/// The name by which a content security policy lets an inline script or style pass (CSP Level 3,
/// section 2.3.1).
func contentHash(_ content: [UInt8]) -> String {
  "sha256-" + Data(SHA256.hash(data: content)).base64EncodedString()
}
