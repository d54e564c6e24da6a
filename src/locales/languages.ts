/** The languages that the product ships, the one that stands for all others first. Names are in the language itself. */
export const LANGUAGES = [{ tag: 'en', name: 'English' }] as const;
