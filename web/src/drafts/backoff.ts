// How long to wait before a posting is tried again: twice as long after each failure, never more than five minutes, and at random in the
// second half of that, so that the pages of a portal that comes back do not all call at the same moment.

const kFirst = 2000;
const kMost = 300_000;

/** Milliseconds, after so many failures (from 1). */
export function pauseAfter(failures: number, random: () => number = Math.random): number {
  const longest = Math.min(kMost, kFirst * 2 ** (failures - 1));
  return (longest * (1 + random())) / 2;
}
