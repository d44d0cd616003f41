-- GET for one person after another. Lines of the file: cookie, address, path.
local requests, at = {}, 0

function init(args)
  for line in io.lines(args[1]) do
    local cookie, address, path = line:match("([^\t]*)\t([^\t]*)\t([^\t]*)")
    requests[#requests + 1] = wrk.format("GET", path, { Cookie = cookie, ["X-Forwarded-For"] = address })
  end
  math.randomseed(tonumber(tostring(requests):match("0x(%x+)"), 16) % 1000000)
  at = math.random(#requests)
end

function request()
  at = at % #requests + 1
  return requests[at]
end
