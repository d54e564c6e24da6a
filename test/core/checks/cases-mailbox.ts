import { unknown } from '../../../src/core/facts/evidence';
import type { MailboxState } from '../../../src/core/facts/mailbox';
import { folder, mailbox } from '../../tools/make-mailbox';
import { exchange } from '../../tools/make-snapshot';
import type { Case } from './verdicts';

export const GB = 1024 ** 3;

export const MB = 1024 ** 2;

export const it = { type: 'account', id: 'exchange' } as const;

export const failed = unknown('failed');

export const has = (more: Partial<MailboxState>, facts: Case['facts'] = {}): Case['facts'] => ({
  accounts: [exchange()],
  mailboxes: [mailbox(more)],
  ...facts,
});

export const notAsked: Case = {
  when: 'the server was not asked',
  facts: { accounts: [exchange()] },
  says: null,
};

export const inbox = folder('inbox', 200, 20 * MB);

export const unlisted = { folderCount: failed };
