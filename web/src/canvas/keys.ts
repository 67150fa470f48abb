// Keys as the module names them (ImGuiKey of Dear ImGui 1.90): those that the view knows, by what they type rather than where they are, so
// that Ctrl+Z is Ctrl+Z on AZERTY.

const kTab = 512;
const named: Readonly<Record<string, number>> = {
  Tab: kTab, ArrowLeft: kTab + 1, ArrowRight: kTab + 2, ArrowUp: kTab + 3, ArrowDown: kTab + 4, PageUp: kTab + 5, PageDown: kTab + 6, Home: kTab + 7,
  End: kTab + 8, Delete: kTab + 10, ' ': kTab + 12, Enter: kTab + 13, Escape: kTab + 14, F2: 573,
};
const kA = 546;
export const kSearch = kA + 5;

/** 0: none that the view knows. */
export function keyOf(event: KeyboardEvent): number {
  const key = named[event.key];
  if (key !== undefined) return key;
  if (!(event.ctrlKey || event.metaKey)) return 0;
  const letter = event.key.toLowerCase();
  return /^[adfyz]$/.test(letter) ? kA + letter.charCodeAt(0) - 97 : 0;
}

/** In a text field all other keys are the field's own. */
export function leavesTextField(event: KeyboardEvent, search: boolean): boolean {
  if (event.key === 'Tab') return true;
  if (event.ctrlKey || event.metaKey) return /^[fyz]$/i.test(event.key);
  return search && ['Escape', 'Enter', 'ArrowDown'].includes(event.key);
}
