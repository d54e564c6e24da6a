// jsdom has no ResizeObserver, and Fluent's MessageBar asks for one.
globalThis.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};
