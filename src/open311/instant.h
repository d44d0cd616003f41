// Moments as GeoReport v2 writes them: the W3C profile of ISO 8601, always with a zone.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace open311 {

// "2026-12-28T00:00:00Z"; the fraction of the second is dropped.
std::string format_instant(std::int64_t utc_ms);

// "2026-12-28T09:00+09:00", "2026-12-28T09:00:30Z", "2026-12-28T09:00:30.25Z" in milliseconds since 1970, UTC. Nothing
// without a zone, for lower case letters, hour 24, second 60, an offset of more than 14 hours or a day that does not
// exist. A plus that a client did not percent-encode arrives as a space and is taken for what it was.
std::optional<std::int64_t> parse_instant(std::string_view s);

}  // namespace open311
