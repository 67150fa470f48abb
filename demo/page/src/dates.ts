// The samples are of June 2023, and a demande can be modified for twenty days: their dates move together, so that the demande went to
// « A modifier » yesterday. Texts and not documents: « 450.00 » stays « 450.00 ».

const kDate = /"(\d{4}-\d{2}-\d{2})(T[^"]*)?"/g;
const kJour = 86_400_000;

const aujourdhui = (): string => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' });

/** Days from the change of statut to yesterday; 0 where the file says no such date. */
export function joursDepuis(demande: string): number {
  const [, date = ''] = /"dateChangementStatut"\s*:\s*"([^"]*)"/.exec(demande) ?? [];
  const ecart = Math.round((Date.parse(aujourdhui()) - Date.parse(date)) / kJour) - 1;
  return Number.isNaN(ecart) ? 0 : ecart;
}

export function decaler(texte: string, jours: number): string {
  return texte.replace(kDate, (tout, date: string, heure = '') => {
    const instant = Date.parse(date);
    return Number.isNaN(instant) ? tout : `"${new Date(instant + jours * kJour).toISOString().slice(0, 10)}${heure}"`;
  });
}
