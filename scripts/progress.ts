/** Shows how far a long task is: a bar that redraws itself on a terminal, a line for each tenth elsewhere. */
export interface Progress {
  /** @param done from 0 to `total` */
  update(done: number, total: number): void;
}

const barWidth = 40;

export function showProgress(label: string, output: NodeJS.WriteStream = process.stderr): Progress {
  let shown = -1;
  return {
    update(done, total) {
      const share = total === 0 ? 1 : done / total;
      const step = Math.floor(share * (output.isTTY ? 100 : 10));
      if (step === shown) return;
      shown = step;
      const numbers = `${done.toLocaleString('en')} of ${total.toLocaleString('en')}`;
      if (!output.isTTY) {
        output.write(`${label}: ${numbers}\n`);
        return;
      }
      const filled = Math.round(share * barWidth);
      const bar = '█'.repeat(filled) + '░'.repeat(barWidth - filled);
      output.write(`\r${label.padEnd(12)} ${bar} ${numbers}${done === total ? '\n' : ''}`);
    },
  };
}

/** Shows several long tasks after each other, a bar for each. */
export function progressBars(): (label: string, done: number, total: number) => void {
  const bars = new Map<string, Progress>();
  return (label, done, total) => {
    const bar = bars.get(label) ?? showProgress(label);
    bars.set(label, bar);
    bar.update(done, total);
  };
}
