import type { SourceFacts } from '../core/facts/snapshot';
import { say } from '../locales/words';
import type { Pane } from './pane';

/** What Outlook says of the mailbox beside the pane; nothing outside Outlook and while a sample is open. */
export function outlookFacts(pane: Pane): SourceFacts[] {
  const { outlook, own } = pane.getState();
  if (outlook?.where !== 'outlook' || own !== null) return [];
  const { facts } = outlook;
  // Outlook on Mac names neither address nor owner beside a mailbox on one's own server.
  const accounts = facts.accounts.map((account) =>
    account.name.trim() === '' ? { ...account, name: say('outlook.nameless') } : account,
  );
  return [{ ...facts, accounts }];
}
