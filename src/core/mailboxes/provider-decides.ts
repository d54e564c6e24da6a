import type { Account } from '../facts/account';
import type { PopDecision } from '../providers/provider';
import { providerOf } from '../providers/provider-of';

/**
 * How the provider decides whether fetched mail of this POP3 account stays, whatever the program is set to; null: the
 * program's setting decides. Where the provider only decides what deleting does, a program that deletes nothing needs
 * it not, and one that may delete decides itself. What the person saw in webmail is what happens, whoever decides.
 */
export function providerDecides(account: Account): Exclude<PopDecision, 'program'> | null {
  const { serverCopy, providerSwitch } = account;
  const how = providerOf(account)?.popCopies?.value ?? 'program';
  if (serverCopy.known && serverCopy.evidence === 'told') return null;
  switch (how) {
    case 'program':
      return null;
    case 'onFetch':
    case 'switch':
      return how;
    case 'onDelete':
    case 'keeps': {
      const stays = serverCopy.known && serverCopy.value.keep === 'forever';
      const mayDelete = providerSwitch?.known === true && providerSwitch.value === 'deletes';
      return stays || mayDelete ? null : how;
    }
  }
}
