import { imap, told } from '../../tools/make-snapshot';
import type { Case } from './verdicts';

export const GB = 1024 ** 3;

export const one = { type: 'account', id: 'one' } as const;

export const filled = (share: number): Case['facts'] => ({
  accounts: [imap({ id: 'one', used: told(share * 10 * GB), quotaLimit: told(10 * GB) })],
});

export const noLimit: Case['facts'] = { accounts: [imap({ id: 'one', quotaLimit: told(null) })] };

export const turnedAway = (yes: boolean): Case['facts'] => ({
  accounts: [imap({ id: 'one', turnedAway: told(yes) })],
});

export const notKnown: Case['facts'] = { accounts: [imap({ id: 'one' })] };
