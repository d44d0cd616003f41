// Who is really asking, when a reverse proxy may stand in between.
//
// X-Forwarded-For and X-Forwarded-Proto count only when the connection itself comes from a trusted proxy. The list is
// read from the right: each trusted proxy vouches for the entry before it, and what a client wrote itself stays left of
// the first address nobody vouches for.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "http/cidr.h"
#include "http/message.h"

namespace http {

// Sets request.ip and, for a trusted proxy that says so, request.https.
void identify_client(Request& request, std::string_view peer, const std::vector<Cidr>& trusted);

}  // namespace http
