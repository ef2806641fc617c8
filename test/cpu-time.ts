/** Milliseconds of processor time that some work takes in this process: what else the machine does is not counted. */
export function cpuTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
