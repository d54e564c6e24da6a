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

// jsdom knows no preferences, and no width.
Object.assign(window, {
  matchMedia: () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }),
});

/** All that tests, and the libraries that look for elements and click them, ever ask of a style. */
const ASKED_FOR = /(?<![\w-])(?:all|display|visibility|pointer-events)\s*:/;

// jsdom matches every rule against every element that is looked for, and Fluent writes hundreds of rules of looks.
const insertRule = Object.getOwnPropertyDescriptor(CSSStyleSheet.prototype, 'insertRule')
  ?.value as CSSStyleSheet['insertRule'];
CSSStyleSheet.prototype.insertRule = function (rule, index) {
  return ASKED_FOR.test(rule) ? insertRule.call(this, rule, index) : this.cssRules.length;
};
