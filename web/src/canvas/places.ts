// Where things are drawn, in CSS pixels of the window: for tests, and for whoever points at a field from outside.

import type { Drawn } from '../view/view.js';
import { readElements, type Box } from './bindings.js';

/** `answer`: canvasElements(). `ratio`: device pixels of the canvas to a CSS pixel. */
export function placesOf(answer: string, canvas: HTMLCanvasElement, ratio: number): Drawn {
  const { left, top } = canvas.getBoundingClientRect();
  const placed = <T extends { readonly visible: Box }>({ visible: { x0, y0, x1, y1 }, ...rest }: T): Omit<T, 'visible'> & { readonly rect: DOMRect } => ({
    ...rest,
    rect: new DOMRect(left + x0 / ratio, top + y0 / ratio, Math.max(0, x1 - x0) / ratio, Math.max(0, y1 - y0) / ratio),
  });
  const { elements, fields } = readElements(answer);
  return { elements: elements.map(placed), fields: fields.map(placed) };
}
