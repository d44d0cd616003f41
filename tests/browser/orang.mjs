// A person at a phone: goes by the words on links, buttons and labels, and looks at every page he comes to.
import { open, signIn } from './lib.mjs';
import { look, note, note_parts } from './lihat.mjs';

export class Orang {
  // `seen` (a set) and `faults` (a list) are shared by everybody of one story.
  static async at(browser, base, { script, seen, faults }) {
    const orang = new Orang();
    orang.page = await open(browser, 360, { javaScriptEnabled: script });
    orang.page.setDefaultTimeout(60000);
    return Object.assign(orang, { base, script, seen, faults });
  }

  async masuk(user, password) {
    await signIn(this.page, this.base, user, password);
    await this.lihat_halaman();
    return this;
  }

  close() { return this.page.context().close(); }

  // What the page shows is noted: something, nothing yet, or a form that came back.
  async lihat_halaman(answer, state = 'isi') {
    const request = answer?.request();
    const refused = answer?.status() === 422;
    this.faults.push(...await look(this.page, refused ? 'galat' : state, { thoroughly: this.script }));
    if (!this.script) return;
    if (refused) note('galat', request.method(), new URL(answer.url()).pathname);
    else if (!request || request.method() === 'GET') note(state, 'GET', new URL(this.page.url()).pathname);
    // The progress of a job loads itself anew; the page after it has the same links.
    await this.page.content().then(note_parts).catch(() => {});
  }

  async go(locator, status = 200, state = 'isi') {
    const [answer] = await Promise.all([this.page.waitForNavigation(), locator.click()]);
    if (answer && answer.status() !== status) throw new Error(`${answer.url()} answered ${answer.status()}: ${await this.teks()}`);
    await this.lihat_halaman(answer, state);
  }

  async buka(path) {
    await this.page.goto(this.base + path);
    await this.lihat_halaman();
  }
  // A link of the menu, which a phone hides behind a button.
  async menu(name) {
    await this.page.click('.menu-btn');
    await this.go(this.page.locator('#menu').getByRole('link', { name, exact: true }));
  }
  // `state` is "kosong" for a page on which nothing was done yet.
  ikuti(name, state = 'isi') { return this.go(this.page.locator('main').getByRole('link', { name }).first(), 200, state); }
  tekan(name, status = 200) { return this.go(this.page.locator('main').getByRole('button', { name }).first(), status); }
  tampak(name) { return this.page.locator('main').getByRole('link', { name }).first().isVisible(); }

  isi(label, value, n = 0) { return this.page.locator('main').getByLabel(label).nth(n).fill(value); }
  async isi_semua(label, value) {
    for (const field of await this.page.locator('main').getByLabel(label).all()) await field.fill(value);
  }
  berkas(label, files) { return this.page.getByLabel(label).setInputFiles(files); }
  // The option whose text begins with `text`.
  async pilih(label, text, n = 0) {
    const field = this.page.locator('main').getByLabel(label, { exact: true }).nth(n);
    const option = await field.locator('option').evaluateAll((all, t) => all.find((o) => o.text.startsWith(t))?.value, text);
    await field.selectOption(option);
  }
  centang(group, label) {
    return this.page.locator('main').getByRole('group', { name: group }).first().getByRole('radio', { name: label }).check();
  }
  buka_rincian(summary) { return this.page.locator('main summary').filter({ hasText: summary }).first().click(); }

  async unduh(locator) {
    const [download] = await Promise.all([this.page.waitForEvent('download'), locator.click()]);
    return download.path();
  }
  async teks() { return (await this.page.locator('main').innerText()).replace(/\s+/g, ' '); }
}
