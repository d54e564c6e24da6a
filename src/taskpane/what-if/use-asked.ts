import { useMemo } from 'react';
import type { Copy } from '../../core/copies/copy';
import type { Account } from '../../core/facts/account';
import type { ScenarioEvent } from '../../core/scenarios/event';
import { summarise, type EventSummary } from '../../core/scenarios/event-summary';
import type { MailIndex } from '../../core/scenarios/mail-index';
import type { Inspected } from '../../session/inspected';
import { mailOf } from '../../session/what-if/mail-of';

/** One account ready to be asked 'what if': its copies, and its mail as far as it was measured. */
export interface Asked {
  inspected: Inspected;
  account: Account;
  copies: readonly Copy[];
  mail: MailIndex | undefined;
}

/** Prepares an account once, so that every later question takes next to no time. */
export function useAsked(inspected: Inspected, account: Account): Asked {
  return useMemo(() => {
    return {
      inspected,
      account,
      copies: inspected.copies.filter((copy) => copy.account === account.id),
      mail: mailOf(account, inspected),
    };
  }, [inspected, account]);
}

/** What the event does to the account's mail. */
export function ask({ inspected, copies, mail }: Asked, event: ScenarioEvent): EventSummary {
  const { snapshot, today } = inspected;
  return summarise(event, { snapshot, copies, today, ...(mail ? { mail } : {}) });
}
