import type { Check } from './check';
import { plainConnectionCheck } from './shared/plain-connection';

/** IMAP, or sending for it, without encryption. */
export const imapPlainConnection: Check = plainConnectionCheck('imap-plain-connection', 'imap');
