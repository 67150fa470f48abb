// A reporter for `node --test`: one line "passed failed skipped", counting tests and neither suites nor files.
// A file that fails without any test of it failing (it does not load, it exits early) is one failure.
import { basename } from 'node:path';

export default async function* counts(source) {
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  const failedFiles = new Set();
  for await (const { type, data } of source) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details?.type === 'suite') continue;
    const isFile = data.nesting === 0 && /\.test\.mjs$/.test(basename(data.name));
    if (type === 'test:fail') {
      if (!isFile || !failedFiles.has(data.name)) failed += 1;
      failedFiles.add(data.file?.replace('file://', ''));
    } else if (data.skip !== undefined || data.todo !== undefined) {
      skipped += 1;
    } else if (!isFile) {
      passed += 1;
    }
  }
  yield `${passed} ${failed} ${skipped}\n`;
}
