// segur-solde convertir: a supplier's own table becomes import files, and its mistakes are shown in the table.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { file, guide, plain, run } from './programme.mjs';

const maison = ['--numero-ans', '0000000033', '--siret', '43806968400019', ...guide];
const titres = 'N° éditeur;DSR;Date de la commande;Date de la facture;Régime TVA;Taux TVA;montantSegurHT;montantSegurSoldeHT;Nom du responsable;E-mail du responsable;Numéro de téléphone du responsable;FINESS;Stockage identité;Opérateur messagerie;VA;Facture';
const ligne = '00033;DSR-MS2-DUI PDS-Va1;28/12/2022;02/06/2023;HT;0;1 500,00;1 400,00 €;RESP;mail@responsable.fr;600000000;90001538;oui;GIP_26;va.pdf;facture.pdf';

let folders = 0;
function folder() {
  const path = join(file(`sorties-${(folders += 1)}.txt`, '').replace(/\.txt$/, ''));
  mkdirSync(path);
  return path;
}

test('a table of Excel in France (Windows-1252, semicolons) becomes a file that check accepts', async () => {
  const bytes = Buffer.from(`${titres}\r\n${ligne}\r\n`.replace('€', '\u0080'), 'latin1');
  const sortie = folder();
  const { code, stderr, stdout } = await run(['convertir', file('commandes.csv', bytes), '--sortie', sortie, ...maison]);
  assert.equal(code, 0, stdout + stderr);
  assert.match(plain(stderr), /1 demande et 1 bénéficiaire lus dans le tableau \(Windows-1252\) : 1 fichier d’import écrit\./);
  const made = join(sortie, 'commandes-01.json');
  const { commande, beneficiaires } = JSON.parse(readFileSync(made, 'utf8')).lignesImport[0];
  assert.equal(commande.dateFacture, '2023-06-02');
  assert.equal(commande.montantSegurSoldeHT, 1400);
  assert.deepEqual([beneficiaires.structure[0].FINESSGeo, beneficiaires.structure[0].telephoneResponsable], ['090001538', '0600000000']);
  assert.equal((await run(['check', made, ...guide])).code, 0);
});

test('the findings are places in the table', async () => {
  const table = file('faute.csv', `${titres}\n${ligne.replace('02/06/2023', '31/02/2023')}\n`);
  const { code, stdout } = await run(['convertir', table, '--sortie', folder(), ...maison]);
  assert.equal(code, 1);
  assert.match(plain(stdout), /faute\.csv:2:38 {2}erreur {2}FAC-01/);
});

test('the columns are remembered, and can be corrected', async () => {
  const table = file('titres.csv', 'Commande;Site\n1;090001538\n');
  const colonnes = file('colonnes.txt', '').replace(/\.txt$/, '.json');
  const first = await run(['convertir', table, '--colonnes', colonnes, '--sortie', folder(), ...maison]);
  assert.match(plain(first.stderr), /La correspondance des colonnes, devinée des titres, est écrite dans/);
  assert.deepEqual(JSON.parse(readFileSync(colonnes, 'utf8')), { Commande: null, Site: null });
  const said = file('dites.json', JSON.stringify({ Commande: 'numeroEditeur', Site: 'finessGeographique' }));
  const sortie = folder();
  await run(['convertir', table, '--colonnes', said, '--sortie', sortie, ...maison]);
  assert.equal(JSON.parse(readFileSync(join(sortie, 'titres-01.json'), 'utf8')).lignesImport[0].beneficiaires.structure[0].FINESSGeo, '090001538');
  const wrong = file('fausses.json', '{"Commande": "inconnu"}');
  const refused = await run(['convertir', table, '--colonnes', wrong, '--sortie', folder(), ...maison]);
  assert.equal(refused.code, 2);
  assert.match(plain(refused.stderr), /désigne un champ qui n’existe pas : « inconnu »/);
});

test('a file that is there is never replaced', async () => {
  const sortie = folder();
  const table = file('deux.csv', `${titres}\n${ligne}\n`);
  await run(['convertir', table, '--sortie', sortie, ...maison]);
  const again = await run(['convertir', table, '--sortie', sortie, ...maison]);
  assert.equal(again.code, 2);
  assert.match(plain(again.stderr), /deux-01\.json » : il existe déjà\. Déplacez-le, ou choisissez un autre dossier/);
  const lost = await run(['convertir', table, '--sortie', join(sortie, 'absent'), ...maison]);
  assert.match(plain(lost.stderr), /le dossier n’existe pas/);
});

test('401 orders make three files, from the standard input as well', async () => {
  const rows = Array.from({ length: 401 }, (_, i) => ligne.replace('00033', String(i)));
  const sortie = folder();
  const { stderr } = await run(['convertir', '-', '--sortie', sortie, ...maison], { input: [titres, ...rows].join('\n') });
  assert.match(plain(stderr), /401 demandes et 401 bénéficiaires lus dans le tableau \(UTF-8\) : 3 fichiers d’import écrits\./);
  assert.ok(existsSync(join(sortie, 'import-03.json')));
});

test('the report as JSON and as HTML', async () => {
  const table = file('rapport.csv', `${titres}\n${ligne.replace('GIP_26', 'RIEN')}\n`);
  const json = JSON.parse((await run(['convertir', table, '--sortie', folder(), '--format', 'json', ...maison])).stdout);
  assert.deepEqual(json.fichiers[0].constats.map(({ regle, ligne: row }) => [regle, row]), [['SCN-03', 2]]);
  const html = (await run(['convertir', table, '--sortie', folder(), '--format', 'html', ...maison])).stdout;
  assert.match(html, /<mark>RIEN<\/mark>/);
});
