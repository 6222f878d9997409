/** Longest wait for open requests at the end, in milliseconds; container platforms kill after ten seconds. */
const patienceMs = 8_000;

/** Ends the program cleanly on SIGTERM and SIGINT; a second signal, or a close that hangs, ends it at once. */
export function stopOnSignal(close: () => Promise<void>): void {
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), patienceMs).unref();
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
