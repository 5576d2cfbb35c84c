import CZlib
import Foundation
import Spreadsheets
import Testing

@Suite struct ReadXLSXTests {
  private static let strings = """
    <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>NIP</t></si>
    <si><r><t>Na</t></r><r><t xml:space="preserve">ma </t></r><rPh><t>x</t></rPh></si></sst>
    """
  private static let sheet = """
    <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
    <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
    <row r="2"/><row r="4"><c r="B4" t="inlineStr"><is><t>Siti &amp; co</t></is></c>
    <c r="D4"><v>1.98609262015051E+17</v></c></row>
    <row r="5"><c t="str"><f>A1</f><v>rumus</v></c><c t="s"><v>99</v></c></row>
    </sheetData></worksheet>
    """

  private func files(sheet: String = Self.sheet) -> [(String, String)] {
    [
      (
        "xl/workbook.xml",
        """
        <workbook xmlns:r="r"><sheets><sheet name="x" sheetId="1" state="hidden" r:id="rId9"/>
        <sheet name="Pegawai" sheetId="2" r:id="rId2"/></sheets></workbook>
        """
      ),
      (
        "xl/_rels/workbook.xml.rels",
        """
        <Relationships><Relationship Id="rId2" Target="worksheets/sheet2.xml"/></Relationships>
        """
      ), ("xl/sharedStrings.xml", Self.strings), ("xl/worksheets/sheet2.xml", sheet),
    ]
  }

  @Test(arguments: [false, true]) func cellsAreReadAsTheyAreStored(isDeflated: Bool) throws {
    let sheet = try Sheet(xlsx: zip(files(), isDeflated: isDeflated))
    #expect(
      sheet.rows == [
        .init(line: 1, cells: ["NIP", "Nama "]),
        .init(line: 4, cells: ["", "Siti & co", "", "1.98609262015051E+17"]),
        .init(line: 5, cells: ["rumus", ""]),
      ])
  }

  @Test func noByteThatIsChangedCrashes() throws {
    let whole = zip(files(), isDeflated: true)
    for index in whole.indices {
      var damaged = whole
      damaged[index] ^= 0xFF
      _ = try? Sheet(xlsx: damaged)
      if index.isMultiple(of: 7) { _ = try? Sheet(xlsx: Array(whole.prefix(index))) }
    }
  }

  @Test func entitiesAreRefused() {
    let bomb =
      "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><worksheet><sheetData><row r=\"1\">"
      + "<c r=\"A1\" t=\"str\"><v>&a;</v></c></row></sheetData></worksheet>"
    #expect(throws: Sheet.Problem.self) {
      try Sheet(xlsx: zip(files(sheet: bomb), isDeflated: false))
    }
  }

  @Test func aSmallFileThatUnfoldsWithoutEndIsRefused() {
    let zeros = String(repeating: " ", count: (1 << 28) + 1)
    let bytes = zip(files(sheet: zeros), isDeflated: true)
    #expect(bytes.count < 1 << 20)
    #expect(throws: Sheet.Problem.self) { try Sheet(xlsx: bytes) }
  }

  @Test func otherFilesAreToldApart() {
    #expect(Sheet.isXLSX(zip([("a", "b")], isDeflated: false)))
    #expect(Sheet.isOldExcel([0xD0, 0xCF, 0x11, 0xE0, 0xA1]))
    #expect(!Sheet.isXLSX(Array("NIP;Nama".utf8)))
    #expect(throws: Sheet.Problem.self) { try Sheet(xlsx: zip([("a", "b")], isDeflated: false)) }
    #expect(throws: Sheet.Problem.self) { try Sheet(xlsx: []) }
  }
}

/// A ZIP archive (APPNOTE 6.3) without check sums, which the reader leaves to the XML in it.
private func zip(_ files: [(name: String, text: String)], isDeflated: Bool) -> [UInt8] {
  var bytes: [UInt8] = []
  var directory: [UInt8] = []
  func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
  for file in files {
    let data = Array(file.text.utf8)
    let packed = isDeflated ? deflated(data) : data
    let common =
      number(isDeflated ? 8 : 0, 2) + number(0, 8) + number(packed.count, 4)
      + number(data.count, 4) + number(file.name.utf8.count, 2)
    directory +=
      number(0x0201_4B50, 4) + number(20, 2) + number(20, 2) + number(0, 2) + common
      + number(0, 12) + number(bytes.count, 4) + Array(file.name.utf8)
    bytes +=
      number(0x0403_4B50, 4) + number(20, 2) + number(0, 2) + common + number(0, 2)
      + Array(file.name.utf8) + packed
  }
  let start = bytes.count
  bytes += directory
  return bytes + number(0x0605_4B50, 4) + number(0, 4) + number(files.count, 2)
    + number(files.count, 2) + number(directory.count, 4) + number(start, 4) + number(0, 2)
}

private func deflated(_ data: [UInt8]) -> [UInt8] {
  var stream = z_stream()
  let size = Int32(MemoryLayout<z_stream>.size)
  deflateInit2_(&stream, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
  defer { deflateEnd(&stream) }
  var input = data
  var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, uLong(data.count))))
  let left = input.withUnsafeMutableBufferPointer { input in
    output.withUnsafeMutableBufferPointer { output in
      stream.next_in = input.baseAddress
      stream.avail_in = uInt(input.count)
      stream.next_out = output.baseAddress
      stream.avail_out = uInt(output.count)
      deflate(&stream, Z_FINISH)
      return Int(stream.avail_out)
    }
  }
  return Array(output.dropLast(left))
}
