import LearningCore

/// A part of the site to begin with. It shows what can be written: HTML or Markdown, placeholders.
func newFragmentText(_ fragment: SiteFragment) -> String {
  switch fragment {
  case .head:
    """
    <p>Layanan warga: <a href="tel:112">112</a></p>

    """
  case .foot:
    """
    <p>Jalan Contoh 1, buka Senin sampai Jumat pukul 08.00–15.00.</p>
    <p>{{nama_situs}}, edisi {{tanggal}}.</p>

    """
  case .home:
    """
    <p>Selamat datang di situs belajar {{instansi}}. Semua kursus di sini gratis dan bisa dibaca tanpa
    mendaftar.</p>

    """
  case .about:
    """
    <h2>Siapa kami</h2>
    <p>{{instansi}} menyelenggarakan pelatihan ini untuk warga dan pegawai.</p>

    """
  }
}
