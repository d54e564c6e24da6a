import type { Account, PROVIDER_SWITCHES } from '../facts/account';
import type { PopDecision } from '../providers/provider';
import { providerOf } from '../providers/provider-of';

/**
 * How the provider decides whether fetched mail of this POP3 account stays, whatever the program is set to; null: the
 * program's setting decides. Where the provider only decides what deleting does, a program that deletes nothing needs
 * it not, and one that may delete decides itself: mail that the person saw vanish was deleted by the program.
 */
export function providerDecides(account: Account): Exclude<PopDecision, 'program'> | null {
  const { serverCopy, providerSwitch } = account;
  const how = providerOf(account)?.popCopies?.value ?? 'program';
  const seen = serverCopy.known && serverCopy.evidence === 'told' ? serverCopy.value.keep : null;
  switch (how) {
    case 'program':
      return null;
    case 'onFetch':
      return how;
    case 'switch':
      // Mail that goes after some days may go by the program's setting.
      return seen === 'days' ? null : how;
    case 'onDelete':
    case 'keeps': {
      const stays = serverCopy.known && serverCopy.value.keep === 'forever';
      const mayDelete = providerSwitch?.known === true && providerSwitch.value === 'deletes';
      return seen !== null || stays || mayDelete ? null : how;
    }
  }
}

/**
 * What webmail has shown the person of the provider's own switch, where that decides: mail that is gone there was
 * deleted by it, whatever the program is set to. Some days later counts as well: what Gmail deletes on fetching can be
 * seen in its trash for that long, and a program's number of days has no effect there. null: they were not asked.
 */
export function switchSeen(account: Account): (typeof PROVIDER_SWITCHES)[number] | null {
  const { serverCopy } = account;
  if (!serverCopy.known || serverCopy.evidence !== 'told' || providerDecides(account) === null) return null;
  return serverCopy.value.keep === 'forever' ? 'keeps' : 'deletes';
}
