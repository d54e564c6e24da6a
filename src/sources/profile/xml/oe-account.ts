import type { Account } from '../../../core/facts/account';
import { oldAccount } from '../outlook/old-accounts';
import { recorded, type Origin } from '../origin';
import { OLD_ENTRY_VALUES } from '../reg/collector';
import { RegValues } from '../reg/values';
import type { TextEncoding, Units } from '../text/encoding';
import { scanXml } from './xml-scanner';

const NAMES = new Map(OLD_ENTRY_VALUES.map((name) => [name.replaceAll(' ', '_').toLowerCase(), name]));

/**
 * The account in a file of Windows Mail or Windows Live Mail (`.oeaccount`), whose values have the names of Outlook
 * Express with `_` in place of blanks; numbers are written as hexadecimal digits.
 */
export function oeAccounts(units: Units, encoding: TextEncoding, origin: Origin): Account[] {
  const values = new RegValues();
  let type: string | undefined;
  scanXml(units, encoding, {
    open(_, attribute) {
      type = attribute('type')?.toUpperCase();
    },
    text(path, read) {
      const name = NAMES.get(path.slice(path.lastIndexOf('/') + 1));
      if (name === undefined || !path.startsWith('messageaccount/')) return;
      if (type === 'DWORD') values.set(name, numberOf(read()));
      else if (type === 'SZ') values.set(name, { type: 'text', text: read() });
      else values.set(name, { type: 'malformed' });
    },
  });
  const account = oldAccount(values, origin);
  return account === undefined ? [] : [{ ...account, oldProgram: recorded(origin, 'windowsMail') }];
}

function numberOf(digits: string) {
  return /^[0-9a-f]{1,8}$/i.test(digits)
    ? ({ type: 'dword', value: parseInt(digits, 16) } as const)
    : ({ type: 'malformed' } as const);
}
