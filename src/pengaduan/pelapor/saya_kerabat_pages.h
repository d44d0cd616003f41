// What a reporter reads of other pengaduan that his own became part of, or that it became. Private to the room.
#pragma once
#include "pengaduan/pelapor/saya_pages.h"
#include "web/route.h"

namespace pengaduan {

// The parts of what was split, and the switch between them.
void put_kerabat(SayaPage& page, web::ReadContext& ctx, const BarisPengaduan& p);
// Of a merged one: the one it was merged into as everybody may read it, with a link only where that is published.
// Answers whether there is an answer to judge.
bool put_kanonik(SayaPage& page, web::ReadContext& ctx, const BarisPengaduan& p);

std::vector<web::Route> saya_kerabat_routes();

}  // namespace pengaduan
