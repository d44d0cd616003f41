// Improvements only: every task also works without this file. No sentence is written here; the server puts them,
// translated, into data-… attributes of the element they belong to. Understood by Chrome 80 and later.
'use strict';
(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));

  // The sentence in data-<key> of `el`, with each {name} replaced.
  const words = (el, key, values = {}) =>
    Object.entries(values).reduce((text, [name, value]) => text.split(`{${name}}`).join(value), el.dataset[key] || '');

  // A line of text behind `el` that screen readers announce when it changes. Made early: a new region is not announced.
  const line_after = (el, role) => {
    const line = document.createElement('p');
    line.className = 'hint';
    if (role) line.setAttribute('role', role);
    el.after(line);
    return line;
  };

  // ---------- sending a form once ----------

  // form → promises of work (a draft being saved, a file being sent) that a submit has to wait for
  const working = new Map();
  const track = (form, promise) => {
    if (!form) return;
    const list = working.get(form) || new Set();
    working.set(form, list.add(promise));
    promise.finally(() => list.delete(promise));
  };

  const locked = new Map();  // form → its pressed button and what stood on it
  const lock = (form, button) => {
    form.dataset.terkirim = '1';
    if (!button || locked.has(form)) return;
    locked.set(form, { button, nodes: [...button.childNodes] });
    button.textContent = document.body.dataset.mengirim;
    button.disabled = true;
  };
  const release = (form) => {
    delete form.dataset.terkirim;
    const was = locked.get(form);
    locked.delete(form);
    if (!was) return;
    was.button.textContent = '';
    was.button.append(...was.nodes);
    was.button.disabled = false;
  };

  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.getAttribute('method') !== 'post') return;
    if (form.dataset.terkirim) {
      event.preventDefault();
      return;
    }
    const button = event.submitter || form.querySelector('[type=submit]');
    const work = working.get(form);
    if (work && work.size) {
      event.preventDefault();
      lock(form, button);
      Promise.all([...work]).then(() => {
        release(form);
        form.requestSubmit(button);
      });
      return;
    }
    form.dataset.terkirim = '1';
    // Later, because a button that is disabled now would not be part of what is sent.
    setTimeout(() => lock(form, button));
    // A POST that answers with a file leaves the page as it is; a lost connection does too.
    setTimeout(() => release(form), 30000);
  });
  // Back to a page kept in memory: its buttons must work again.
  addEventListener('pageshow', () => [...locked.keys()].forEach(release));

  // ---------- drafts on the server, and unsent changes ----------

  document.addEventListener('input', (event) => {
    const form = event.target.form;
    if (form) form.dataset.berubah = '1';
  });
  addEventListener('beforeunload', (event) => {
    if (all('form[data-jaga][data-berubah]:not([data-terkirim])').length) {
      event.preventDefault();
      event.returnValue = '';
    }
  });

  const draft_body = (form) => {
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      // kirim_id belongs to the one real submit; files are too big for a draft.
      if (typeof value === 'string' && name !== 'kirim_id') body.append(name, value);
    }
    return body;
  };

  const autosave = (form) => {
    const status = form.querySelector('[data-draf-status]');
    const say = (key, values) => {
      if (status) status.textContent = words(status, key, values);
    };
    let timer = 0;
    let saving = false;
    const later = (ms) => {
      clearTimeout(timer);
      timer = setTimeout(save, ms);
    };
    const send = async () => {
      const body = draft_body(form);
      delete form.dataset.berubah;
      const answer = await fetch(form.dataset.draf, {
        method: 'POST',
        body,
        headers: { 'X-Draf': '1' },
        redirect: 'error',
        // Browsers let at most 64 KB outlive the page.
        keepalive: document.hidden && String(body).length < 60000,
      });
      if (answer.status === 409) return say('konflik');
      if (!answer.ok) throw answer;
      const version = answer.headers.get('X-Versi');
      if (version && form.elements.versi) form.elements.versi.value = version;
      const time = new Date(answer.headers.get('Date') || Date.now());
      const jam = time.toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit', hour12: false });
      say('tersimpan', { jam });
    };
    const save = () => {
      clearTimeout(timer);
      if (saving || !form.dataset.berubah || form.dataset.terkirim) return;
      saving = true;
      const attempt = send()
        .catch(() => {
          form.dataset.berubah = '1';
          say('gagal');
        })
        .then(() => {
          saving = false;
          if (form.dataset.berubah) later(15000);
        });
      track(form, attempt);
    };
    form.addEventListener('input', () => later(2000));
    document.addEventListener('visibilitychange', () => document.hidden && save());
    addEventListener('online', save);
  };
  all('form[data-draf]').forEach(autosave);

  // ---------- photos and files ----------

  const side_pixels_max = 1600;

  // A smaller JPEG, upright and without camera data, or the file itself when that is no gain.
  const shrink = async (file) => {
    if (!/^image\/(jpeg|png|webp)$/.test(file.type)) return file;
    const image = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, side_pixels_max / Math.max(image.width, image.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.width * scale);
    canvas.height = Math.round(image.height * scale);
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.8));
    if (!blob || blob.size >= file.size) return file;
    return new File([blob], file.name.replace(/\.\w+$/, '') + '.jpg', { type: 'image/jpeg' });
  };

  const shrink_chosen = async (input) => {
    const chosen = [...input.files];
    const small = new DataTransfer();
    for (const file of chosen) small.items.add(await shrink(file).catch(() => file));
    if (input.files[0] === chosen[0]) input.files = small.files;
  };

  const piece_bytes = 64 * 1024;
  const failures_max = 6;

  const tus = (url, method, headers, body) =>
    fetch(url, { method, body, redirect: 'error', headers: { 'Tus-Resumable': '1.0.0', ...headers } });

  const create_upload = async (address, file) => {
    const base64 = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
    const answer = await tus(address, 'POST', {
      'Upload-Length': file.size,
      'Upload-Metadata': `filename ${base64(file.name)},filetype ${base64(file.type)}`,
    });
    const url = new URL(answer.headers.get('Location') || '', location.href);
    return answer.status === 201 && url.origin === location.origin ? url.href : null;
  };

  // Sends `file` in pieces and goes on after a broken connection. Gives the upload's address, or null.
  const upload = async (address, file, progress) => {
    let url = null;
    let offset = 0;
    for (let failures = 0; failures < failures_max; ) {
      try {
        if (!url) {
          url = await create_upload(address, file);
          if (!url) return null;
        } else if (failures) {
          const state = await tus(url, 'HEAD', {});
          if (!state.ok) return null;
          offset = Number(state.headers.get('Upload-Offset'));
        }
        while (offset < file.size) {
          const piece = file.slice(offset, offset + piece_bytes);
          const type = 'application/offset+octet-stream';
          const answer = await tus(url, 'PATCH', { 'Upload-Offset': offset, 'Content-Type': type }, piece);
          if (!answer.ok) throw answer;
          offset = Number(answer.headers.get('Upload-Offset'));
          failures = 0;
          progress(offset / file.size);
        }
        return url;
      } catch (_) {
        failures += 1;
        await pause(500 * 2 ** failures);
      }
    }
    return null;
  };

  const prepare_file = (input) => {
    const line = line_after(input, 'status');
    const bar = document.createElement('progress');
    const name = input.name;
    let hidden = null;

    const send = async () => {
      const file = input.files[0];
      bar.value = 0;
      line.after(bar);
      const url = await upload(input.dataset.tus, file, (part) => {
        bar.value = part;
      });
      bar.remove();
      if (input.files[0] !== file) return;
      line.textContent = words(input, url ? 'terunggah' : 'unggahGagal', { nama: file.name });
      if (!url) return;  // the file is still in the form and goes with it
      hidden = document.createElement('input');
      hidden.type = 'hidden';
      hidden.name = `unggah_${name}`;
      hidden.value = url.split('/').pop();
      input.after(hidden);
      input.removeAttribute('name');
    };
    const prepare = async () => {
      if (hidden) hidden.remove();
      hidden = null;
      input.name = name;
      line.textContent = '';
      if (!input.files.length) return;
      if ('kecilkan' in input.dataset) {
        line.textContent = words(input, 'mengecilkan');
        await shrink_chosen(input);
        line.textContent = '';
      }
      if (input.dataset.tus) {
        line.textContent = words(input, 'mengunggah');
        await send();
      }
    };
    const give_up = () => {
      line.textContent = '';
    };
    input.addEventListener('change', () => track(input.form, prepare().catch(give_up)));
  };
  all('input[type=file][data-kecilkan], input[type=file][data-tus]').forEach(prepare_file);

  // ---------- small things ----------

  // The chosen tab may lie beyond the edge of a phone.
  all('.tabs [aria-current]').forEach((tab) => {
    const row = tab.parentNode;
    row.scrollLeft = tab.offsetLeft - row.offsetLeft + tab.offsetWidth + 48 - row.clientWidth;
  });

  const summary = document.querySelector('.errsum');
  if (summary) summary.focus();

  // Does the chosen file have the expected SHA-256? Computed here: the file does not leave the device.
  all('input[type=file][data-hash]').forEach((input) => {
    const line = line_after(input, 'status');
    input.addEventListener('change', async () => {
      const file = input.files[0];
      if (!file) return;
      try {
        const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
        const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
        line.textContent = words(input, hex === input.dataset.hash ? 'cocok' : 'beda', { nama: file.name });
      } catch (_) {
        line.textContent = words(input, 'takBisa');
      }
    });
  });

  // A page whose work goes on elsewhere: what is marked is fetched anew until it is not marked any more. After ten
  // minutes it rests, so that a page left open does not keep a session alive; its link for reloading stays.
  const follow = async (part, left) => {
    if (!part || left === 0) return;
    await pause(3000);
    try {
      const answer = await fetch(location.href, { redirect: 'error' });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const fresh = page.querySelector('[data-maju]');
      if (answer.ok && !fresh) return location.reload();
      if (fresh && !part.contains(document.activeElement)) {
        part.replaceWith(fresh);
        part = fresh;
      }
    } catch (_) {}  // the network comes back or the link is used
    follow(part, left - 1);
  };
  follow(document.querySelector('[data-maju]'), 200);

  // The place of the telephone, once, when its owner asks for it.
  all('[data-lokasi]').forEach((part) => {
    if (!navigator.geolocation) return;
    part.hidden = false;
    const line = line_after(part, 'status');
    const form = part.closest('form');
    part.querySelector('button').addEventListener('click', () => {
      line.textContent = words(part, 'mencari');
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => {
          form.elements.lintang.value = coords.latitude.toFixed(6);
          form.elements.bujur.value = coords.longitude.toFixed(6);
          line.textContent = words(part, 'dapat');
          form.dispatchEvent(new Event('titik'));
        },
        () => { line.textContent = words(part, 'gagal'); },
        { enableHighAccuracy: true, timeout: 20000, maximumAge: 60000 });
    });
  });

  // peta.js
  all('[data-peta]').forEach((part) => {
    part.hidden = false;
    const line = line_after(part, 'status');
    part.querySelector('button').addEventListener('click', () => {
      const script = document.createElement('script');
      script.src = part.dataset.peta;
      script.addEventListener('error', () => { line.textContent = words(part, 'gagal'); });
      part.append(script);
    });
  });

  // The code behind # comes from the receipt's QR code; no server is sent it.
  all('form[data-kode]').forEach((form) => {
    const code = decodeURIComponent(location.hash.slice(1));
    if (/^[0-9A-Za-z-]{18,40}$/.test(code) && !form.elements.kode.value) {
      form.elements.kode.value = code;
      form.elements.pin.focus();
    }
  });

  all('textarea[data-max]').forEach((area) => {
    const line = line_after(area);
    line.id = `${area.id}-n`;
    area.setAttribute('aria-describedby', `${area.getAttribute('aria-describedby') || ''} ${line.id}`.trim());
    const count = () => {
      const left = area.dataset.max - [...area.value].length;
      const near = left < area.dataset.max / 5;  // far from the end it is only noise
      line.textContent = near ? words(area, left < 0 ? 'lebih' : 'sisa', { n: Math.abs(left) }) : '';
      line.classList.toggle('late', left < 0);
    };
    area.addEventListener('input', count);
    count();
  });
})();
