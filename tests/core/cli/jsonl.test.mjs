// segur-solde check --jsonl: a pipe that never ends, in memory that does not grow.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { demande, file, guide, lines, lot, plain, program, run, shell } from './programme.mjs';

const compact = (path) => JSON.stringify(JSON.parse(readFileSync(path, 'utf8')));
const options = guide.map((word) => `'${word}'`).join(' ');

test('an entry a line, a summary on stderr', async () => {
  const input = `${compact(lot)}\n\n${compact(demande)}\r\nnull\n{"tronqué`;
  const { code, stdout, stderr } = await run(['check', '--jsonl', ...guide, '-'], { input });
  assert.equal(code, 1);
  assert.deepEqual(lines(stdout).map((line) => JSON.parse(line)).map(({ fichier, erreurs }) => [fichier, erreurs > 0]), [['1', true], ['3', false], ['4', true], ['5', true]]);
  assert.match(plain(stderr), /4 documents contrôlés, dont 3 en erreur : /);
  const good = await run(['check', '--jsonl', ...guide, '-'], { input: compact(demande) });
  assert.equal(good.code, 0);
  const none = await run(['check', '--jsonl', ...guide, '-']);
  assert.deepEqual([none.code, none.stdout], [0, '']);
});

test('the verdict of a document is the one of a file', async () => {
  const one = await run(['check', ...guide, '--format', 'json', file('1', compact(lot))]);
  const streamed = await run(['check', ...guide, '--jsonl', '-'], { input: compact(lot) });
  const [expected] = JSON.parse(one.stdout).fichiers;
  assert.deepEqual(JSON.parse(streamed.stdout), { ...expected, fichier: '1' });
});

test('several files name their lines, and one that cannot be read stops nobody', async () => {
  const a = file('a.jsonl', `1\n2\n`);
  const b = file('b.jsonl', `3`);
  const { code, stdout, stderr } = await run(['check', '--jsonl', ...guide, a, 'absent.jsonl', b]);
  assert.equal(code, 2);
  assert.deepEqual(lines(stdout).map((line) => JSON.parse(line).fichier), [`${a}:1`, `${a}:2`, `${b}:1`]);
  assert.match(plain(stderr), /« absent\.jsonl » : il n’existe pas/);
  const broken = await run(['check', '--jsonl', ...guide, '/proc/self/mem', b]);
  assert.deepEqual([broken.code, lines(broken.stdout).length], [2, 1]);
  assert.match(plain(broken.stderr), /erreur de lecture/);
  const without = await run(['check', '--jsonl', b, '--referentiel', b]);
  assert.deepEqual([without.code, without.stdout], [2, '']);
});

test('each line is answered before the next one comes', { timeout: 20_000 }, async () => {
  const child = spawn(program, ['check', '--jsonl', ...guide, '-']);
  const answers = child.stdout[Symbol.asyncIterator]();
  for (let i = 1; i <= 5; i += 1) {
    child.stdin.write(`${compact(demande)}\n`);
    const { value } = await answers.next();
    assert.equal(JSON.parse(value.toString()).fichier, String(i));
  }
  child.stdin.end();
  assert.equal((await answers.next()).done, true);
});

test('a million lines in 64 MiB, of which the program itself takes a part', { timeout: 120_000 }, async () => {
  const { code, stdout, stderr } = await shell(`yes null | head -n 1000000 | (ulimit -v 65536; segur-solde check --jsonl ${options} -) | tail -n 1`);
  assert.equal(code, 1, stderr);
  assert.equal(JSON.parse(stdout).fichier, '1000000');
  assert.match(plain(stderr), /1 000 000 documents contrôlés/);
});

test('a line without end is a finding, and the next one is read', { timeout: 60_000 }, async () => {
  const { code, stdout, stderr } = await shell(
    `(head -c 300000000 /dev/zero | tr '\\0' ' '; echo; echo 1) | (ulimit -v 131072; segur-solde check --jsonl ${options} -)`,
  );
  assert.equal(code, 1, stderr);
  const [long, next] = lines(stdout).map((line) => JSON.parse(line));
  assert.equal(long.constats[0].regle, 'JSON-08');
  assert.equal(next.constats[0].regle, 'JSON-09');
});

test('a reader who leaves is no trouble to anyone', { timeout: 20_000 }, async () => {
  const { stdout, stderr } = await shell(`yes 1 | segur-solde check --jsonl ${options} - | head -n 2`);
  assert.equal(lines(stdout).length, 2);
  assert.equal(stderr, '');
});
