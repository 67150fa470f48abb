// While something is on its way to the portal, the browser asks before the page is left. At any other time nobody is asked.

const reasons = new Set<symbol>();

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
  // What Chrome before 119 looks at.
  event.returnValue = true;
}

/** From now on, until the function that this gives is called. */
export function askBeforeLeaving(): () => void {
  const reason = Symbol();
  reasons.add(reason);
  addEventListener('beforeunload', ask);
  return () => {
    reasons.delete(reason);
    // A listener that does nothing would still keep the page out of the browser's cache of pages.
    if (reasons.size === 0) removeEventListener('beforeunload', ask);
  };
}
