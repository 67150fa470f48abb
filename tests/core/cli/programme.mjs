// Runs segur-solde as a user does: arguments, standard input, exit code, what comes out of both pipes.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
export const program = process.env.SEGUR_SOLDE ?? join(root, 'build/native/bin/segur-solde');
export const data = (name) => join(root, 'demo/data', name);
export const demande = data('demande-FINMS2009167M1.json');
export const lot = data('import-solde-ms2.json');

/** The guide's day, and the demonstration's référentiel by name: nothing then depends on the clock, nor has to be said on stderr. */
export const guide = ['--date', '2023-06-13', '--referentiel', data('referentiel-demo.json')];

const folder = mkdtempSync(join(tmpdir(), 'segur-solde-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** A file of these bytes, gone when the tests are over. */
export function file(name, bytes) {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** `input`: a string, a buffer, or a function that is given the pipe. */
export async function run(args, { input = '', env = {}, command = program, cwd = folder } = {}) {
  const child = spawn(command, args, { env: { ...process.env, NO_COLOR: '', TERM: 'xterm', ...env }, cwd });
  const out = [];
  const err = [];
  child.stdout.on('data', (part) => out.push(part));
  child.stderr.on('data', (part) => err.push(part));
  child.stdin.on('error', () => {}); // a program that has seen enough closes its end
  if (typeof input === 'function') await input(child.stdin);
  child.stdin.end(typeof input === 'function' ? undefined : input);
  const [code, signal] = await once(child, 'close');
  return { code, signal, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() };
}

/** A line of shell in which `segur-solde` is the program. */
export const shell = (line, options) =>
  run(['-c', `set -o pipefail; segur-solde() { '${program}' "$@"; }; ${line}`], { ...options, command: 'bash' });

/** With ordinary spaces, so that a pattern can be read; aide.test.mjs sees to the no-break ones. */
export const plain = (text) => text.replace(/[\u00a0\u202f]/g, ' ');

export const lines = (text) => text.split('\n').filter((line) => line !== '');
