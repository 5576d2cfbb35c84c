/// The versions of QTI that can be written.
package enum QTIVersion: Sendable {
  case two
  case three

  var namespace: String {
    switch self {
    case .two: "http://www.imsglobal.org/xsd/imsqti_v2p1"
    case .three: "http://www.imsglobal.org/xsd/imsqtiasi_v3p0"
    }
  }

  /// Where XML Schema validators find it.
  var schema: String {
    switch self {
    case .two: "http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd"
    case .three: "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd"
    }
  }

  /// The template of response processing that sums what the mapping gives.
  var mapResponse: String {
    switch self {
    case .two: "http://www.imsglobal.org/question/qti_v2p1/rptemplates/map_response"
    case .three: "https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/map_response.xml"
    }
  }

  /// The name of an element, given that of version 2.
  func element(_ name: String) -> String {
    switch self {
    case .two: name
    case .three: "qti-" + hyphenated(name)
    }
  }

  func attribute(_ name: String) -> String {
    switch self {
    case .two: name
    case .three: name.contains(":") ? name : hyphenated(name)
    }
  }

  private func hyphenated(_ name: String) -> String {
    name.reduce(into: "") { text, character in
      text += character.isUppercase ? "-" + character.lowercased() : String(character)
    }
  }
}
