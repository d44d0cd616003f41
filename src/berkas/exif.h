// How the camera was held: the one thing kept from a photo's metadata, read before all of it is dropped.
#pragma once
#include <string_view>

namespace berkas {

// The orientation 1…8 of a TIFF block (EXIF without its "Exif" mark); 1 when it says nothing sensible.
int tiff_orientation(std::string_view tiff);
// The same for whole files; 1 when there is no EXIF.
int jpeg_orientation(std::string_view jpeg);
int webp_orientation(std::string_view webp);

}  // namespace berkas
