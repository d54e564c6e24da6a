interface Language {
  tag: string;
  /** In the language itself. */
  name: string;
}

/** The languages that the product ships, the one that stands for all others first. */
export const LANGUAGES: readonly [Language, ...Language[]] = [{ tag: 'en', name: 'English' }];
