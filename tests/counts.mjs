// A reporter for `node --test`: one line "passed failed skipped", counting tests and neither suites nor files
// (Node 18 reports each file as a test of its own; a file that fails to load is counted, being a failure).
import { basename } from 'node:path';

export default async function* counts(source) {
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  for await (const { type, data } of source) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details?.type === 'suite') continue;
    const isFile = data.nesting === 0 && /\.test\.mjs$/.test(basename(data.name));
    if (type === 'test:fail') {
      // The file of a failed test fails as well: count it only where no test inside did.
      if (!isFile || failed === 0) failed += 1;
    } else if (data.skip !== undefined || data.todo !== undefined) {
      skipped += 1;
    } else if (!isFile) {
      passed += 1;
    }
  }
  yield `${passed} ${failed} ${skipped}\n`;
}
