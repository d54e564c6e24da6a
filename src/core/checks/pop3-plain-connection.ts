import type { Check } from './check';
import { plainConnectionCheck } from './shared/plain-connection';

/** POP3, or sending for it, without encryption. */
export const pop3PlainConnection: Check = plainConnectionCheck('pop3-plain-connection', 'pop3');
