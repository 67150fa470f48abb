/** As the portal holds it: the same demande each time. */
export function genererDemande(nombre: number): Record<string, unknown>;
