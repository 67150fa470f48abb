// The program itself: its command line, its start and its end; and the demonstration's data.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { Portail, root, runProgram } from './portail.mjs';

const donnees = join(root, 'demo/data');

describe('Programme', () => {
  it('--help prints the options and ends well', async () => {
    const { code, stdout, stderr } = await runProgram(['--help']);
    assert.equal(code, 0);
    assert.equal(stderr, '');
    for (const option of ['--adresse', '--port', '--base', '--donnees', '--pages', '--composant', '--page-demo', '--horloge', '--reinitialiser']) {
      assert.ok(stdout.includes(option), option);
    }
  });

  for (const args of [['--rien'], ['--port'], ['--port', '65536'], ['--port', '80a'], ['--horloge', 'demain'], ['fichier']]) {
    it(`${args.join(' ')}: usage on stderr, exit 2`, async () => {
      const { code, stdout, stderr } = await runProgram(args);
      assert.equal(code, 2);
      assert.equal(stdout, '');
      assert.match(stderr, /^portail-demo\u00a0: .+\n\nUsage/);
    });
  }

  it('a folder that is not there: a sentence that names the option, exit 1', async () => {
    for (const [option, value] of [['--donnees', '/nulle/part'], ['--pages', '/nulle/part'], ['--base', '/proc/nulle/part.db']]) {
      const folder = await mkdtemp(join(tmpdir(), 'portail-'));
      const { code, stderr } = await runProgram(['--port', '0', '--base', join(folder, 'b.db'), option, value]);
      assert.equal(code, 1, stderr);
      assert.match(stderr, /^portail-demo\u00a0: .*nulle/);
      await rm(folder, { recursive: true });
    }
  });

  it('says what to open, the hour and the accounts; SIGTERM and SIGINT end it well', async () => {
    for (const signal of ['SIGTERM', 'SIGINT']) {
      const portail = await Portail.start();
      assert.match(portail.journal, /http:\/\/127\.0\.0\.1:\d+\/\n/);
      assert.match(portail.journal, /13\/06\/2023\sà\s10\sh\s00/);
      assert.match(portail.journal, /Comptes de démonstration[^]*fournisseur33 \/ demo-solution-33[^]*fournisseur40 \/ demo-solution-40/);
      assert.equal(await portail.kill(signal), 0);
      assert.equal(await portail.stop(), 0);
    }
  });

  it('a port that is taken: a sentence that says what to do, exit 1, and the first portal lives on', async () => {
    const portail = await Portail.start();
    try {
      const base = join(portail.dossier, 'autre.db');
      const { code, stderr } = await runProgram(['--port', String(portail.port), '--base', base]);
      assert.equal(code, 1);
      assert.match(stderr, /--port/);
      assert.equal((await portail.request('GET', '/')).status, 200);
    } finally {
      await portail.stop();
    }
  });

  it('keeps its base from one start to the next; --reinitialiser fills it again', async () => {
    const numero = 'FINMS2009167M1';
    let portail = await Portail.start();
    let compte = await portail.login();
    const { etag, bytes } = await compte.demande(numero);
    await compte.modifier(numero, { etag, action: 'ne_pas_modifier' });
    await portail.kill('SIGTERM');
    portail = await Portail.start({ dossier: portail.dossier });
    compte = await portail.login();
    assert.equal((await compte.demande(numero)).statut, 'En cours');
    await portail.kill('SIGTERM');
    portail = await Portail.start({ dossier: portail.dossier, options: ['--reinitialiser'] });
    compte = await portail.login();
    const again = await compte.demande(numero);
    assert.deepEqual(again.bytes, bytes);
    assert.notEqual(again.etag, etag, 'an ETag of the base before is worth nothing');
    await portail.stop();
  });

  it('two hundred clients at once', async () => {
    const portail = await Portail.start();
    try {
      const compte = await portail.login();
      const answers = await Promise.all(Array.from({ length: 200 }, () => compte.get('/api/demandes/FINMS2009200M1')));
      assert.ok(answers.every(({ status }) => status === 200));
    } finally {
      await portail.stop();
    }
  });
});

describe('Données de démonstration', () => {
  it('the portal gives out every demande byte for byte, and the référentiel', async () => {
    const portail = await Portail.start();
    try {
      const comptes = [await portail.login('fournisseur33'), await portail.login('fournisseur40')];
      for (const name of (await readdir(donnees)).filter((file) => /^demande-.*\.json$/.test(file))) {
        const bytes = await readFile(join(donnees, name));
        const { numeroASP, numeroAns } = JSON.parse(bytes);
        assert.equal(name, `demande-${numeroASP}.json`);
        const compte = comptes[numeroAns === '0000000033' ? 0 : 1];
        assert.deepEqual((await compte.demande(numeroASP)).bytes, bytes, name);
      }
      const referentiel = await comptes[0].get('/api/referentiel');
      assert.deepEqual(referentiel.bytes, await readFile(join(donnees, 'referentiel-demo.json')));
    } finally {
      await portail.stop();
    }
  });

  it('the demande of 200 bénéficiaires is what its script writes', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'donnees-'));
    const file = join(folder, 'demande.json');
    await promisify(execFile)(process.execPath, [join(donnees, 'generer-demande-200.mjs'), file]);
    assert.equal(await readFile(file, 'utf8'), await readFile(join(donnees, 'demande-FINMS2009200M1.json'), 'utf8'));
    await rm(folder, { recursive: true });
  });

  it('each demande « A modifier » can be confirmed as it is: the data breaks no rule of its own', async () => {
    const portail = await Portail.start();
    try {
      for (const identifiant of ['fournisseur33', 'fournisseur40']) {
        const compte = await portail.login(identifiant);
        for (const { numero } of (await compte.get('/api/demandes?statut=A%20modifier')).json.demandes) {
          const { etag } = await compte.demande(numero);
          const answer = await compte.modifier(numero, { etag, patch: [] });
          assert.equal(answer.status, 200, `${numero}: ${answer.text}`);
        }
      }
    } finally {
      await portail.stop();
    }
  });
});
