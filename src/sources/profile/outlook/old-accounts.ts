import type { Account, ServerCopy } from '../../../core/facts/account';
import { accountId, blankAccount } from '../../../core/facts/blank';
import { known, unknown, type Fact } from '../../../core/facts/evidence';
import { connectionFact, DEFAULT_PORTS } from '../connection';
import { byDefault, recorded, type Origin } from '../origin';
import type { RegValues } from '../reg/values';
import { cleanHost } from '../text/clean';

/**
 * An account of Outlook 98 or 2000 (Internet Mail Only), which have their own value names. undefined: neither POP3
 * nor IMAP, such as a news server or an address book.
 */
export function oldAccount(entry: RegValues, origin: Origin): Account | undefined {
  const kind = entry.has('POP3 Server') ? 'pop3' : entry.has('IMAP Server') ? 'imap' : undefined;
  if (kind === undefined) return undefined;
  const protocol = kind === 'pop3' ? 'POP3' : 'IMAP';
  const address = entry.text('SMTP Email Address') ?? null;
  const name = entry.text('Account Name') ?? entry.text('SMTP Display Name') ?? address ?? '';
  const host = cleanHost(entry.rawText(`${protocol} Server`)) ?? null;
  const account = blankAccount(accountId({ kind, address, name, host, profile: null }), name);
  account.address = address;
  account.kind = known(kind, 'inferred', origin.source);
  account.incoming = serverOf(entry, protocol, DEFAULT_PORTS[kind], origin);
  account.outgoing = serverOf(entry, 'SMTP', DEFAULT_PORTS.smtp, origin);
  if (kind === 'pop3') account.serverCopy = fourValueServerCopy(entry, origin);
  else account.delivery = known({ to: 'cache', dataFileId: null }, 'inferred', origin.source);
  return account;
}

function serverOf(entry: RegValues, protocol: string, defaultPort: number, origin: Origin) {
  return connectionFact(
    {
      host: entry.rawText(`${protocol} Server`),
      port: entry.number(`${protocol} Port`),
      secure: entry.number(`${protocol} Secure Connection`),
      useSsl: undefined,
    },
    defaultPort,
    origin,
  );
}

/** The server-copy setting in four values of its own, each 0 when it is left out. */
function fourValueServerCopy(entry: RegValues, origin: Origin): Fact<ServerCopy> {
  const leave = entry.number('Leave Mail On Server');
  const expires = entry.number('Remove When Expired');
  const whenDeleted = entry.number('Remove When Deleted');
  const days = entry.number('Expire Days');
  if (leave === undefined) return byDefault(origin, { keep: 'none' });
  if (leave === 0) return recorded(origin, { keep: 'none' });
  if (leave === null || expires === null || whenDeleted === null) return unknown('notReadable');
  const removeWhenDeletedHere = (whenDeleted ?? 0) !== 0;
  if ((expires ?? 0) === 0) return recorded(origin, { keep: 'forever', removeWhenDeletedHere });
  if (days === undefined || days === null) return unknown('notReadable');
  return days === 0
    ? known({ keep: 'none' }, 'inferred', origin.source, 'zeroDays')
    : recorded(origin, { keep: 'days', days, removeWhenDeletedHere });
}
