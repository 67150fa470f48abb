// What the program says of itself: help, usage, versions, the catalogue of the rules.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { data, guide, lot, plain, root, run } from './programme.mjs';

test('help and version: stdout, exit 0', async () => {
  const whole = await run(['--help']);
  assert.equal(whole.code, 0);
  assert.equal(whole.stderr, '');
  for (const args of [['help'], ['-h']]) assert.equal((await run(args)).stdout, whole.stdout);
  for (const command of ['check', 'corriger', 'convertir', 'diff', 'regles']) {
    assert.ok(whole.stdout.includes(`  ${command}\n`));
    const own = await run([command, '--help']);
    assert.equal(own.code, 0);
    assert.ok(plain(own.stdout).startsWith(`Usage : segur-solde ${command} `));
    assert.equal((await run(['help', command])).stdout, own.stdout);
  }
  assert.match((await run(['--version'])).stdout, /^segur-solde \d+\.\d+\.\d+, règles \S+\n$/);
  assert.match(plain((await run(['check', '--help'])).stdout), /ce jour à 00 h 00 à Paris/);
});

test('a wrong call: usage on stderr, exit 2, nothing on stdout', async () => {
  for (const args of [[], ['chek'], ['check'], ['check', '--fromat=json', lot], ['check', lot, '--date'], ['diff', lot], ['regles', lot], ['--nope'], ['help', 'x']]) {
    const { code, stdout, stderr } = await run(args);
    assert.deepEqual([code, stdout], [2, ''], args.join(' '));
    assert.match(plain(stderr), /^segur-solde : .*\n\nUsage : segur-solde /s);
  }
});

test('regles: the same catalogue in three formats', async () => {
  const { version, regles } = await run(['regles', '--format', 'json']).then(({ stdout }) => ({ version: JSON.parse(stdout).versionRegles, ...JSON.parse(stdout) }));
  assert.ok(regles.length > 50);
  assert.equal(new Set(regles.map(({ code }) => code)).size, regles.length);
  const text = (await run(['regles'])).stdout;
  assert.ok(text.startsWith(`Règles ${version}\n`));
  for (const { code, texte, source, gravite, portee } of regles) {
    assert.match(code, /^[A-Z]{2,4}-\d\d$/);
    assert.ok(text.includes(code) && text.includes(texte) && source !== '');
    assert.ok(['erreur', 'avertissement'].includes(gravite) && ['partout', 'import', 'modification'].includes(portee));
  }
});

test('the catalogue in the docs is up to date', async () => {
  const { stdout } = await run(['regles', '--format', 'markdown']);
  assert.equal(readFileSync(join(root, 'core/rules/CATALOGUE.md'), 'utf8'), stdout, 'segur-solde regles --format markdown > core/rules/CATALOGUE.md');
});

test('the manual page: what the help says, without a warning of groff, and installed', async (t) => {
  const { code, stdout: page } = await run(['--man']);
  assert.equal(code, 0);
  const groff = (args) => spawnSync('groff', ['-K', 'utf8', '-man', '-ww', '-Tutf8', ...args], { input: page, encoding: 'utf8' });
  const warned = groff(['-z']);
  assert.deepEqual([warned.status, warned.stderr], [0, '']);
  // As plain text, on lines so long that no word is cut.
  const words = (text) => plain(text).replace(/\x1b\[[\d;]*m/g, '').replace(/[\s\u2010]+/g, ' ');
  const shown = words(groff(['-rLL=2000n', '-P-c']).stdout.replace(/.\x08/g, ''));
  for (const title of ['NOM', 'SYNOPSIS', 'COMMANDES', 'OPTIONS', 'ENVIRONNEMENT', 'EXEMPLES', 'VOIR AUSSI']) assert.ok(shown.includes(` ${title} `), title);
  for (const command of ['check', 'corriger', 'convertir', 'diff', 'regles']) {
    // The help of each command, paragraph by paragraph: its options, what they mean, its codes of return.
    const help = (await run([command, '--help'])).stdout.split('\n\n').slice(1).flatMap((part) => part.split(/\n {2}(?=-)/));
    for (const part of help.filter((each) => !each.startsWith('Exemple'))) assert.ok(shown.includes(words(part).trim()), words(part));
  }
  const prefix = mkdtempSync(join(tmpdir(), 'segur-manuel-'));
  t.after(() => rmSync(prefix, { recursive: true, force: true }));
  const installed = spawnSync('cmake', ['--install', join(root, 'build/native'), '--component', 'cli', '--prefix', prefix], { encoding: 'utf8' });
  assert.equal(installed.status, 0, installed.stderr);
  assert.equal(readFileSync(join(prefix, 'share/man/man1/segur-solde.1'), 'utf8'), page);
});

// U+00A0 before : and inside « », U+202F before ; ! ?, and ’ for the apostrophe.
test('French typography', async () => {
  const texts = [];
  for (const args of [['--help'], ['check', '--help'], ['corriger', '--help'], ['convertir', '--help'], ['diff', '--help'], ['regles', '--help'], ['regles'], ['chek'], ['check', lot, ...guide], ['check', 'absent', data('.')]]) {
    const { stdout, stderr } = await run(args);
    texts.push(...`${stdout}${stderr}`.split('\n'));
  }
  // A quoted line of the file, and the référentiel's own words, are not ours.
  const ours = texts.filter((line) => !/^ +\d* \| |Données de démonstration/.test(line));
  for (const line of ours) assert.doesNotMatch(line, /[ \w][;!?»]|« | :|\w'\w/u, line);
});
