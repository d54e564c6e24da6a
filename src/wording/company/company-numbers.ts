import { formatLocale } from '../format-locale';

const plain = new Intl.NumberFormat(formatLocale);
const share = new Intl.NumberFormat(formatLocale, { style: 'percent', maximumFractionDigits: 0 });

/** A number of things: '12,345'. */
export const formatNumber = (count: number): string => plain.format(count);

/** A share: '85 %'. What is not full is never shown as full. */
export const formatShare = (part: number): string =>
  share.format(part < 1 ? Math.min(part, 0.99) : Math.floor(part * 100) / 100);
