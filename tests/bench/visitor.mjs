// A person with cookies who reads pages and sends their forms.
const password = 'demo-wanggar-2026';
let visitors = 0;

const unescape = (s) => s.replace(/&(amp|lt|gt|quot|#39|#x27|#34);/g,
  (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'", '#34': '"' })[name]);
const attribute = (tag, name) => {
  const found = tag.match(new RegExp(`\\s${name}="([^"]*)"`));
  return found ? unescape(found[1]) : null;
};

// The fields of the form with that action, as the page would send them.
export function form_of(html, action) {
  const form = [...html.matchAll(/<form[^>]*>[\s\S]*?<\/form>/g)].find(([text]) => attribute(text, 'action') === action);
  if (!form) throw new Error(`no form for ${action}`);
  const fields = [];
  for (const [tag, kind, text] of form[0].matchAll(/<(input|textarea)\b[^>]*>(?:([^<]*)<\/textarea>)?/g)) {
    const name = attribute(tag, 'name');
    const type = attribute(tag, 'type') || 'text';
    if (!name || ['submit', 'file', 'button'].includes(type)) continue;
    if (['checkbox', 'radio'].includes(type) && !/\schecked/.test(tag)) continue;
    fields.push([name, kind === 'textarea' ? unescape(text.replace(/^\n/, '')) : attribute(tag, 'value') || '']);
  }
  return fields;
}

export class Visitor {
  constructor(base) {
    this.base = base;
    this.cookies = {};
    visitors += 1;
    this.address = `10.1.${Math.floor(visitors / 250) % 250}.${visitors % 250 + 1}`;
  }

  // What a load generator sends to be this person.
  headers() {
    return { Cookie: Object.entries(this.cookies).map(([k, v]) => `${k}=${v}`).join('; '),
      'X-Forwarded-For': this.address, 'Sec-Fetch-Site': 'same-origin' };
  }

  async request(path, options = {}) {
    const answer = await fetch(this.base + path, { redirect: 'manual', ...options, headers: this.headers() });
    for (const line of answer.headers.getSetCookie()) {
      const [name, value] = line.split(';')[0].split('=');
      this.cookies[name] = value;
    }
    return { status: answer.status, location: answer.headers.get('location'), etag: answer.headers.get('etag'), text: await answer.text() };
  }

  get(path) { return this.request(path); }
  post(path, fields) { return this.request(path, { method: 'POST', body: new URLSearchParams(fields) }); }

  static async signed_in(base, user) {
    const visitor = new Visitor(base);
    const page = await visitor.get('/masuk');
    const fields = form_of(page.text, '/masuk').filter(([name]) => !['pengguna', 'sandi'].includes(name));
    const answer = await visitor.post('/masuk', [...fields, ['pengguna', user], ['sandi', password]]);
    if (answer.status !== 303) throw new Error(`${user} cannot sign in: ${answer.status}`);
    return visitor;
  }

  // The path of the newest plan of this person.
  async plan() {
    const page = await this.get('/skp');
    const found = (page.location || page.text).match(/\/skp\/\d+/);
    return found && found[0];
  }
}
