// The map of a page, loaded by app.js with the first tap; it brings Leaflet and their style sheet. When they do not come,
// the button stays. Words and addresses stand in data-… attributes of its part. Understood by Chrome 80 and later.
'use strict';
(async () => {
  const part = document.querySelector('[data-peta]');
  const line = part.nextElementSibling;
  const say = part.dataset;
  const button = part.querySelector('button');
  if (!button || button.disabled) return;  // a second tap
  const load = (el) => new Promise((done, fail) => {
    document.head.append(Object.assign(el, { onload: done, onerror: fail }));
  });
  button.disabled = true;
  line.textContent = say.memuat;
  try {
    await Promise.all([
      load(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: say.gaya })),
      window.L || load(Object.assign(document.createElement('script'), { src: say.pustaka })),
    ]);
  } catch (_) {
    button.disabled = false;
    line.textContent = say.gagal;
    return;
  }
  const L = window.L;
  const form = part.closest('form');
  const lang = document.documentElement.lang;
  const number = (n, digits = 0) => n.toLocaleString(lang, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const words = (key, values = {}) =>
    Object.entries(values).reduce((text, [name, value]) => text.split(`{${name}}`).join(value), say[key]);
  const el = (tag, props = {}, ...children) => {
    const made = Object.assign(document.createElement(tag), props);
    made.append(...children);
    return made;
  };

  const box = el('div', { className: 'peta-kanvas' });
  box.setAttribute('role', 'application');
  box.setAttribute('aria-label', say.nama);
  part.textContent = '';
  part.append(box);
  line.textContent = '';

  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = L.map(box, {
    zoomControl: false, attributionControl: false, minZoom: 5, maxZoom: 18, scrollWheelZoom: false,
    maxBounds: [[-85, -180], [85, 180]], zoomAnimation: !still, fadeAnimation: !still, markerZoomAnimation: !still, inertia: !still,
  });
  // The wheel belongs to the page until the map is in use.
  map.on('focus', () => map.scrollWheelZoom.enable());
  map.on('blur', () => map.scrollWheelZoom.disable());
  L.control.zoom({ zoomInTitle: say.perbesar, zoomOutTitle: say.perkecil }).addTo(map);
  const mark = (className, width, height = width, html = '') => L.divIcon({ className, html, iconSize: [width, height] });

  // ---------- what lies below ----------

  // Leaflet's own layer of pictures would use data: addresses, which our pages refuse.
  const Pictures = L.GridLayer.extend({
    createTile(at, done) {
      const img = el('img', { alt: '', onload: () => done(null, img), onerror: () => done(new Error('no tile'), img) });
      img.src = say.ubin.replace('{z}', at.z).replace('{x}', at.x).replace('{y}', at.y);
      return img;
    },
  });

  // Lines of latitude and longitude, some 100 pixels apart, with their degrees at the edge.
  const lines = L.layerGroup();
  const steps = [5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001];
  const draw_lines = () => {
    lines.clearLayers();
    const view = map.getBounds();
    const [south, west, north, east] = [view.getSouth(), view.getWest(), view.getNorth(), view.getEast()];
    const wanted = ((east - west) / map.getSize().x) * 100;
    const step = steps.filter((s) => s >= wanted).pop() || steps[0];
    const digits = Math.max(0, -Math.floor(Math.log10(step)));
    const put = (from, to, degrees, at) => {
      L.polyline([from, to], { color: '#77807a', weight: 1, opacity: 0.5, interactive: false }).addTo(lines);
      const html = el('span', {}, `${number(Math.abs(degrees), digits)}°`);
      L.marker(at, { icon: L.divIcon({ className: 'peta-garis', html, iconSize: [0, 0] }), interactive: false, keyboard: false }).addTo(lines);
    };
    for (let i = Math.ceil(south / step); i * step <= north; ++i) put([i * step, west], [i * step, east], i * step, [i * step, west]);
    for (let i = Math.ceil(west / step); i * step <= east; ++i) put([south, i * step], [north, i * step], i * step, [north, i * step]);
  };

  if (say.ubin) {
    new Pictures({ maxNativeZoom: Number(say.zoomUbin) }).addTo(map);
    if (say.atribusi) box.append(el('div', { className: 'leaflet-bottom leaflet-right' },
      el('div', { className: 'leaflet-control leaflet-control-attribution' }, say.atribusi)));
  } else {
    lines.addTo(map);
    map.on('moveend', draw_lines);
    fetch(say.pantai).then((answer) => answer.json())
      .then((coast) => {
        const shore = L.geoJSON(coast, { style: { color: '#4d5853', weight: 2 }, interactive: false });
        // Drawn for a small scale: near by it would be wrong.
        const show = () => (map.getZoom() < 12 ? shore.addTo(map) : shore.remove());
        map.on('zoomend', show);
        show();
      }).catch(() => {});
    part.append(el('p', { className: 'small muted' }, say.tanpaGambar));
  }
  const [west, south, east, north] = say.batas.split(',').map(Number);
  map.fitBounds([[south, west], [north, east]]);

  // ---------- one place ----------

  const place = (text) => text.split(',').map(Number);
  if (say.titik) {
    const at = place(say.titik);
    // Half of 0.0045 degrees: the square in whose middle an approximate place lies.
    if ('kasar' in say) L.rectangle(at.map((d) => [d - 0.00225, d + 0.00225]).reduce((lat, lng) => [[lat[0], lng[0]], [lat[1], lng[1]]]),
      { color: '#0a5549', weight: 2, dashArray: '6 4', interactive: false }).addTo(map);
    else L.marker(at, { icon: mark('peta-titik', 24), title: say.titikNama, keyboard: false, interactive: false }).addTo(map);
  }

  // ---------- a point for the form ----------

  if ('pilih' in say) {
    const { lintang, bujur } = form.elements;
    let pin = null;
    const show = (at) => {
      if (pin) pin.setLatLng(at);
      else pin = L.marker(at, { icon: mark('peta-titik', 28), keyboard: false, interactive: false }).addTo(map);
    };
    const choose = ({ lat, lng }) => {
      show([lat, lng]);
      lintang.value = lat.toFixed(6);
      bujur.value = lng.toFixed(6);
      if (form.elements.tanpa_titik) form.elements.tanpa_titik.checked = false;
      line.textContent = words('dipilih', { lintang: number(lat, 4), bujur: number(lng, 4) });
    };
    const go_there = () => {
      const at = [Number(lintang.value), Number(bujur.value)];
      show(at);
      map.setView(at, 15);
    };
    box.classList.add('peta-silang');
    const middle = el('button', { type: 'button', className: 'btn btn-2' }, say.tengah);
    middle.addEventListener('click', () => choose(map.getCenter()));
    part.append(el('p', { className: 'small' }, say.petunjuk), el('div', { className: 'btns' }, middle));
    map.on('click', ({ latlng }) => choose(latlng));
    form.addEventListener('titik', go_there);
    if (lintang.value && bujur.value) go_there();
  }

  // ---------- what the server says lies here ----------

  const layer = L.layerGroup().addTo(map);
  const entry = (one) => el('li', {}, el('a', { href: one.alamat }, one.judul), el('p', {}, one.keterangan),
    el('p', {}, el('span', { className: `st st-${one.bentuk}` }, el('span', { className: 'tx' }, one.keadaan))));
  const list_of = ({ isi, jumlah, lain }) => {
    const list = el('ul', {}, ...isi.map(entry));
    if (lain) list.append(el('li', {}, el('a', { href: lain }, words('lain', { n: number(jumlah - isi.length) }))));
    return list;
  };
  const put = ({ geometry, properties }) => {
    const at = [...geometry.coordinates].reverse();
    const { jumlah, isi } = properties;
    const many = jumlah > 1;
    const count = number(jumlah);
    const height = Math.min(40, 22 + 6 * count.length);
    const icon = isi && !many ? mark(`peta-satu ${isi[0].bentuk}`, 26)
      : mark(`peta-gugus${count.length > 2 ? ' banyak' : ''}`, Math.max(height, 14 + 9 * count.length), height, count);
    const name = isi && !many ? `${isi[0].judul}, ${isi[0].keadaan}` : words('banyak', { n: count });
    const marker = L.marker(at, { icon, riseOnHover: true }).addTo(layer);
    marker.getElement().setAttribute('aria-label', name);
    if (isi) return marker.bindPopup(list_of(properties), { maxWidth: 280, minWidth: 200, autoPanPadding: [8, 8] });
    const nearer = () => {
      box.focus();
      map.setView(at, Math.min(map.getZoom() + 2, 18));
    };
    return marker.on('click', nearer).on('keypress', (event) => event.originalEvent.key === 'Enter' && nearer());
  };

  let asking = null;
  const ask = async () => {
    if (asking) asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    const view = map.getBounds();
    const within = (v, max) => Math.min(max, Math.max(-max, v)).toFixed(5);
    const bbox = [within(view.getWest(), 180), within(view.getSouth(), 90), within(view.getEast(), 180), within(view.getNorth(), 90)];
    try {
      const answer = await fetch(`${say.sumber}${say.sumber.includes('?') ? '&' : '?'}z=${map.getZoom()}&bbox=${bbox}`, { signal, redirect: 'error' });
      if (!answer.ok) throw answer;
      const { features, sebagian } = await answer.json();
      const focused = layer.getLayers().some((m) => m.getElement() === document.activeElement);
      layer.clearLayers();
      if (focused) box.focus();
      features.forEach(put);
      const n = features.reduce((sum, { properties }) => sum + properties.jumlah, 0);
      line.textContent = n === 0 ? say.kosong : words(sebagian ? 'terbaru' : 'isi', { n: number(n) });
    } catch (_) {
      if (!signal.aborted) line.textContent = say.gagal;
    }
  };
  // Asking anew takes away an opened popup: not because it moved the map a little, and not while it is read.
  if (say.sumber) {
    let makes_room = false;
    let late = false;
    map.on('autopanstart', () => { makes_room = true; });
    map.on('moveend', () => {
      const is_read = layer.getLayers().some((m) => m.isPopupOpen());
      late = late || (is_read && !makes_room);
      makes_room = false;
      if (!is_read) ask();
    });
    map.on('popupclose', () => {
      if (late) setTimeout(ask);
      late = false;
    });
    ask();
  }
  box.focus();
})();
