import { locale } from '../locales/words';

/**
 * The locale for numbers and dates: the person's own variant of the language that the words are in ('en-GB' for
 * English words in a British browser), else that language.
 */
export const formatLocale: string =
  navigator.languages.find((tag) => tag.split('-')[0] === locale.split('-')[0]) ?? locale;
