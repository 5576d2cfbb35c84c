import CCmark

/// The CommonMark library that is in use.
package var cmarkVersion: String { String(cString: cmark_version_string()) }
