/** Milliseconds for which one keeps the thread. */
const LONGEST_TURN = 50;

/** Gives the thread to others now and then, so that a stop is heard also where no read waits. */
export class Turns {
  private began = performance.now();

  async next(): Promise<void> {
    if (performance.now() - this.began < LONGEST_TURN) return;
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
    this.began = performance.now();
  }
}
