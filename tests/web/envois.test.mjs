// The outbox with a clock and a network of its own: when a posting is tried again, what ends it, and that nothing runs while nothing waits.

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { sources } from './source.mjs';

let pauseAfter;
let Outbox;
let PortalError;
before(async () => ({ pauseAfter, Outbox, PortalError } = await sources('drafts/backoff.ts', 'drafts/outbox.ts', 'portal/transport.ts')));

test('each pause is twice the last, never more than five minutes, at random in its second half', () => {
  const seconds = (random) => [1, 2, 3, 4, 8, 9, 50].map((failures) => pauseAfter(failures, () => random) / 1000);
  assert.deepEqual(seconds(0), [1, 2, 4, 8, 128, 150, 150]);
  assert.deepEqual(seconds(1), [2, 4, 8, 16, 256, 300, 300]);
});

const kSubmission = { action: 'confirmer', body: '{}', version: '"v1"', key: 'k' };

/** A portal that answers what it is told, and what the outbox does about it, in order. */
function play(...answers) {
  const log = [];
  const timers = new Set();
  let watcher = null;
  const world = {
    log,
    timers,
    isOnline: true,
    comesBack: () => watcher?.(),
    get watched() {
      return watcher !== null;
    },
    /** Lets the only pending pause pass. */
    async passes() {
      const [[timer]] = [[...timers]];
      timers.delete(timer);
      log.push(`after ${timer.milliseconds / 1000} s`);
      timer.task();
      await new Promise(setImmediate);
    },
  };
  const sender = {
    keep: async ({ key }) => void log.push(`keep ${key}`),
    forget: async () => void log.push('forget'),
    post: async ({ key }) => {
      log.push(`post ${key}`);
      const answer = answers.shift();
      if (typeof answer === 'object') return answer;
      const remedies = { 0: 'retry', 401: 'login', 422: 'mend', 503: 'retry', 429: 'retry' };
      throw typeof answer === 'number' ? new PortalError('', answer, remedies[answer], [], '', answer === 429 ? 60 : 0) : new TypeError(answer);
    },
    sent: async (_action, { recu }) => void log.push(`sent ${recu}`),
    waits: (_action, { status }) => log.push(`waits ${status}`),
    refused: async (_action, { status }) => void log.push(`refused ${status}`),
  };
  world.outbox = new Outbox(sender, {
    online: () => world.isOnline,
    after(milliseconds, task) {
      const timer = { milliseconds, task };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    watch(task) {
      watcher = task;
      return () => (watcher = null);
    },
    random: () => 1,
  });
  return world;
}

const assertIdle = ({ timers, watched }) => assert.deepEqual([timers.size, watched], [0, false]);

test('it is kept before its first byte leaves', async () => {
  const world = play({ recu: 'R-1' });
  await world.outbox.send(kSubmission);
  assert.deepEqual(world.log, ['keep k', 'post k', 'sent R-1']);
  assertIdle(world);
});

test('without an answer it goes again, later and later, with the same key', async () => {
  const world = play(0, 503, 0, { recu: 'R-1' });
  await world.outbox.send(kSubmission);
  while (world.timers.size > 0) await world.passes();
  assert.deepEqual(world.log, ['keep k', 'post k', 'waits 0', 'after 2 s', 'post k', 'waits 503', 'after 4 s', 'post k', 'waits 0', 'after 8 s', 'post k', 'sent R-1']);
  assertIdle(world);
});

test('the portal says how long to wait: it is heard', async () => {
  const world = play(429, { recu: 'R-1' });
  await world.outbox.send(kSubmission);
  await world.passes();
  assert.ok(world.log.includes('after 60 s'));
});

test('offline, or logged out, no timer runs: the return of the connection, or of the user, tries again', async () => {
  for (const [status, isOnline] of [[0, false], [401, true]]) {
    const world = play(status, { recu: 'R-1' });
    world.isOnline = isOnline;
    await world.outbox.send(kSubmission);
    assert.deepEqual([world.timers.size, world.watched], [0, true]);
    world.isOnline = true;
    world.comesBack();
    await new Promise(setImmediate);
    assert.equal(world.log.at(-1), 'sent R-1');
    assertIdle(world);
  }
});

test('a final answer ends it', async () => {
  const world = play(0, 422);
  await world.outbox.send(kSubmission);
  await world.passes();
  assert.deepEqual(world.log.slice(-3), ['post k', 'forget', 'refused 422']);
  assertIdle(world);
});

test('a transport of the page’s own that throws anything else ends it as well', async () => {
  const world = play('broken');
  await world.outbox.send(kSubmission);
  assert.deepEqual(world.log, ['keep k', 'post k', 'forget', 'refused 0']);
  assertIdle(world);
});

test('« Renvoyer » in the middle of a try does not send twice at once', async () => {
  const world = play(0, { recu: 'R-1' }, { recu: 'R-2' });
  await world.outbox.send(kSubmission);
  await Promise.all([world.outbox.retry(), world.outbox.retry()]);
  assert.deepEqual(world.log.filter((line) => line === 'post k').length, 2);
});

test('given up, it goes no more; what arrived all the same is told', async () => {
  const world = play(0, { recu: 'R-1' });
  await world.outbox.send(kSubmission);
  const late = world.outbox.retry();
  await world.outbox.cancel();
  await late;
  assert.deepEqual(world.log.slice(-3), ['post k', 'forget', 'sent R-1']);
  assertIdle(world);
  await world.outbox.retry();
  assert.equal(world.log.at(-1), 'sent R-1');
});

test('let go of for another tab, it stays kept', async () => {
  const world = play(0);
  await world.outbox.send(kSubmission);
  world.outbox.stop();
  assert.ok(!world.log.includes('forget'));
  assertIdle(world);
});
