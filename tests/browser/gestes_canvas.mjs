// What a person does on the canvas: it is found and pressed at where the view says that it is drawn.

export const kDate = '/commande/dateFacture';
export const kMontant = '/commande/montantSegurSoldeHT';
export const kCell = (row, key) => `/beneficiaires/structure/${row}/${key}`;

export const editor = (page) => page.locator('segur-solde-editor').first();
export const drawn = (page) => editor(page).evaluate((element) => {
  const plain = ({ rect, ...rest }) => ({ ...rest, rect: { x: rect.x, y: rect.y, width: rect.width, height: rect.height } });
  const { elements, fields } = element.drawn();
  return { elements: elements.map(plain), fields: fields.map(plain) };
});
export const fieldOf = async (page, pointer) => (await drawn(page)).fields.find((field) => field.pointer === pointer);
export const elementOf = async (page, name) => (await drawn(page)).elements.find((element) => element.name === name);
export const patchOf = async (page) => JSON.parse((await editor(page).evaluate((element) => element.value)) || 'null')?.patch ?? null;
export const input = (page) => page.locator('segur-solde-editor .canvas-input');
export const undo = (page) => page.keyboard.press('Control+z');

/** Scrolls the canvas until the field is in sight, and gives its place. */
export async function seen(page, pointer) {
  const stage = await editor(page).locator('canvas').boundingBox();
  for (let i = 0; i < 12; ++i) {
    const found = await editor(page).evaluate((element, name) => {
      const field = element.fieldRect(name);
      return field === null ? null : { x: field.rect.x, y: field.rect.y, width: field.rect.width, height: field.rect.height, name: field.name };
    }, pointer);
    if (found !== null && found.height > 20) return found;
    await page.mouse.move(stage.x + stage.width / 2, stage.y + 60);
    await page.mouse.wheel(0, 250);
  }
  throw new Error(`${pointer} does not come into sight`);
}

export async function click(page, pointer) {
  const { x, y, width, height } = await seen(page, pointer);
  await page.mouse.click(x + Math.min(18, width / 2), y + height / 2);
}

/** Types over what a text field holds, and stays in it. */
export async function fill(page, pointer, text) {
  await click(page, pointer);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}

/** In the page: the wheel over the canvas, beside the table, which scrolls by itself. */
const wheel = (page, deltaY) =>
  editor(page).evaluate(({ shadowRoot }, by) => {
    const stage = shadowRoot.querySelector('canvas');
    const { x, y } = stage.getBoundingClientRect();
    stage.dispatchEvent(new WheelEvent('wheel', { deltaY: by, clientX: x + 8, clientY: y + 8, bubbles: true, cancelable: true }));
  }, deltaY);

/** Presses what the view says to be drawn by that name, scrolled into sight. */
export async function press(page, name) {
  for (let i = 0; i < 12 && (await elementOf(page, name)).rect.height < 16; ++i) await wheel(page, 200);
  const { rect } = await elementOf(page, name);
  await page.mouse.click(rect.x + rect.width / 2, rect.y + rect.height / 2);
}

/** Nothing is under the pointer, and nothing has the keyboard. */
export async function leave(page) {
  await page.mouse.move(0, 0);
  await editor(page).evaluate(({ shadowRoot }) => shadowRoot.activeElement?.blur());
}

/** Scrolls the document of the canvas until the field stands that high in it, as far as it goes. */
export async function scrolled(page, pointer, high = 120) {
  const { y } = await editor(page).locator('canvas').boundingBox();
  await wheel(page, -1e6);
  await wheel(page, (await fieldOf(page, pointer)).rect.y - y - high);
}

/** Until the canvas has drawn at the size that the page has now. */
export async function canvasFits(page) {
  await page.waitForFunction(() => {
    const element = document.querySelector('segur-solde-editor').shadowRoot.querySelector('canvas');
    const { width, height } = element.getBoundingClientRect();
    return Math.abs(element.width - width * devicePixelRatio) < 1.5 && Math.abs(element.height - height * devicePixelRatio) < 1.5;
  });
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}
