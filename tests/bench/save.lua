-- Every thread is one person who saves the realisation of one result again and again, each time with other values, a
-- form id of its own and the version that the last save made. Needs one connection per thread.
-- Lines of the file: cookie, address, path, the fields that stay, version, names of the texts separated by commas.
local count = 0
local threads = {}
wrong = ""

function setup(thread)
  count = count + 1
  thread:set("number", count)
  threads[count] = thread
end

function init(args)
  local n = 0
  for line in io.lines(args[1]) do
    n = n + 1
    if n == number then
      local cookie, address, path, body, version, names = line:match("([^\t]*)\t([^\t]*)\t([^\t]*)\t([^\t]*)\t([^\t]*)\t([^\t]*)")
      person = { path = path, body = body, version = tonumber(version), names = {},
        headers = { Cookie = cookie, ["X-Forwarded-For"] = address, ["Sec-Fetch-Site"] = "same-origin",
          ["Content-Type"] = "application/x-www-form-urlencoded" } }
      for name in names:gmatch("[^,]+") do person.names[#person.names + 1] = name end
    end
  end
  wrong = ""
  saves = 0
  run = tostring(person):match("0x(%x+)")
end

function request()
  saves = saves + 1
  local body = person.body .. "&kirim_id=" .. run .. number .. "x" .. saves .. "&versi=" .. person.version
  for _, name in ipairs(person.names) do body = body .. "&" .. name .. "=simpan+" .. run .. "+" .. saves end
  return wrk.format("POST", person.path, person.headers, body)
end

function response(status)
  if status == 303 then person.version = person.version + #person.names else wrong = "status " .. status end
end

function done(summary, latency, requests)
  for _, thread in ipairs(threads) do
    local what = thread:get("wrong")
    if what ~= "" then print("wrong: " .. what) end
  end
end
