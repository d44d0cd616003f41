// Every form somebody meets, sent so that it must come back: emptied, with nonsense, and with a version that is gone.
import { open, signIn } from './lib.mjs';
import { is_file, kind, look, note, parts_of } from './lihat.mjs';

const pages_tried = 4;
const buttons_tried = 3;
const typed = { kosong: '', ngawur: 'zz 99-99-9999', panjang: 'panjang '.repeat(700) };

// Addresses of the pages with a form of each kind, found without painting: kind → paths.
export async function forms_of(context, base, start = '/beranda') {
  const forms = new Map();
  const todo = [start];
  const known = new Set(todo);
  const seen = new Map();  // kind → how many of it
  while (todo.length > 0) {
    const path = todo.shift();
    const answer = await context.request.get(base + path, { maxRedirects: 0 });
    if (answer.status() !== 200 || !answer.headers()['content-type'].startsWith('text/html')) continue;
    const html = await answer.text();
    const { links, forms: found } = parts_of(html);
    for (const { action } of found) {
      const pages = forms.get(kind(action)) || [];
      if (pages.length < pages_tried && !pages.includes(path)) pages.push(path);
      forms.set(kind(action), pages);
    }
    for (const link of links) {
      const times = seen.get(kind(link)) || 0;
      if (times >= pages_tried || known.has(link) || is_file(link)) continue;
      seen.set(kind(link), times + 1);
      known.add(link);
      todo.push(link);
    }
  }
  return forms;
}

// Fills the form of that kind on the page the given way: "kosong" empties it, "ngawur" writes what nothing can be read from,
// "panjang" more than its first field takes, "basi" leaves all but the version it was read at. Buttons a person sees are
// numbered, the main one first.
const prepare = (page, wanted, way) => page.evaluate(([action, how, most, text]) => {
  const form = [...document.querySelectorAll('form[method=post]')].find((f) => f.getAttribute('action').replace(/\d+/g, '#') === action);
  if (!form) return { met: false };
  const fields = [...form.elements].filter((e) => e.matches('input:not([type=hidden], [type=submit], [tabindex="-1"]), textarea, select'));
  const version = [...form.elements].find((e) => e.matches('[type=hidden][name=versi]'));
  if (how === 'basi' && version) version.value = Number(version.value) + 7;
  const texts = fields.filter((field) => field.matches('textarea, [type=text]'));
  if (how === 'panjang' && texts.length > 0) texts[0].value = text;
  for (const field of fields) {
    if (how === 'basi' || how === 'panjang') break;
    if (field.matches('[type=radio], [type=checkbox]')) field.checked = false;
    else if (field.matches('select')) field.value = field.querySelector('option[value=""]') ? '' : field.value;
    else if (!field.matches('[type=file]')) field.value = text;
  }
  const buttons = [...form.elements].filter((e) => e.matches('[type=submit]:not(.vh)'));
  form.closest('main')?.querySelectorAll('details').forEach((d) => { d.open = true; });
  const rank = (b) => Number(Boolean(b.name)) + 2 * Number(b.matches('.btn-2, .btn-3, :not(.btn)'));
  buttons.sort((a, b) => rank(a) - rank(b));
  buttons.forEach((b, i) => b.setAttribute('data-uji', i));
  return { met: true, fields: fields.length, version: Boolean(version), buttons: Math.min(buttons.length, most) };
}, [wanted, way, buttons_tried, typed[way] || '']);

// A refused form: looked at; the summary has the focus, its links lead to fields, and they are marked.
async function faults_of_refused(page, status) {
  const found = await look(page, 'galat', { widths: [360, 1280] });
  const summary = await page.evaluate(() => ({
    focused: document.activeElement?.className === 'errsum',
    lost: [...document.querySelectorAll('.errsum a')].map((a) => a.getAttribute('href')).filter((h) => !document.getElementById(decodeURIComponent(h.slice(1)))),
    unmarked: document.querySelectorAll('.errsum a').length > 0 && document.querySelectorAll('.bad').length === 0,
    titled: /^(Galat|Error)/.test(document.title),
  }));
  const where = new URL(page.url()).pathname;
  if (!summary.focused) found.push(`${where}: the summary has no focus`);
  if (status === 422 && !summary.titled) found.push(`${where}: the title does not say that something is wrong`);
  if (summary.lost.length > 0) found.push(`${where}: links lead nowhere: ${summary.lost.join(' ')}`);
  if (summary.unmarked) found.push(`${where}: no field is marked`);
  return found;
}

// One try. Returns whether there is anything more to try on this page.
async function attempt(page, base, path, action, way, button, faults) {
  await page.goto(base + path);
  const form = await prepare(page, action, way);
  if (!form.met || (way === 'basi' && !form.version) || button >= form.buttons) return null;
  const address = action.replaceAll('#', '1');
  note(form.fields > 0 ? 'isian' : 'tombol', 'POST', address);
  if (form.fields === 0) return 'tombol';
  const [answer] = await Promise.all([page.waitForNavigation().catch(() => null), page.click(`[data-uji="${button}"]`)]);
  if (!answer) {
    faults.push(`${action} on ${path}, ${way}, button ${button}: no page came`);
    return null;
  }
  const status = answer.status();
  // A report that may be kept as a draft is; the page that follows says what is missing.
  if (status === 422 || await page.$('.errsum')) {
    note('galat', 'POST', address);
    faults.push(...await faults_of_refused(page, status));
    return 'galat';
  }
  if (status === 409) faults.push(...await look(page, 'konflik', { widths: [360, 1280] }));
  else if (status >= 400) faults.push(`${action} on ${path}, ${way}: answered ${status}`);
  return String(status);
}

// Sends one kind of form until it was refused, and with a stale version where it has one.
export async function send(page, base, action, pages, faults) {
  const refused = async (ways, wanted) => {
    for (const path of pages)
      for (const way of ways)
        for (let button = 0; button < buttons_tried; button += 1) {
          const came = await attempt(page, base, path, action, way, button, faults);
          if (came === wanted || came === 'tombol') return came;
          if (came === null) break;
        }
    return 'never';
  };
  const came = await refused(['kosong', 'ngawur', 'panjang'], 'galat');
  if (came !== 'tombol') await refused(['basi'], '409');
}

// All forms of one person, or of a visitor who has no name. `done` holds the kinds somebody else has sent.
export async function refuse_all(browser, base, user, password, done) {
  const page = await open(browser, 360);
  page.setDefaultTimeout(60000);
  if (user) await signIn(page, base, user, password);
  const faults = [];
  for (const [action, pages] of await forms_of(page.context(), base, user ? '/beranda' : '/masuk')) {
    if (done.has(action)) continue;
    done.add(action);
    await send(page, base, action, pages, faults);
    if (user && /\/masuk/.test(page.url())) await signIn(page, base, user, password);
  }
  await page.context().close();
  return faults;
}
