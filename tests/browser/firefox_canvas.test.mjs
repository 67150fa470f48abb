// The canvas view in Firefox: the view of a first visit, typed into where it says that its fields are, gone through by the keyboard and the wheel,
// enlarged, printed, changed for the form and back.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { labels } from './harness.mjs';
import { shareFirefox, toileOf } from './renard_toile.mjs';

const kDate = '/commande/dateFacture';
const kMontant = '/commande/montantSegurSoldeHT';
const kOperateur = '/beneficiaires/structure/0/operateurMessagerie';

const { shared, quiet } = shareFirefox();
const { drawn, field, hold, patch, press, replaced, seen, shown } = toileOf(shared);
const root = (run, ...given) => shared.page.evaluate(run, ...given);
const spoken = () => root(() => document.querySelector('segur-solde-editor').shadowRoot.querySelector('canvas').getAttribute('aria-description'));
const active = () => root(() => {
  const element = document.querySelector('segur-solde-editor').shadowRoot.activeElement;
  return element === null ? 'page' : element.localName === 'canvas' ? 'canvas' : (element.getAttribute('aria-label') ?? element.textContent);
});
const focusCanvas = () => root(() => document.querySelector('segur-solde-editor').shadowRoot.querySelector('canvas').focus());
const clickText = async (pointer, options) => {
  const { x, y, height } = await seen(pointer);
  await shared.page.mouse.click(x + 20, y + height / 2, options);
};

test('a first visit gets the canvas; what is typed at fieldRect is the modification', async () => {
  await drawn();
  assert.equal((await seen(kDate)).name, labels.date);
  await clickText(kDate);
  await shown('.canvas-input:focus');
  await replaced('05/06/2023');
  assert.equal((await patch()).at(-1).value, '2023-06-05');
  assert.equal((await field(kDate)).modified, true);
});

test('letters that no single key gives, a dead key’s, and a wrong value are taken as typed', async () => {
  await replaced('31/02/2023 é€');
  await root(() => {
    const { activeElement } = document.querySelector('segur-solde-editor').shadowRoot;
    // The driver has no dead keys: what Firefox tells of one, then the letter that comes of it, as an input method puts it there.
    activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Dead', bubbles: true, composed: true, cancelable: true }));
    document.execCommand('insertText', false, 'ê');
  });
  assert.equal((await field(kDate)).wrong, true);
  assert.equal((await field(kDate)).text, '31/02/2023 é€ê');
});

test('to the form and back in the middle of it: nothing is lost, and undo goes on', async () => {
  await press('Passer au formulaire');
  await shown('.editor');
  const typed = await root((label) => [...document.querySelector('segur-solde-editor').shadowRoot.querySelectorAll('label')].find(({ textContent }) => textContent.startsWith(label)).control.value, labels.date);
  assert.equal(typed, '31/02/2023 é€ê');
  await press('Passer à la vue dense');
  await drawn();
  assert.equal((await field(kDate)).wrong, true);
  await focusCanvas();
  for (let i = 0; i < 2; ++i) await hold('Control', () => shared.page.keyboard.press('z'));
  assert.deepEqual(await patch(), []);
});

test('Tab comes in at the first and, backwards, at the last; it goes out at either end', async () => {
  await root(() => document.querySelector('segur-solde-editor').shadowRoot.querySelector('.view-switch button').focus());
  await shared.page.keyboard.press('Tab');
  const first = await spoken();
  assert.equal(await active(), 'canvas');
  assert.notEqual(first, '');
  await hold('Shift', () => shared.page.keyboard.press('Tab'));
  assert.equal(await active(), 'Passer au formulaire');
  await shared.page.keyboard.press('Tab');
  assert.equal(await spoken(), first);
  // Else the keyboard would leave the page.
  await root(() => {
    const behind = document.createElement('button');
    behind.id = 'behind';
    document.querySelector('segur-solde-editor').after(behind);
  });
  let last = '';
  for (let i = 0; i < 60 && (await active()) !== 'page'; ++i) {
    last = (await spoken()) || last;
    await shared.page.keyboard.press('Tab');
  }
  assert.equal(await root(() => document.activeElement.id), 'behind');
  // « Effacer le brouillon » may stand between, once there is one.
  for (let i = 0; i < 2 && (await active()) !== 'canvas'; ++i) await hold('Shift', () => shared.page.keyboard.press('Tab'));
  assert.equal(await active(), 'canvas');
  assert.equal(await spoken(), last);
});

test('the second button opens the text field, and the browser’s own menu is that of a text field', async () => {
  await root(() => addEventListener('contextmenu', (event) => (globalThis.menu = [event.composedPath()[0].localName, event.defaultPrevented]), { once: true }));
  await clickText(kMontant, { button: 'right' });
  assert.equal(await active(), labels.montant);
  assert.deepEqual(await root(() => globalThis.menu), ['input', false]);
  // The menu of the browser itself is open.
  await shared.page.keyboard.press('Escape');
});

test('the operator is chosen in the list by its first letters', async () => {
  await clickText(kOperateur);
  await shared.page.keyboard.type('api');
  await shared.page.keyboard.press('Enter');
  const { value, path } = (await patch()).at(-1);
  assert.equal(path, kOperateur);
  assert.match(value, /^API/);
  await hold('Control', () => shared.page.keyboard.press('z'));
  assert.deepEqual(await patch(), []);
});

test('the wheel scrolls the canvas, then the page', async () => {
  const { y } = await seen(kDate);
  const page = await root(() => scrollY);
  await shared.page.mouse.move(100, 500);
  await shared.page.mouse.wheel({ deltaY: 40 });
  await shared.page.waitForFunction((before) => document.querySelector('segur-solde-editor').drawn().fields.find(({ pointer }) => pointer === '/commande/dateFacture').rect.y < before, {}, y);
  assert.equal(await root(() => scrollY), page);
  for (let i = 0; i < 40 && (await root(() => scrollY)) <= page; ++i) await shared.page.mouse.wheel({ deltaY: 200 });
  assert.ok((await root(() => scrollY)) > page);
});

for (const ratio of [2, 1]) {
  test(`drawn to the pixel where a CSS pixel is ${ratio}, the input where the field is`, async () => {
    await shared.page.setViewport({ width: 1440, height: 900, deviceScaleFactor: ratio });
    await shared.page.waitForFunction((wanted) => {
      const element = document.querySelector('segur-solde-editor').shadowRoot.querySelector('canvas');
      return devicePixelRatio === wanted && Math.abs(element.width - element.getBoundingClientRect().width * wanted) <= 1;
    }, {}, ratio);
    await clickText(kDate);
    const [place, box] = await root((pointer) => {
      const editor = document.querySelector('segur-solde-editor');
      return [editor.fieldRect(pointer).rect.toJSON(), editor.shadowRoot.activeElement.getBoundingClientRect().toJSON()];
    }, kDate);
    for (const side of ['x', 'y', 'width', 'height']) assert.ok(Math.abs(place[side] - box[side]) <= 1, `${side}: ${place[side]} ${box[side]}`);
  });
}

/** Firefox packs the objects of its PDF. */
function sheetsOf(pdf) {
  let count = 0;
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 1)) {
    try {
      count += inflateSync(pdf.subarray(at + 'stream\n'.length)).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    } catch {
      // The word of an « endstream », or what is packed otherwise.
    }
  }
  return count;
}

test('on paper it is the form, on as many sheets', async () => {
  const sheets = async () => sheetsOf(Buffer.from(await shared.page.pdf({ format: 'a4' })));
  const here = await sheets();
  assert.ok(here > 1, String(here));
  assert.equal(await active(), labels.date, 'the field that is open');
  await press('Passer au formulaire');
  await shown('.editor');
  assert.equal(await sheets(), here);
  await press('Passer à la vue dense');
  await drawn();
});

const lose = () => root(async () => {
  const element = document.querySelector('segur-solde-editor').shadowRoot.querySelector('canvas');
  const extension = element.getContext('webgl2').getExtension('WEBGL_lose_context');
  const heard = (type) => new Promise((resolve) => element.addEventListener(type, resolve, { once: true }));
  globalThis.giveBack = () => {
    const restored = heard('webglcontextrestored');
    extension.restoreContext();
    return restored;
  };
  const lost = heard('webglcontextlost');
  extension.loseContext();
  await lost;
  await new Promise((resolve) => setTimeout(resolve));
});

test('a graphics context that returns leaves the canvas where it is, drawn', async () => {
  await clickText(kDate);
  await lose();
  await root(() => globalThis.giveBack());
  await replaced('05/06/2023');
  assert.equal((await field(kDate)).text, '05/06/2023');
  const colours = await root(() => new Promise((resolve) => {
    const element = document.querySelector('segur-solde-editor').shadowRoot.querySelector('canvas');
    // In the frame in which it is drawn: the browser keeps no pixels beyond it.
    element.dispatchEvent(new PointerEvent('pointermove', { pointerType: 'mouse' }));
    requestAnimationFrame(() => {
      const copy = new OffscreenCanvas(64, 64).getContext('2d');
      copy.drawImage(element, 0, 0, element.width, element.height, 0, 0, 64, 64);
      resolve(new Set(new Uint32Array(copy.getImageData(0, 0, 64, 64).data.buffer)).size);
    });
  }));
  assert.ok(colours > 2, `${colours} colours`);
});

test('a graphics context that does not return leads to the form', async () => {
  await lose();
  await shown('.editor');
  const said = await root(() => document.querySelector('segur-solde-editor').shadowRoot.querySelector('.view-switch [role=status]').textContent);
  assert.match(said, /n’arrive plus à dessiner la vue dense/);
});

quiet();
