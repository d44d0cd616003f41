// Issued documents: a PDF that never changes, under a number and a code that anybody can look up.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "akun/pelaku.h"
#include "arsip/jenis_dokumen.h"
#include "base/tanggal.h"
#include "db/db.h"

namespace arsip {

struct DokumenBaru {
  JenisDokumen jenis = JenisDokumen::skp;
  std::int64_t objek = 0;  // skp_versi for an SKP, evaluasi otherwise
  PegawaiId pegawai;
  std::string kode, nomor;  // made before rendering, because they are printed
  std::string unit_nama, nama_singkat;
  Tanggal tanggal;
  std::string sha256;
  int urut = 1;  // the second of an object replaces the first
};

struct DokumenRow {
  DokumenId id;
  JenisDokumen jenis = JenisDokumen::skp;
  std::int64_t objek = 0;
  std::string kode, nomor, sha256;
  Tanggal tanggal;
};

// 80 bits of Crockford's base 32 in four groups: not guessable, readable aloud.
std::string make_kode_dokumen();
// Upper case with the dashes where they belong; what was typed without them is found too.
std::string normal_kode_dokumen(std::string_view typed);
// "SKP/2026/52-1": kind, year, plan and version. Unique without a counter that two processes would fight over.
std::string nomor_dokumen(JenisDokumen jenis, int tahun, std::int64_t objek, int nomor);

// The documents of one file (skp), newest first; the caller has found the SKP through the actor. Whoever is rated sees
// those of an evaluation once it was delivered to him.
std::vector<DokumenRow> list_of_skp(db::Reader& reader, SkpId skp, const akun::Pelaku& pelaku);
// Of these, what stands in a package: the plan in force (`periode` empty) or the evaluation of one period, in force and
// for the eyes of whoever asks.
std::vector<DokumenRow> list_berlaku(db::Reader& reader, SkpId skp, std::optional<PeriodeId> periode,
                                     const akun::Pelaku& pelaku);
std::vector<DokumenRow> list_own(db::Reader& reader, PegawaiId pegawai, int limit);
// One document through the person who asks: his own, one he rates or rated above, HR, the auditor.
std::optional<DokumenRow> find_dokumen(db::Reader& reader, DokumenId id, const akun::Pelaku& pelaku);
// Answers false when the object has `urut` documents of this kind already: then nothing was written.
bool issue(db::Tx& tx, const akun::Pelaku& pelaku, std::int64_t now, const DokumenBaru& baru);

// What a stranger may know: no predikat, no number of the person, the name shortened.
struct Verifikasi {
  JenisDokumen jenis = JenisDokumen::skp;
  KeadaanDokumen keadaan = KeadaanDokumen::berlaku;
  std::string nomor, unit_nama, nama_singkat, sha256;
  Tanggal tanggal;
};
std::optional<Verifikasi> find_by_kode(db::Reader& reader, const std::string& kode);
// "Maria Yuliana Pigai" → "Maria Y. P.".
std::string shortened_name(std::string_view nama);

}  // namespace arsip
