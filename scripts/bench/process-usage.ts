import { readFileSync } from 'node:fs';

/** Linux counts CPU time in hundredths of a second, on every machine (`getconf CLK_TCK`). */
const msPerTick = 10;

/** CPU time that all threads of a process have used, in its own code and in the kernel, in milliseconds. */
export function cpuMsOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The second field is the program's name, which may hold blanks; utime and stime are fields 14 and 15.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * msPerTick;
}

/** Memory that a process holds now, and the most it ever held, in MiB. */
export function memoryOf(pid: number): { current: number; peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const mib = (name: string) =>
    Math.round(Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1]) / 1024);
  return { current: mib('VmRSS'), peak: mib('VmHWM') };
}
