// jsdom has no ResizeObserver, and Fluent's MessageBar asks for one.
globalThis.ResizeObserver = class {
  observe(): void {
    /* nothing is ever laid out here */
  }
  unobserve(): void {
    /* as above */
  }
  disconnect(): void {
    /* as above */
  }
};
