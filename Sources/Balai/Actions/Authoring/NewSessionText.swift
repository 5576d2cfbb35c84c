import LearningCore

/// A community session: when, where, who, and which modules are taught.
///
/// - Parameter modules: as `course/module`.
func newSessionText(
  title: String, place: String, date: CivilDate, zone: UTCOffset, modules: [String]
) -> Phrase {
  let list = modules.joined(separator: ", ")
  return Phrase(
    """
    ---
    title: \(quoted(title))
    # Tanggal, jam, dan selisih waktu: +07:00 untuk WIB, +08:00 untuk WITA, +09:00 untuk WIT.
    start: \(date)T09:00\(zone)
    end: \(date)T11:30\(zone)
    place:
      name: \(quoted(place))
      address: Tulis alamat lengkapnya di sini
      # Lintang dan bujur untuk peta, bila ada.
      # lat: -6.1754
      # lon: 106.8272
    facilitator: Nama pengajar
    # Modul yang dibawakan: kursus/modul, dipisahkan koma.
    modules: [\(list)]
    capacity: 30
    contact: diklat@contoh.go.id
    ---
    Tulis di sini untuk siapa sosialisasi ini dan apa yang perlu dibawa, misalnya ponsel sendiri.

    Acara ini gratis. Kursi roda dapat masuk sampai ke ruangan.

    """,
    """
    ---
    title: \(quoted(title))
    # Date, time and offset: +07:00 for western, +08:00 for central, +09:00 for eastern Indonesia.
    start: \(date)T09:00\(zone)
    end: \(date)T11:30\(zone)
    place:
      name: \(quoted(place))
      address: Write the full address here
      # Latitude and longitude for the map, if you know them.
      # lat: -6.1754
      # lon: 106.8272
    facilitator: Name of the trainer
    # The modules that are taught: course/module, with commas between.
    modules: [\(list)]
    capacity: 30
    contact: training@example.org
    ---
    Say here who the session is for and what to bring, for example one's own phone.

    The session is free. Wheelchairs can reach the room.

    """)
}
