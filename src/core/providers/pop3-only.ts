import type { Account } from '../facts/account';
import { domainOf, isUnder, nameOf } from './host-names';
import { providerOf } from './provider-of';

/**
 * Providers that Thunderbird's list (https://github.com/thunderbird/autoconfig, 12 March 2026) knows with POP3 and
 * without IMAP. Some may offer IMAP by now, and one that is not here may still have none.
 */
const POP3_ONLY: readonly { provider: string; domains: readonly string[] }[] = [
  { provider: 'BIGLOBE', domains: ['biglobe.ne.jp'] },
  { provider: '@nifty', domains: ['nifty.com'] },
  { provider: 'OCN', domains: ['ocn.ne.jp', 'ocn.ad.jp'] },
  { provider: 'Yahoo! JAPAN', domains: ['yahoo.co.jp', 'ybb.ne.jp'] },
  { provider: 'goo', domains: ['goo.jp'] },
  { provider: 'IIJ4U', domains: ['iij4u.or.jp'] },
  { provider: 'IIJmio', domains: ['iijmio-mail.jp', 'miomio.jp', 'miobox.jp', 'e23.jp', 'x-il.jp'] },
  { provider: 'Gunma Internet', domains: ['mail.wind.ne.jp', 'mail.wind.jp', 'mail.wind.co.jp'] },
  { provider: 'clio', domains: ['clio.ne.jp'] },
  { provider: 'Rediffmail', domains: ['rediffmail.com'] },
  { provider: 'CenturyLink', domains: ['centurytel.net'] },
  { provider: 'Tiscali', domains: ['tiscali.cz', 'wo.cz', 'worldonline.cz', 'worldmail.cz'] },
];

/** The name of a provider of this account that is known to offer POP3 only; null: none is known. */
export function pop3OnlyProvider(account: Account): string | null {
  if (providerOf(account)) return null;
  const names = [
    domainOf(account.address),
    account.incoming.known ? nameOf(account.incoming.value.host) : '',
  ];
  const found = POP3_ONLY.find(({ domains }) =>
    names.some((name) => domains.some((domain) => isUnder(name, domain))),
  );
  return found?.provider ?? null;
}
