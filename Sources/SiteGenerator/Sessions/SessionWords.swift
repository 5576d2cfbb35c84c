import LearningCore

/// The words of everything about sessions.
enum SessionWords {
  static let sessions = Phrase("Sosialisasi", "Sessions")
  static let title = Phrase("Sosialisasi dan tempat belajar", "Sessions and places to learn")
  static let lead = Phrase(
    "Datang dan belajar bersama. Tidak perlu akun, dan boleh bertanya apa saja.",
    "Come and learn together. You need no account, and every question is welcome.")
  static let coming = Phrase("Yang akan datang", "Coming")
  static let past = Phrase("Yang sudah lewat", "Past")
  static let next = Phrase("Sosialisasi berikutnya", "Next session")
  static let all = Phrase("Semua sosialisasi", "All sessions")
  static let centres = Phrase("Tempat belajar", "Places to learn")
  static let map = Phrase("Peta", "Map")
  static let mapText = Phrase(
    "Nomor di peta adalah nomor di daftar tempat di bawahnya.",
    "The numbers on the map are those of the list of places below it.")
  static let north = Phrase("U", "N")
  static let cancelled = Phrase("Batal", "Cancelled")
  static let cancelledText = Phrase(
    "Sosialisasi ini batal.", "This session has been called off.")
  static let pastText = Phrase("Sosialisasi ini sudah lewat.", "This session is over.")
  static let calendarAll = Phrase("Kalender semua sosialisasi", "Calendar of all sessions")
  static let subscribe = Phrase("Langganan kalender", "Subscribe to the calendar")
  static let geoJSON = Phrase("Data tempat (GeoJSON)", "Data of the places (GeoJSON)")
  static let when = Phrase("Waktu", "When")
  static let place = Phrase("Tempat", "Where")
  static let whenAndWhere = Phrase("Waktu dan tempat", "Time and place")
  static let facilitator = Phrase("Fasilitator", "Facilitator")
  static let capacity = Phrase("Muat", "Room for")
  static let bring = Phrase("Bawalah", "Please bring")
  static let hours = Phrase("Jam buka", "Open")
  static let phone = Phrase("Telepon", "Telephone")
  static let openMap = Phrase("Buka di aplikasi peta", "Open in a map application")
  static let keepDate = Phrase("Simpan ke kalender", "Keep the date")
  static let register = Phrase("Daftar atau bertanya", "Sign up or ask")
  static let call = Phrase("Telepon", "Call")
  static let whatsApp = Phrase("WhatsApp", "WhatsApp")
  static let mail = Phrase("Surel", "E-mail")
  static let programme = Phrase("Susunan acara", "Programme")
  static let clock = Phrase("Pukul", "Time")
  static let act = Phrase("Acara", "Part")
  static let length = Phrase("Lama", "Length")
  static let opening = Phrase("Pembukaan", "Opening")
  static let pause = Phrase("Istirahat", "Break")
  static let questions = Phrase("Tanya jawab dan latihan", "Questions and practice")
  static let closing = Phrase("Penutup dan umpan balik", "Closing and feedback")
  static let shortened = Phrase(
    "Waktunya lebih singkat daripada modulnya; selebihnya bisa dibaca sendiri di situs ini.",
    "There is less time than the modules take; the rest can be read on this site.")
  static let materials = Phrase("Bahan", "Materials")
  static let lessons = Phrase("Pelajaran", "Lessons")
  static let slides = Phrase("Salindia", "Slides")
  static let handout = Phrase("Lembar peserta", "Hand-out")
  static let poster = Phrase("Poster", "Poster")
  static let attendanceSheet = Phrase("Daftar hadir", "Attendance sheet")
  static let forFacilitators = Phrase("Untuk fasilitator", "For the facilitator")
  static let outcome = Phrase("Hasil", "How it went")
  static let attended = Phrase("Hadir", "Came")
  static let women = Phrase("Perempuan", "Women")
  static let men = Phrase("Laki-laki", "Men")
  static let undisclosed = Phrase("Tidak menyebutkan", "Did not say")
  static let withDisability = Phrase("Penyandang disabilitas", "With a disability")
  static let elderly = Phrase("60 tahun ke atas", "60 years and more")
  static let rating = Phrase("Nilai dari peserta", "Marks given by participants")
  static let nearest = Phrase("Urutkan dari yang terdekat", "Nearest first")
  static let nearestDenied = Phrase(
    "Lokasi Anda tidak bisa dibaca. Daftar tetap menurut waktu.",
    "Your location cannot be read. The list stays in order of time.")
  static let nearestDone = Phrase(
    "Diurutkan dari yang terdekat. Lokasi Anda tidak dikirim ke mana pun.",
    "In order of distance. Your location is not sent anywhere.")

  static func people(_ count: Int) -> Phrase {
    Phrase("\(count) orang", count == 1 ? "1 person" : "\(count) people")
  }

  static func fewer(than count: Int) -> Phrase {
    Phrase("kurang dari \(count) orang", "fewer than \(count) people")
  }

  /// What a message to sign up begins with.
  static func registration(for session: Session) -> Phrase {
    Phrase(
      "Saya ingin ikut sosialisasi \"\(session.title)\", \(session.when.indonesian).",
      "I would like to join the session \"\(session.title)\", \(session.when.english).")
  }

  /// - Parameter mean: in hundredths.
  static func rating(mean: Int, of count: Int) -> Phrase {
    let (whole, rest) = (mean / 100, (mean % 100 + 5) / 10)
    let tenths = rest == 10 ? (whole + 1, 0) : (whole, rest)
    return Phrase(
      "\(tenths.0),\(tenths.1) dari \(SessionAttendance.bestRating), menurut \(count) orang",
      "\(tenths.0).\(tenths.1) out of \(SessionAttendance.bestRating), by \(count) people")
  }
}
