// The year of one midwife as she, her leader, the head above and HR press it together, part by part.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { Orang } from './orang.mjs';

const data = (name) => path.join(import.meta.dirname, '../data', name);
const pdf_text = (file) => execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
const sandi = 'demo-wanggar-2026';

// As tests/data/cerita_pegawai.xlsx names them.
const kepala = '197103152000031005';
const penilai = '198405202009042003';
const pegawai = '199408172020122011';
const sasaran = 'Ibu dan bayi di wilayah kerja terlayani sesuai standar';
const hasil = 'Ibu hamil di empat kampung diperiksa sesuai jadwal';

export class Cerita {
  constructor(browser, instance, script) {
    this.browser = browser;
    this.instance = instance;
    this.shared = { script, seen: new Set(), faults: [] };
    this.people = new Map();
  }

  tamu() { return Orang.at(this.browser, this.instance.base, this.shared); }
  async orang(user) {
    if (!this.people.has(user)) this.people.set(user, await (await this.tamu()).masuk(user, sandi));
    return this.people.get(user);
  }
  async berlalu_sampai(moment) {
    for (const orang of this.people.values()) await orang.close();
    this.people.clear();
    await this.instance.move_to(moment);
  }

  async impor() {
    const hr = await this.orang(this.instance.users.admin_hr);
    for (const [jenis, file] of [['Unit kerja', 'cerita_unit.xlsx'], ['Pegawai', 'cerita_pegawai.xlsx']]) {
      await hr.menu('Kelola');
      await hr.ikuti('Impor');
      await hr.pilih('Isi berkas', jenis);
      await hr.berkas('Berkas XLSX atau CSV', data(file));
      await hr.tekan('Periksa berkas');
      assert.match(await hr.teks(), /Ditolak, 1 baris/);
      await hr.tekan(/Terapkan \d perubahan/);
      for (let tries = 0; tries < 100 && await hr.tampak('Muat ulang kemajuan'); tries += 1) await hr.ikuti('Muat ulang kemajuan');
      assert.match(await hr.teks(), /perubahan sudah diterapkan/);
    }
    await hr.menu('Kelola');
    await hr.ikuti('Impor');
    await hr.ikuti(/baris menunggu di karantina/);
    await hr.ikuti(/Melkias Wonda/);
    await hr.isi('NIP', '19900101201903100');
    await hr.tekan('Terapkan baris ini', 422);
    await hr.isi('NIP', '199001012019031001');
    await hr.tekan('Terapkan baris ini');
  }

  async akun() {
    const hr = await this.orang(this.instance.users.admin_hr);
    await hr.menu('Kelola');
    await hr.ikuti('Akun');
    await hr.tekan('Buat akun yang belum ada');
    await hr.ikuti('Pilih unit');
    await hr.buka_rincian('Dinas Pengendalian Penduduk');
    await hr.ikuti('Buka halaman unit Dinas Pengendalian Penduduk');
    const sheet = pdf_text(await hr.unduh(hr.page.getByRole('button', { name: 'Unduh slip (PDF)' })));
    for (const user of [kepala, penilai, pegawai]) {
      const [kode] = sheet.slice(sheet.indexOf(user)).match(/[0-9A-Z]{4}-[0-9A-Z]{4}/);
      const orang = await this.tamu();
      await orang.buka('/masuk');
      await orang.ikuti('Saya punya kode aktivasi');
      await orang.isi('NIP atau nama pengguna', user);
      await orang.isi('Kode', kode);
      await orang.isi('Kata sandi baru', 'pendek');
      await orang.tekan('Buka akun', 422);
      await orang.isi('Kata sandi baru', sandi);
      await orang.tekan('Buka akun');
      this.people.set(user, await orang.masuk(user, sandi));
    }
  }

  async rencana_penilai() {
    const orang = await this.orang(penilai);
    await orang.menu('Tim saya');
    await orang.ikuti('Perjanjian Kinerja 2026');
    await orang.ikuti('Ubah perjanjian kinerja');
    await orang.tekan('Tambah sasaran');
    await orang.tekan(/Tambah indikator/);
    await orang.isi('Rumusan sasaran', sasaran);
    await orang.tekan('Tetapkan perjanjian kinerja', 422);
    for (const [n, [teks, perspektif, target]] of [
      ['Persalinan di fasilitas kesehatan', 'Penerima layanan', '≥ 90 %'], ['Realisasi anggaran BOK', 'Anggaran', '≥ 95 %']].entries()) {
      await orang.isi('Rumusan indikator', teks, n);
      await orang.pilih('Perspektif', perspektif, n);
      await orang.isi(/^Target/, target, n);
    }
    await orang.tekan('Tetapkan perjanjian kinerja');
    await orang.menu('SKP saya');
    await orang.tekan('Susun SKP 2026');
    await orang.isi_semua('Penugasan dari', 'Perjanjian Kinerja 2026');
    await this.ajukan(orang);
    const atasan = await this.orang(kepala);
    await atasan.menu('Beranda');
    await atasan.ikuti(/Putuskan SKP.*Ester Tekege/);
    await atasan.ikuti('Tetapkan SKP');
    await atasan.tekan('Tetapkan SKP');
  }

  async ajukan(orang) {
    await orang.isi('Dukungan sumber daya', 'Dua bidan dan satu kendaraan puskesmas keliling');
    await orang.isi('Skema pertanggungjawaban', 'Laporan setiap triwulan');
    await orang.isi('Konsekuensi', 'Hasil evaluasi menjadi dasar pengembangan');
    await orang.tekan('Simpan dan periksa');
    await orang.tekan('Ajukan SKP');
  }

  async rencana_pegawai() {
    const orang = await this.orang(pegawai);
    await orang.menu('SKP saya');
    await orang.tekan('Susun SKP 2026');
    await orang.tekan('Tambah hasil kerja');
    await orang.isi('Rumusan hasil kerja', hasil);
    await orang.pilih('Mendukung hasil kerja pimpinan', sasaran);
    await orang.isi('Rumusan indikator', 'Ibu hamil yang diperiksa');
    await orang.pilih('Aspek', 'Kuantitas');
    await orang.isi(/^Target/, '≥ 40 ibu');
    await this.ajukan(orang);
    const leader = await this.orang(penilai);
    await leader.menu('Beranda');
    await leader.ikuti(/Putuskan SKP.*Debora Gobay/);
    await leader.ikuti('Kembalikan SKP');
    await leader.tekan('Kembalikan SKP', 422);
    await leader.isi('Alasan', 'Tulis target setahun, bukan sepuluh bulan.');
    await leader.tekan('Kembalikan SKP');
    await orang.menu('Beranda');
    assert.match(await orang.teks(), /bukan sepuluh bulan/);
    await orang.ikuti('Perbaiki SKP 2026');
    await orang.isi(/^Target/, '≥ 48 ibu');
    await this.ajukan(orang);
    await leader.menu('Beranda');
    await leader.ikuti(/Putuskan SKP.*Debora Gobay/);
    await leader.ikuti('Atur ekspektasi');
    await leader.isi(/Berorientasi Pelayanan/i, 'Sapa ibu hamil dengan bahasa yang ia pakai.');
    await leader.tekan('Simpan ekspektasi');
    await leader.ikuti('Tetapkan SKP');
    await leader.tekan('Tetapkan SKP');
    assert.match(await leader.teks(), /Sapa ibu hamil/);
  }

  async realisasi() {
    const orang = await this.orang(pegawai);
    await orang.menu('SKP saya');
    await orang.ikuti('SKP 2026');
    await orang.ikuti('Realisasi', 'kosong');
    await orang.ikuti('Rencana aksi', 'kosong');
    await orang.page.goBack();
    await orang.ikuti(/Ibu hamil di empat kampung/);
    await orang.isi(/^Capaian/, 'banyak');
    await orang.isi('Apa yang tercapai', '49 ibu diperiksa di empat kampung.');
    await orang.tekan('Simpan dan selesai', 422);
    await orang.isi(/^Capaian/, '49');
    await orang.berkas('Tambah bukti: foto atau PDF', data('foto.jpg'));
    await orang.tekan('Simpan dan selesai');
    await orang.isi('Capaian', 'Semua kampung terlayani.');
    await orang.isi('Kendala', 'Jalan ke Sima putus dua minggu.');
    await orang.tekan('Sampaikan laporan');
    await orang.tekan('Sampaikan laporan');
    const leader = await this.orang(penilai);
    await leader.menu('Tim saya');
    await leader.ikuti(/Debora Gobay/);
    await leader.ikuti('Umpan balik', 'kosong');
    await leader.tekan('Kirim umpan balik', 422);
    await leader.pilih('Tentang', hasil);
    await leader.centang('Bagaimana', 'Positif');
    await leader.isi('Apa yang Anda lihat', 'Register kunjungan lengkap sampai Desember.');
    await leader.tekan('Kirim umpan balik');
    assert.match(await leader.teks(), /Register kunjungan lengkap/);
  }

  async penilaian() {
    const leader = await this.orang(penilai);
    await leader.menu('Evaluasi');
    await leader.ikuti(/Debora Gobay/, 'kosong');
    await this.nilai(leader, 422);  // the unit's predikat comes first
    const atasan = await this.orang(kepala);
    await atasan.menu('Evaluasi');
    await atasan.ikuti('Predikat organisasi unit di bawah Anda');
    await atasan.ikuti('UPTD Puskesmas Kampung Harapan');
    await atasan.tekan('Tetapkan predikat', 422);
    await atasan.centang('Predikat kinerja organisasi', /^Baik/);
    await atasan.isi('Dasar', 'Capaian indikator puskesmas 96 persen.');
    await atasan.tekan('Tetapkan predikat');
    await leader.menu('Evaluasi');
    await leader.ikuti(/Debora Gobay/);
    await this.nilai(leader);
    await leader.isi('Kata sandi Anda', 'bukan-sandi-saya');
    await leader.tekan('Tanda tangani evaluasi', 422);
    assert.match(await leader.teks(), /Pertahankan kunjungan/);
    await leader.isi('Kata sandi Anda', sandi);
    await leader.tekan('Tanda tangani evaluasi');
    assert.match(await leader.teks(), /Mengapa/);
    await leader.tekan('Sampaikan hasil evaluasi');
    const orang = await this.orang(pegawai);
    await orang.menu('Beranda');
    await orang.ikuti('Baca dan terima hasil evaluasi');
    assert.match(await orang.teks(), /Mengapa/);
    await orang.tekan('Terima hasil evaluasi');
    await orang.tekan('Setujui hasil evaluasi');
  }

  async nilai(leader, status = 200) {
    const first = leader.page.locator('details.rev').first();
    if (await first.getAttribute('open') === null) await first.locator('summary').click();
    await leader.centang(/Hasil kerja 1/, 'Sesuai ekspektasi');
    await leader.isi('Alasan tingkat ini', 'Register kunjungan memuat semua ibu.');
    await leader.centang('Pilih rating hasil kerja', /Sesuai ekspektasi/);
    await leader.centang('Pilih rating perilaku kerja', /Sesuai ekspektasi/);
    await leader.page.fill('[name=alasan_hasil]', 'Target tercapai; register dan fotonya lengkap.');
    await leader.page.fill('[name=alasan_perilaku]', 'Sejawat dan ibu hamil menyebutnya sabar.');
    await leader.isi('Catatan atau rekomendasi', 'Pertahankan kunjungan ke kampung yang jauh.');
    await leader.tekan('Periksa isian', status);
  }

  async dokumen() {
    const orang = await this.orang(pegawai);
    await orang.menu('SKP saya');
    await orang.ikuti('SKP 2026');
    await orang.ikuti('Dokumen');
    await orang.tekan(/Buat PDF SKP/);
    await orang.tekan(/Buat PDF evaluasi/);
    for (const nama of ['Sasaran Kinerja Pegawai', 'Hasil Evaluasi', 'Dokumen Evaluasi']) {
      const file = await orang.unduh(orang.page.locator('main').getByRole('link', { name: nama }).first());
      const text = pdf_text(file);
      assert.match(text, /Debora Gobay/i);
      if (nama !== 'Sasaran Kinerja Pegawai') assert.match(text, /BAIK/);
      await this.periksa(text.match(/\/v\/([0-9A-Z-]+)/)[1], file);
    }
  }

  // Anybody who holds the paper: the address beside its QR, and with a script the file itself.
  async periksa(kode, file) {
    const siapa_saja = await this.tamu();
    await siapa_saja.buka(`/v/${kode}`);
    const shown = await siapa_saja.teks();
    assert.match(shown, /asli dan berlaku/);
    assert.doesNotMatch(shown, /Baik|Gobay/);
    if (this.shared.script) {
      await siapa_saja.page.setInputFiles('input[type=file]', file);
      await siapa_saja.page.getByText('sama persis dengan dokumen yang kami terbitkan').waitFor();
    }
    await siapa_saja.close();
  }
}
