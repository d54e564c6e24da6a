/** A column of numbers that grows with what is written into it; NaN where nothing is known. */
export class Numbers {
  private values = new Float64Array(0);

  /** NaN where nothing was set. */
  get(at: number): number {
    return this.values[at] ?? NaN;
  }

  set(at: number, value: number): void {
    if (at >= this.values.length) {
      const longer = new Float64Array(Math.max(1_024, at + 1, this.values.length * 2)).fill(NaN);
      longer.set(this.values);
      this.values = longer;
    }
    this.values[at] = value;
  }
}
