const sampleMs = 100;
const samples = 3;

/** How far the process is behind with its work. */
export interface EventLoopDelay {
  /** The least of the last delays, in milliseconds: one long task does not make it great, a standing queue does. */
  readonly delayMs: number;
  stop(): void;
}

/** Measures, ten times a second, how much later than it should a timer fires. */
export function measureEventLoopDelay(): EventLoopDelay {
  const delays: number[] = new Array(samples).fill(0);
  let due = performance.now() + sampleMs;
  const timer = setInterval(() => {
    const now = performance.now();
    delays.shift();
    delays.push(Math.max(0, now - due));
    due = now + sampleMs;
  }, sampleMs).unref();
  return {
    get delayMs() {
      return Math.min(...delays);
    },
    stop: () => clearInterval(timer),
  };
}
