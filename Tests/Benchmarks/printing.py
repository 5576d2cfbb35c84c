"""The peer of printing: the same certificate with reportlab, as many times as asked.

printing.py FOLDER COUNT    one PDF each: fonts embedded, the QR code drawn as vectors
"""

import sys
from pathlib import Path

from reportlab.graphics import renderPDF
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = landscape(A4)
FONTS = {"Lato": "Lato-Regular", "Bold": "Lato-Bold", "Italic": "Lato-Italic"}
# As many characters as the code of balai's certificate.
CLAIM = "https://diklat.contoh.go.id/verifikasi/#" + "eyJhbGciOiJFZERTQSIs" * 20
NOTICE = (
    "Sertifikat ini ditandatangani secara digital oleh balai (Ed25519) dan dapat diperiksa dengan kode QR.",
    "Tanda tangan itu bukan tanda tangan elektronik tersertifikasi menurut PP Nomor 71 Tahun 2019.",
)


def certificate(path, number):
    page = Canvas(str(path), pagesize=(WIDTH, HEIGHT))
    page.setTitle(f"Sertifikat Keamanan Digital – Peserta {number}")
    for inset, width in ((8, 2), (10, 0.5)):
        page.setLineWidth(width)
        page.rect(inset * mm, inset * mm, WIDTH - 2 * inset * mm, HEIGHT - 2 * inset * mm)
    for font, size, height, text in (
        ("Bold", 13, 180, "BKPSDM Kota Contoh"),
        ("Italic", 42, 160, "SERTIFIKAT"),
        ("Lato", 10, 152, f"Nomor {number:04}/bench/2026"),
        ("Italic", 15, 138, "diberikan kepada"),
        ("Italic", 34, 122, f"Peserta Nomor {number}, S.Kom."),
        ("Lato", 11, 110, "Dinas Komunikasi dan Informatika"),
        ("Italic", 15, 100, "yang telah menyelesaikan pelatihan"),
        ("Italic", 24, 88, "Keamanan Digital"),
        ("Lato", 11, 78, "sebanyak 6 JP, selesai pada 22 November 2026, dengan nilai ujian 87,5%"),
    ):
        page.setFont(font, size)
        page.drawCentredString(WIDTH / 2, height * mm, text)
    code = QrCodeWidget(CLAIM, barLevel="M")
    left, bottom, right, top = code.getBounds()
    side = 38 * mm
    drawing = Drawing(side, side, transform=[side / (right - left), 0, 0, side / (top - bottom), 0, 0])
    drawing.add(code)
    renderPDF.draw(drawing, page, 17 * mm, 26 * mm)
    page.setFont("Lato", 10)
    for line, text in enumerate(("Kota Contoh, 22 November 2026", "Kepala BKPSDM Kota Contoh")):
        page.drawString(200 * mm, (62 - line * 5) * mm, text)
    page.setFont("Bold", 10)
    page.drawString(200 * mm, 32 * mm, "Drs. Ahmad Fauzi, M.Si.")
    page.setFont("Lato", 7.5)
    for line, text in enumerate(NOTICE):
        page.drawString(17 * mm, (20 - line * 3) * mm, text)
    page.showPage()
    page.setFont("Italic", 22)
    page.drawString(17 * mm, 190 * mm, "Daftar materi pelatihan Keamanan Digital")
    page.setFont("Lato", 10)
    for row in range(6):
        page.drawString(17 * mm, (175 - row * 8) * mm, f"{row + 1}")
        page.drawString(30 * mm, (175 - row * 8) * mm, f"Modul nomor {row + 1}")
        page.drawString(240 * mm, (175 - row * 8) * mm, "1 JP")
        page.line(17 * mm, (172 - row * 8) * mm, 280 * mm, (172 - row * 8) * mm)
    page.showPage()
    page.save()


def main(folder, count):
    folder.mkdir(parents=True, exist_ok=True)
    for name, file in FONTS.items():
        pdfmetrics.registerFont(TTFont(name, f"/usr/share/fonts/truetype/lato/{file}.ttf"))
    for number in range(count):
        certificate(folder / f"{number}.pdf", number)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
