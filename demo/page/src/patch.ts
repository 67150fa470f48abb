// RFC 6902, as far as a modification goes: test, replace, add, remove. What a portal would do with what it gets.

export interface Operation {
  readonly op: string;
  readonly path: string;
  readonly value?: unknown;
}

type Conteneur = Record<string, unknown>;

/** A changed copy; null where a test fails or a path leads nowhere. */
export function appliquer<T>(document: T, operations: readonly Operation[]): T | null {
  const copie = structuredClone(document);
  for (const { op, path, value } of operations) {
    const cles = path.split('/').slice(1).map((cle) => cle.replaceAll('~1', '/').replaceAll('~0', '~'));
    const derniere = cles.pop();
    const parent = cles.reduce<unknown>((place, cle) => (place as Conteneur | undefined)?.[cle], copie);
    if (derniere === undefined || typeof parent !== 'object' || parent === null) return null;
    const place = parent as Conteneur;
    if (op === 'test') {
      if (JSON.stringify(place[derniere]) !== JSON.stringify(value)) return null;
    } else if (op === 'remove') {
      if (Array.isArray(parent)) parent.splice(Number(derniere), 1);
      else delete place[derniere];
    } else if (Array.isArray(parent) && op === 'add') {
      parent.splice(derniere === '-' ? parent.length : Number(derniere), 0, value);
    } else {
      place[derniere] = value;
    }
  }
  return copie;
}
