// The clipboard, while the canvas itself has the keyboard: its text field has the browser's own.

export interface ClipboardTarget {
  /** What is selected; '' where nothing is. */
  copy(): string;
  paste(block: string): void;
}

export function watchClipboard(here: () => boolean, target: ClipboardTarget, signal: AbortSignal): void {
  document.addEventListener('copy', (event) => {
    const text = here() ? target.copy() : '';
    if (text === '' || event.clipboardData === null) return;
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
  }, { signal });
  document.addEventListener('paste', (event) => {
    if (!here() || event.clipboardData === null) return;
    event.preventDefault();
    target.paste(event.clipboardData.getData('text/plain'));
  }, { signal });
}
