// Hostile JSON: what RFC 8259 allows is read, what it does not is refused at its place, and what it leaves open is decided (tests/corpus/hostile).
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { hostiles, lectureDe } from '../../corpus/hostile.mjs';
import { guide, run } from './programme.mjs';

const folder = await mkdtemp(join(tmpdir(), 'segur-hostile-'));
after(() => rm(folder, { recursive: true, force: true }));

const names = hostiles.map((_, i) => `${i}.json`);
await Promise.all(hostiles.map(({ octets }, i) => writeFile(join(folder, names[i]), octets)));
const { code, stdout, stderr } = await run(['check', ...names, ...guide, '--format', 'json'], { cwd: folder });
const { fichiers } = JSON.parse(stdout);

test('each ends in a report', () => {
  assert.deepEqual([code, stderr, fichiers.length], [1, '', hostiles.length]);
  assert.ok(hostiles.length > 150);
});

hostiles.forEach(({ classe, genre, quoi, octets, dit }, i) => {
  test(`${classe}: ${quoi}: ${dit || 'accepted'}`, () => {
    assert.equal(lectureDe(fichiers[i]), dit);
    if (genre === 'i') return;
    assert.equal(dit === '', genre === 'y', `RFC 8259 ${genre === 'y' ? 'allows' : 'does not allow'} it`);
    // The row itself is right: JavaScript's own parser says so too.
    if (genre === 'y') JSON.parse(octets.toString());
    else assert.throws(() => JSON.parse(octets.toString()), SyntaxError);
  });
});
