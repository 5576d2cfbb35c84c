import LearningCore

// What a new workspace, course and module say. All of it is an example to be replaced, so it is one
// that can be learned from.

let newWorkspaceText = Phrase(
  """
  # Ruang kerja balai: berkas ini menandai foldernya. Kursus ada di Courses, kuis di Quizzes.
  organisation: Nama instansi Anda
  place: Kota instansi Anda
  language: id
  zone: WIB
  # Berapa menit satu jam pelajaran (JP), dan sasaran JP setahun.
  jp_minutes: 45
  jp_per_year: 20
  certificate_number: "{n}/{course}/{year}"

  """,
  """
  # A balai workspace: this file marks its folder. Courses are in Courses, quizzes in Quizzes.
  organisation: Name of your agency
  place: City of your agency
  language: en
  zone: WIB
  # Minutes in one training hour (JP), and the hours to reach in a year.
  jp_minutes: 45
  jp_per_year: 20
  certificate_number: "{n}/{course}/{year}"

  """)

/// - Parameter exam: the name of the exam that decides the certificate.
func newCourseText(title: String, exam: String) -> Phrase {
  Phrase(
    """
    ---
    title: \(quoted(title))
    # Satu kalimat; inilah yang tampil di terminal dan di daftar kursus.
    summary: Tulis di sini apa yang akan dikuasai peserta, dalam satu kalimat.
    language: id
    level: dasar
    audience: [ASN]
    version: "1.0"
    # Sertifikat diberikan bila semua modul selesai dan ujian ini lulus.
    certificate:
      exam: \(exam)
      validity: 24 months
    authors: [Nama Anda]
    license: CC-BY-SA-4.0
    ---
    Tulis pengantar kursus di sini: untuk siapa kursus ini, apa gunanya di kantor, dan apa yang
    perlu disiapkan peserta.

    Setiap modul adalah satu berkas di folder ini. Tambahkan dengan `balai new module`.

    """,
    """
    ---
    title: \(quoted(title))
    # One sentence; it is what the terminal and the list of courses show.
    summary: Say here in one sentence what learners will be able to do.
    language: en
    level: basic
    audience: [civil servants]
    version: "1.0"
    # The certificate is given when all modules are completed and this exam is passed.
    certificate:
      exam: \(exam)
      validity: 24 months
    authors: [Your name]
    license: CC-BY-SA-4.0
    ---
    Introduce the course here: who it is for, what it is good for at work, and what learners should
    have at hand.

    Every module is one file in this folder. Add one with `balai new module`.

    """)
}

/// - Parameter quiz: the name of its practice quiz.
func newModuleText(title: String, quiz: String) -> Phrase {
  Phrase(
    """
    ---
    title: \(quoted(title))
    # Waktu belajar dalam menit, termasuk latihan.
    minutes: 45
    # Apa yang mampu dilakukan peserta. Kata sebelum titik dua dipakai soal:
    # objective=kunci-layar
    objectives:
      - kunci-layar: menjaga komputer kerja saat ditinggalkan
      - kenali-nik: memeriksa apakah sebuah NIK ditulis lengkap
    quiz: \(quiz)
    ---
    Tulis pembuka modul di sini, satu atau dua paragraf. Isi di bawah ini hanya contoh; gantilah
    dengan milik Anda.

    ## Meninggalkan meja {#meninggalkan-meja}

    <!-- Setiap judul dengan dua tanda pagar adalah satu pelajaran. Penanda {#…} adalah nama
    tetapnya. -->

    Contoh: Bu Ani mengambil berkas di ruang sebelah. Layarnya menampilkan data warga, dan antrean
    berdiri dua langkah dari meja.

    Biasakan tiga hal sebelum berdiri:

    1. kunci layar dengan **Windows + L**;
    2. balik atau simpan berkas yang memuat nama orang;
    3. bawa ponsel dan kartu tanda pengenal Anda.

    > [!TIP]
    > Kotak seperti ini menonjolkan satu kiat. Pakailah seperlunya.

    ## Memeriksa NIK {#memeriksa-nik}

    Nomor Induk Kependudukan (NIK) terdiri atas 16 angka. Hitunglah angkanya sebelum menyimpan.

    | Ditulis | Artinya |
    |---|---|
    | 16 angka | lengkap |
    | kurang atau lebih | salah ketik; tanyakan kembali |

    > [!TRAINER]
    > Catatan untuk pengajar tidak tampil bagi peserta. Minta peserta saling memeriksa contoh isian.

    """,
    """
    ---
    title: \(quoted(title))
    # Time to learn in minutes, with the practice.
    minutes: 45
    # What learners will be able to do. Questions use the word before the colon:
    # objective=lock-screen
    objectives:
      - lock-screen: protect a work computer while away from it
      - know-nik: check whether a NIK is written in full
    quiz: \(quiz)
    ---
    Open the module here, in one or two paragraphs. What follows is only an example; replace it by
    your own.

    ## Leaving the desk {#leaving-the-desk}

    <!-- Every heading with two number signs is one lesson. The id {#…} is its permanent name. -->

    Example: Ani fetches a file from the room next door. Her screen shows records of citizens, and
    the queue stands two steps from the desk.

    Make three things a habit before you get up:

    1. lock the screen with **Windows + L**;
    2. turn over or put away papers that bear names;
    3. take your phone and your badge with you.

    > [!TIP]
    > A box like this makes one hint stand out. Use it sparingly.

    ## Checking a NIK {#checking-a-nik}

    The national identity number of Indonesia (NIK) has 16 digits. Count them before you save.

    | Written | Meaning |
    |---|---|
    | 16 digits | complete |
    | fewer or more | a slip; ask again |

    > [!TRAINER]
    > Notes for the trainer are not shown to learners. Let them check each other's sample forms.

    """)
}

/// A text as YAML reads it back: JSON strings are YAML too (YAML 1.2.2, section 1.3).
func quoted(_ text: String) -> String { JSON.string(text).canonicalText }
