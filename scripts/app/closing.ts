const closers: (() => Promise<void> | void)[] = [];
let isClosing = false;

/** What to do when the command ends, however it ends; the last one registered goes first. */
export function onClose(close: () => Promise<void> | void): void {
  closers.push(close);
}

/** Undoes everything that was started. One failure does not keep the others from being undone; the first is thrown. */
export async function closeAll(): Promise<void> {
  isClosing = true;
  const failures: unknown[] = [];
  for (let close = closers.pop(); close; close = closers.pop()) {
    try {
      await close();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}

/** From here on Ctrl-C, a closed terminal and a polite kill end everything in order; a second one ends at once. */
export function closeOnSignals(): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (isClosing) process.exit(130);
      console.log("\nStopping …");
      closeAll().then(
        () => process.exit(0),
        (error) => {
          console.error(error);
          process.exit(1);
        },
      );
    });
  }
}

/** True once a signal has asked for the end: what fails after that is no news. */
export function isEnding(): boolean {
  return isClosing;
}
