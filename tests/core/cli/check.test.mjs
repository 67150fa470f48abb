// segur-solde check: exit codes, what cannot be read, the three formats, what a terminal gets.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { data, demande, file, guide, lines, lot, plain, program, run, shell } from './programme.mjs';

const json = async (args, options) => {
  const result = await run(['check', ...guide, '--format', 'json', ...args], options);
  return { ...result, report: JSON.parse(result.stdout) };
};
const emptyFolder = join(file('x', ''), '..', 'vide');
mkdirSync(emptyFolder);
const rules = (report) => report.fichiers.flatMap((fichier) => fichier.constats.map((constat) => constat.regle));

test('exit codes: 0 no error, 1 errors, 2 what cannot be judged', async () => {
  const cases = [
    [[demande], 0],
    [[lot], 1],
    [[demande, lot], 1],
    [[lot, 'absent.json'], 2],
    [['absent.json'], 2],
    [[emptyFolder], 2],
    [['/proc/self/mem'], 2],
  ];
  for (const [files, code] of cases) {
    for (const format of ['text', 'json', 'html', 'csv']) {
      const result = await run(['check', ...files, ...guide, '--format', format]);
      assert.equal(result.code, code, `${files} ${format}: ${result.stderr}`);
      assert.equal(result.stderr === '', code !== 2);
    }
  }
});

test('what cannot be read is named, with why and how to mend it, and the rest is judged', async () => {
  const { stderr, report } = await json(['absent.json', emptyFolder, '/proc/self/mem', lot]);
  assert.match(plain(stderr), /Impossible de lire « absent.json » : il n’existe pas\. Vérifiez/);
  assert.match(plain(stderr), /Le dossier « .*vide » ne contient aucun fichier \.json\. Vérifiez/);
  assert.match(plain(stderr), /« \/proc\/self\/mem » : le support répond par une erreur de lecture/);
  assert.deepEqual(report.fichiers.map(({ fichier, erreurs }) => [fichier, erreurs]), [[lot, 1]]);
  assert.equal((await run(['check', 'absent.json', ...guide])).stdout, '', 'nothing was read: no word of no error');
});

test('a file without the right to read it', async () => {
  const secret = file('secret.json', '{}');
  chmodSync(secret, 0);
  // Root reads everything, unless it gives up its capabilities.
  const args = ['check', secret, ...guide];
  const { code, stderr } = await (process.getuid() === 0 ? run(['--bounding-set=-all', program, ...args], { command: 'setpriv' }) : run(args));
  assert.equal(code, 2);
  assert.match(plain(stderr), /vous n’avez pas le droit de le lire/);
});

test('a name that would give orders to the terminal', async () => {
  const { stderr } = await run(['check', '\x1b[31mx\n', ...guide]);
  assert.doesNotMatch(stderr.trimEnd(), /[\x00-\x08\x0b-\x1f]/);
});

test('bytes that are no import file end in a finding', async () => {
  const cases = [
    ['', 'JSON-01'],
    ['  \n', 'JSON-01'],
    [Buffer.from([1, 2, 27, 91, 50, 74, 127]), 'JSON-01'],
    [Buffer.from([0, 1, 2, 255, 254, 27, 91, 50, 74]), 'JSON-05'],
    [Buffer.from('\ufeff{}', 'utf16le'), 'JSON-05'],
    [Buffer.from('{"numeroAns": "\xe9"}', 'latin1'), 'JSON-05'],
    ['[]', 'JSON-09'],
    ['{"lignesImport": [1e999]}', 'JSON-07'],
    ['['.repeat(100_000), 'JSON-08'],
    [readFileSync(lot).subarray(0, 500), 'JSON-01'],
  ];
  for (const [bytes, rule] of cases) {
    const { code, report, stderr } = await json([file('cas.json', bytes)]);
    assert.equal(code, 1, stderr);
    assert.ok(rules(report).includes(rule), `${rule}: ${JSON.stringify(report.fichiers)}`);
    for (const format of ['text', 'html']) {
      const { code: same, stdout } = await run(['check', file('cas.json', bytes), ...guide, '--format', format]);
      assert.equal(same, 1);
      assert.doesNotMatch(stdout, /[\x00-\x08\x0b-\x1f\x7f-\x9f]/);
    }
  }
});

test('- is the standard input, whole or in parts', async () => {
  const bytes = readFileSync(lot);
  const expected = await json([lot]);
  const whole = await json(['-'], { input: bytes });
  assert.equal(whole.code, 1);
  assert.deepEqual(whole.report.fichiers[0].constats, expected.report.fichiers[0].constats);
  assert.equal(whole.report.fichiers[0].fichier, '-');
  const parts = await json(['-'], {
    input: async (pipe) => {
      for (let i = 0; i < bytes.length; i += 100) {
        pipe.write(bytes.subarray(i, i + 100));
        if (i % 500 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
      }
    },
  });
  assert.equal(parts.stdout, whole.stdout);
  const text = await run(['check', '-', ...guide], { input: bytes });
  assert.match(plain(text.stdout), /^entrée standard : 1 erreur/);
});

test('the JSON report is the contract’s', async () => {
  const { report } = await json([lot]);
  assert.deepEqual(Object.keys(report), ['versionReferentiel', 'versionRegles', 'fichiers', 'nonControle']);
  assert.equal(report.versionReferentiel, 'demo-2023-06-12');
  const [constat] = report.fichiers[0].constats;
  assert.equal(constat.gravite, 'erreur');
  // Line and column lead to the value.
  const line = readFileSync(lot, 'utf8').split('\n')[constat.ligne - 1];
  assert.match([...line].slice(constat.colonne - 1).join(''), /^"mail\.responsable2\.fr"/);
});

test('the moment: a day at 00:00 in Paris, or an instant', async () => {
  const closed = async (date) => {
    const { stdout } = await run(['check', lot, '--format', 'json', '--date', date, '--referentiel', data('referentiel-demo.json')]);
    return rules(JSON.parse(stdout)).includes('DEM-05');
  };
  assert.equal(await closed('2024-12-19'), false);
  assert.equal(await closed('2024-12-20'), true);
  assert.equal(await closed('2024-12-19T13:59:59+01:00'), false);
  assert.equal(await closed('2024-12-19T13:00:01Z'), true);
});

test('without --referentiel the demonstration’s judges, and says so', async () => {
  const { code, stdout, stderr } = await run(['check', demande, '--date', '2023-06-13']);
  assert.equal(code, 0);
  assert.match(plain(stderr), /Aucun référentiel n’est indiqué : celui de démonstration, « demo-2023-06-12 », est appliqué/);
  assert.match(plain(stdout), /Données de démonstration/);
  const named = await run(['check', demande, ...guide]);
  assert.equal(named.stdout, stdout);
});

test('a référentiel that is itself wrong judges nothing', async () => {
  const { code, stdout, stderr } = await run(['check', lot, '--referentiel', file('faux.json', '{"version": 3, "dispositifs": {}}')]);
  assert.equal(code, 2);
  assert.equal(stdout, '');
  assert.match(plain(stderr), /ne peut pas être appliqué :\n {2}Le référentiel, ligne 1, colonne \d+/);
});

test('colour only on a terminal, and not with NO_COLOR', (t) => {
  const tty = (env) => spawnSync('script', ['-qec', `'${program}' check '${lot}' --date 2023-06-13 2>/dev/null`, '/dev/null'], { env: { ...process.env, NO_COLOR: '', TERM: 'xterm', ...env } });
  const coloured = tty({});
  if (coloured.error) return t.skip('no script(1) here');
  assert.match(coloured.stdout.toString(), /\x1b\[1;31merreur\x1b\[0m/);
  assert.doesNotMatch(tty({ NO_COLOR: '1' }).stdout.toString(), /\x1b/);
  assert.doesNotMatch(tty({ TERM: 'dumb' }).stdout.toString(), /\x1b/);
});

test('on a terminal JSON obeys nothing either', (t) => {
  const hostile = file('hostile.json', '{"\u009b2J\x7f": 1}');
  const tty = spawnSync('script', ['-qec', `'${program}' check '${hostile}' --format json --date 2023-06-13 2>/dev/null`, '/dev/null'], {});
  if (tty.error) return t.skip('no script(1) here');
  const text = tty.stdout.toString();
  assert.doesNotMatch(text, /[\x1b\x7f-\x9f]/);
  assert.ok(JSON.parse(text).fichiers[0].constats.some(({ pointeur }) => pointeur === '/\u009b2J\x7f'));
});

test('a bar for whoever waits at a terminal, and for nobody else', (t) => {
  const many = Array.from({ length: 25 }, () => `'${demande}'`).join(' ');
  const line = `'${program}' check ${many} --format json --date 2023-06-13 >/dev/null`;
  const tty = spawnSync('script', ['-qec', line, '/dev/null'], {});
  if (tty.error) return t.skip('no script(1) here');
  assert.match(plain(tty.stdout.toString()), /\[[#.]{24}\] \d+ %/);
  assert.match(tty.stdout.toString(), /\r\x1b\[2K$/, 'the bar is taken away');
  assert.doesNotMatch(spawnSync('bash', ['-c', line]).stderr.toString(), /\[/);
});

test('the HTML report is valid, and has no address to load from', async () => {
  const { stdout } = await run(['check', lot, demande, file('<b>&.json', '{"\u202e<script>": "</pre>"}'), ...guide, '--format', 'html']);
  const validator = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'], rules: { 'no-inline-style': 'off' } });
  const report = await validator.validateString(stdout);
  assert.deepEqual(report.results.flatMap(({ messages }) => messages.map(({ line, message, ruleId }) => `${line} ${ruleId}: ${message}`)), []);
  assert.doesNotMatch(stdout.replace(/<style>.*<\/style>/s, ''), /<script|src=|https?:|\u202e/);
});

test('findings of all files by rule or by line, of one severity, with a text in them', async () => {
  const two = file('deux.json', readFileSync(lot, 'utf8').replaceAll('"2023-06-02"', '"02/06/2023"').replaceAll('"PDF"', '"pdf"').replace('"libelleTraitement": null', '"libelleTraitement": "reçu"'));
  const shown = async (...args) => plain((await run(['check', lot, two, ...guide, ...args])).stdout);
  const byRule = await shown('--par', 'regle');
  const titles = (text) => text.split('\n').filter((line) => /^\S.* : (\d+ erreur|aucune erreur)/.test(line) && !/contrôlés/.test(line));
  assert.deepEqual(titles(byRule), [
    'IMP-08 : aucune erreur, 1 avertissement',
    'FAC-01 : 1 erreur, aucun avertissement',
    'BEN-07 : 2 erreurs, aucun avertissement',
    'PJ-03 : 2 erreurs, aucun avertissement',
  ]);
  assert.match(byRule, /\n {2}La date de la facture est une date qui existe\. Source : Guide/);
  // The same finding of two files is one, with its places.
  assert.match(byRule, /BEN-07\n(.*\n)+? {2}Même constat 2 fois : (\d+:\d+), \2\./);
  assert.match(byRule, /2 fichiers contrôlés : 5 erreurs, 1 avertissement\./);
  assert.deepEqual(titles(await shown('--par=ligne')), [`${lot}, ligne d’import 1 : 1 erreur, aucun avertissement`, `${two}, ligne d’import 1 : 4 erreurs, 1 avertissement`]);
  assert.deepEqual(titles(await shown('--gravite', 'avertissement')), ['IMP-08 : aucune erreur, 1 avertissement']);
  assert.deepEqual(titles(await shown('--chercher', 'DATEFACTURE')), ['FAC-01 : 1 erreur, aucun avertissement']);
  assert.match(await shown('--chercher', 'introuvable'), /^Aucun constat ne correspond\./);
  // What is not shown still counts.
  assert.equal((await run(['check', two, ...guide, '--gravite', 'avertissement'])).code, 1);
  assert.equal((await run(['check', lot, ...guide, '--par', 'regle', '--format', 'json'])).code, 2);
});

test('a full disk is told, a reader who leaves is not', async () => {
  const full = await shell(`segur-solde check '${lot}' --date 2023-06-13 --referentiel '${data('referentiel-demo.json')}' > /dev/full`);
  assert.equal(full.code, 2);
  assert.match(plain(full.stderr), /le disque est plein/);
  const many = Array.from({ length: 200 }, () => `'${lot}'`).join(' ');
  for (const trap of ['', "trap '' PIPE;"]) {
    const left = await shell(`${trap} segur-solde check ${many} --date 2023-06-13 --referentiel '${data('referentiel-demo.json')}' | head -n 1`);
    assert.equal(lines(left.stdout).length, 1);
    assert.equal(left.stderr, '');
  }
});
