-- Every thread is one program that reports again and again over Open311, each time something else. Needs one connection
-- per thread. Lines of the file: key, address, what makes this run's words its own.
local count = 0

function setup(thread)
  count = count + 1
  thread:set("number", count)
end

function init(args)
  local n = 0
  for line in io.lines(args[1]) do
    n = n + 1
    if n == number then
      local key, address, run = line:match("([^\t]*)\t([^\t]*)\t([^\t]*)")
      headers = { ["X-Forwarded-For"] = address, ["Content-Type"] = "application/x-www-form-urlencoded" }
      body = "api_key=" .. key .. "&service_code=jalan_rusak&lat=-3.36705&long=135.49612&attribute%5BPATOKAN%5D=Gereja" ..
        "&description=Lubang+besar+di+depan+pasar%2C+dua+motor+jatuh+" .. run .. "+"
    end
  end
  sent = 0
end

function request()
  sent = sent + 1
  return wrk.format("POST", "/open311/v2/requests.json", headers, body .. sent)
end
