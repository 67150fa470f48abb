// Every rule through WebAssembly: the sample of the guide holds it, one change breaks it there, and the command line says the same to the byte.
// The table covers the catalogue: a rule that is added without its case here fails.

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { avec, constats, demandeDuGuide, epoch, importDuGuide, kMoment, referentiel, root, validateur } from './coeur.mjs';

const program = join(root, 'build/native/bin/segur-solde');
const L = '/lignesImport/0';
const S = `${L}/beneficiaires/structure`;

/** The sample without its one finding (« mail.responsable2.fr »). */
const kImport = avec(importDuGuide, { [`${S}/1/emailResponsable`]: 'mail@responsable2.fr' });
const kDemande = avec(demandeDuGuide, { '/beneficiaires/structure/1/emailResponsable': 'mail@responsable2.fr' });
const kMss = { moment: '2024-09-12T14:00:00+02:00' };

const i = (ecritures, options = {}) => ({ bytes: avec(kImport, ecritures), ...options });
const d = (ecritures) => ({ bytes: avec(kDemande, ecritures) });
const texte = (from, to) => ({ bytes: Buffer.from(kImport.toString().replace(from, to)) });
const lignes = (count) => {
  const document = JSON.parse(kImport);
  document.lignesImport = Array.from({ length: count }, (_, index) => ({ ...document.lignesImport[0], numLigne: index + 1 }));
  return { bytes: Buffer.from(JSON.stringify(document)) };
};

const kCas = {
  'JSON-01 erreur': texte('"siret": ', '"siret": ,'),
  'JSON-02 erreur /impId': texte('"impId": null', '"impId": null, "impId": null'),
  'JSON-03 avertissement /a~1b': texte('"impId"', '"a/b": 1, "impId"'),
  'JSON-04 erreur /siret': texte('"siret"', '"SIRET"'),
  'JSON-05 erreur': { bytes: Buffer.from(kImport.toString(), 'utf16le') },
  'JSON-06 avertissement': { bytes: Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), kImport]) },
  'JSON-07 erreur': texte('1400', '1e999'),
  'JSON-08 erreur': { bytes: Buffer.from('['.repeat(100_000)) },
  'JSON-09 erreur /lignesImport/0/piecesJustificatives/1': i({ [`${L}/piecesJustificatives/1`]: 12 }),
  [`JSON-10 erreur ${L}/commande`]: i({ [`${L}/commande`]: undefined }),
  [`JSON-11 erreur ${L}/beneficiaires`]: i({ [`${L}/beneficiaires`]: 'STRUCTURE' }),
  [`JSON-12 erreur ${S}`]: i({ [S]: {} }),
  [`JSON-13 erreur ${L}/piecesJustificatives`]: i({ [`${L}/piecesJustificatives`]: null }),
  'IMP-01 erreur /numeroAns': i({ '/numeroAns': '0000000099' }),
  'IMP-02 erreur /siret': i({ '/siret': '43806968400018' }),
  'IMP-03 erreur /lignesImport': i({ '/lignesImport': [] }),
  'IMP-04 avertissement /lignesImport': lignes(201),
  [`IMP-05 erreur ${L}/numLigne`]: i({ [`${L}/numLigne`]: 0 }),
  [`IMP-06 erreur ${L}/typeAction`]: i({ [`${L}/typeAction`]: 'M' }),
  [`IMP-07 avertissement ${L}/codeTraitement`]: i({ [`${L}/codeTraitement`]: 'OK' }),
  [`IMP-08 avertissement ${L}/libelleTraitement`]: i({ [`${L}/libelleTraitement`]: 'OK' }),
  'IMP-09 avertissement /impId': i({ '/impId': 12 }),
  'IMP-10 erreur /lignesImport/1/numLigne': { bytes: avec(lignes(2).bytes, { '/lignesImport/1/numLigne': 1 }) },
  [`DEM-01 erreur ${L}/numeroASP`]: i({ [`${L}/numeroASP`]: 'MS2009167' }),
  [`DEM-02 erreur ${L}/dsr`]: i({ [`${L}/dsr`]: 'DSR-MS2-DUIPDS-Va1' }),
  [`DEM-03 erreur ${L}/numeroEditeur`]: i({ [`${L}/numeroEditeur`]: null }),
  'DEM-04 avertissement /numeroAns': d({ '/numeroAns': '0000000099' }),
  [`DEM-05 erreur ${L}`]: i({ [`${L}/commande/indicateurDeploiementMSS`]: 'Cas 1' }, { moment: '2024-12-19T14:00:00+01:00' }),
  'DEM-06 avertissement /fournisseur/siret': d({ '/fournisseur/siret': '43806968400018' }),
  [`CDE-01 erreur ${L}/commande/dateCommande`]: i({ [`${L}/commande/dateCommande`]: '28/12/2022' }),
  [`CDE-02 erreur ${L}/commande/dateCommande`]: i({ [`${L}/commande/dateCommande`]: '2024-02-29' }),
  [`CDE-03 erreur ${L}/commande/regimeTVA`]: i({ [`${L}/commande/regimeTVA`]: 'ht' }),
  [`CDE-04 erreur ${L}/commande/tauxTVA`]: i({ [`${L}/commande/tauxTVA`]: 20 }),
  [`FAC-01 erreur ${L}/commande/dateFacture`]: i({ [`${L}/commande/dateFacture`]: '2023-02-31' }),
  [`FAC-02 erreur ${L}/commande/dateFacture`]: i({ [`${L}/commande/dateFacture`]: '2022-12-27' }),
  [`FAC-03 erreur ${L}/commande/dateFacture`]: i({ [`${L}/commande/dateFacture`]: '2023-06-14' }),
  [`MSS-01 erreur ${L}/commande/indicateurDeploiementMSS`]: i({ [`${L}/commande/indicateurDeploiementMSS`]: 'Cas 3' }),
  [`MSS-02 erreur ${L}/commande/indicateurDeploiementMSS`]: i({}, kMss),
  [`MNT-01 erreur ${L}/commande/montantSegurSoldeHT`]: i({ [`${L}/commande/montantSegurSoldeHT`]: 1400.005 }),
  [`MNT-02 erreur ${L}/commande/montantSegurSoldeHT`]: i({ [`${L}/commande/montantSegurSoldeHT`]: 0 }),
  [`MNT-03 erreur ${L}/commande/montantSegurSoldeHT`]: i({ [`${L}/commande/montantSegurSoldeHT`]: 1500.01 }),
  'MNT-04 avertissement /commande/montantSegurSoldeHT': d({ '/commande/montantSegurSoldeHT': 449.99 }),
  [`MNT-05 erreur ${L}/commande/montantSegurSoldeHT`]: i({}, { ref: avec(referentiel, { '/dispositifs/0/plafondHT': 1399.99 }) }),
  [`MNT-06 erreur ${L}/commande/montantSegurHT`]: i({ [`${L}/commande/montantSegurHT`]: '1500' }),
  'MNT-07 avertissement /commande/montantAvanceDecide': d({ '/commande/montantAvanceDecide': '450,00' }),
  [`MAN-01 erreur ${L}/beneficiaires/isMandataire`]: i({ [`${L}/beneficiaires/isMandataire`]: 'true' }),
  [`MAN-02 erreur ${L}/beneficiaires/nomMandataire`]: i({ [`${L}/beneficiaires/nomMandataire`]: null }),
  [`MAN-03 erreur ${L}/beneficiaires/emailMandataire`]: i({ [`${L}/beneficiaires/emailMandataire`]: 'mail@mandataire' }),
  [`MAN-04 erreur ${L}/beneficiaires/telephoneMandataire`]: i({ [`${L}/beneficiaires/telephoneMandataire`]: '06 00 00 00 00' }),
  [`MAN-05 avertissement ${L}/beneficiaires/isMandataire`]: i({ [`${L}/beneficiaires/isMandataire`]: false }),
  [`BEN-01 erreur ${S}`]: i({ [`${S}/0/presentSolde`]: false, [`${S}/1/presentSolde`]: false }),
  [`BEN-02 erreur ${S}/0/FINESSGeo`]: i({ [`${S}/0/FINESSGeo`]: '090001539' }),
  [`BEN-03 erreur ${S}/0/FINESSJuridique`]: i({ [`${S}/0/FINESSJuridique`]: '090001489' }),
  [`BEN-04 erreur ${S}/0/FINESSGeo`]: i({ [`${S}/0/FINESSGeo`]: null }),
  [`BEN-05 erreur ${S}/1/FINESSGeo`]: i({ [`${S}/1/FINESSGeo`]: '090001538' }),
  [`BEN-06 erreur ${S}/0/nomResponsable`]: i({ [`${S}/0/nomResponsable`]: ' ' }),
  [`BEN-07 erreur ${S}/1/emailResponsable`]: { bytes: importDuGuide },
  [`BEN-08 erreur ${S}/0/telephoneResponsable`]: i({ [`${S}/0/telephoneResponsable`]: '06.00.00.00.00' }),
  [`BEN-09 erreur ${S}/0/presentSolde`]: i({ [`${S}/0/presentSolde`]: 'true' }),
  [`BEN-10 erreur ${S}/0/siret`]: i({ [`${S}/0/siret`]: '43806968400018' }),
  [`BEN-11 erreur ${L}/beneficiaires/isClientUnique`]: i({ [`${L}/beneficiaires/isClientUnique`]: 'oui' }),
  [`BEN-12 avertissement ${S}/0/FINESSGeo`]: i({ [`${S}/0/FINESSGeo`]: '2C0000006' }),
  [`BEN-13 avertissement ${S}/0/FINESSJuridique`]: i({ [`${S}/0/FINESSJuridique`]: '2C0000006' }),
  [`BEN-14 erreur ${L}/beneficiaires/commandePour`]: i({ [`${L}/beneficiaires/commandePour`]: 12 }),
  [`SCN-01 erreur ${S}/0/isMaitreIdentite`]: i({ '/numeroAns': '0000000040', [`${S}/0/isMaitreIdentite`]: true, [`${S}/1/operateurMessagerie`]: 'MAI_337' }),
  [`SCN-02 erreur ${S}/0/isStockageIdentite`]: i({ [`${S}/1/isStockageIdentite`]: false }, { ref: avec(referentiel, { '/solutions/0/profils': [] }) }),
  [`SCN-03 erreur ${S}/0/operateurMessagerie`]: i({ [`${S}/0/operateurMessagerie`]: 'APICEM Apicrypt v2' }),
  [`SCN-04 erreur ${S}/1/operateurMessagerie`]: i({ '/numeroAns': '0000000040' }),
  [`SCN-05 erreur ${S}/0/isMaitreIdentite`]: i({ [`${S}/0/isMaitreIdentite`]: 'false' }),
  [`SCN-06 erreur ${S}/0/isStockageIdentite`]: i({ [`${S}/0/isStockageIdentite`]: 1 }),
  [`PJ-01 erreur ${L}/piecesJustificatives`]: i({ [`${L}/piecesJustificatives/0/typeFichier`]: 'AUTRE_S' }),
  [`PJ-02 erreur ${L}/piecesJustificatives/1/typeFichier`]: i({ [`${L}/piecesJustificatives/1/typeFichier`]: 'Facture' }),
  [`PJ-03 erreur ${L}/piecesJustificatives/0/formatFichier`]: i({ [`${L}/piecesJustificatives/0/formatFichier`]: 'pdf' }),
  [`PJ-04 erreur ${L}/piecesJustificatives/1/nomFichier`]: i({ [`${L}/piecesJustificatives/1/nomFichier`]: 'MS2-dui-va1-va-00001.pdf' }),
  [`PJ-06 erreur ${L}/piecesJustificatives/0/nomFichier`]: i({ [`${L}/piecesJustificatives/0/nomFichier`]: '../va.pdf' }),
};

// The bytes of a pièce, what is posted, the zip and a table: see session.test.mjs, tests/core/edition, check and tableur.
const kAilleurs = /^(PJ-05|PJ-07|PJ-08|PJ-09|PJ-10|MOD-\d\d|ZIP-\d\d|TAB-\d\d)$/;

const codeOf = (cas) => cas.slice(0, cas.indexOf(' '));

test('the table breaks each rule of the catalogue that a file can break', () => {
  const { regles } = JSON.parse(execFileSync(program, ['regles', '--format', 'json'], { encoding: 'utf8' }));
  const checked = regles.map(({ code }) => code).filter((code) => !kAilleurs.test(code));
  assert.deepEqual(Object.keys(kCas).map(codeOf).sort(), [...checked].sort());
});

test('the sample without its fault breaks none', () => {
  assert.deepEqual(constats(kImport), []);
  assert.deepEqual(constats(kDemande), []);
});

test('each rule, there and with that severity', async (t) => {
  for (const [cas, { bytes, ...options }] of Object.entries(kCas)) {
    await t.test(cas, () => {
      const found = constats(bytes, options);
      assert.ok(found.includes(cas), found.join('\n'));
    });
  }
});

test('the command line says the same, to the byte', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'segur-regles-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [cas, { bytes, moment = kMoment, ref = referentiel }] of Object.entries(kCas)) {
    writeFileSync(join(folder, 'essai.json'), bytes);
    writeFileSync(join(folder, 'ref.json'), ref);
    const { stdout } = spawnSync(program, ['check', '--format', 'json', '--date', moment, '--referentiel', 'ref.json', 'essai.json'], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    assert.equal(validateur.check(bytes, 'essai.json', ref, epoch(moment)), stdout, cas);
  }
});

test('a référentiel that is itself wrong is answered by its errors, not by a verdict', () => {
  const report = validateur.check(kImport, 'essai.json', Buffer.from('{"version": 1}'), epoch(kMoment));
  assert.match(JSON.parse(report).erreurs[0], /^Le référentiel, ligne 1, colonne 13 \(\/version\)/);
});
