// What the enums of this folder are called on a page, in the reader's language. What the forms print is `printed`.
#pragma once
#include "base/msg.h"
#include "perencanaan/beda.h"
#include "perencanaan/keadaan.h"
#include "perencanaan/rencana.h"
#include "perencanaan/tempat.h"

namespace perencanaan {

const msg::Entry& label(Aspek v);
const msg::Entry& label(Perspektif v);
const msg::Entry& label(Pendekatan v);
const msg::Entry& label(JenisHasil v);
const msg::Entry& label(Bentuk v);
const msg::Entry& label(JenisTarget v);
const msg::Entry& label(Arah v);
const msg::Entry& label(CaraHitung v);
const msg::Entry& label(KeadaanSkp v);
const msg::Entry& label(PeristiwaSkp v);
const msg::Entry& label(Relasi v);
const msg::Entry& label(Bidang v);
const msg::Entry& label(JenisBeda v);

}  // namespace perencanaan
