import type { Claim } from '../../../src/core/providers/provider';
import { PROVIDERS, providerById } from '../../../src/core/providers/providers';

function claimsOf(row: object): Claim<unknown>[] {
  return Object.values(row).filter(
    (value: unknown): value is Claim<unknown> =>
      typeof value === 'object' && value !== null && 'certainty' in value,
  );
}

/** Whose pages they are, where the table has any. */
const OWN_HOST: Record<string, string | undefined> = {
  gmail: 'google.com',
  googleWorkspace: 'google.com',
  outlookCom: 'microsoft.com',
  m365: 'microsoft.com',
  yahoo: 'yahoo.com',
  icloud: 'apple.com',
  gmx: 'gmx.net',
  webde: 'web.de',
  telekom: 'telekom.de',
  mailcom: 'mail.com',
  yandex: 'yandex.com',
  telstra: 'telstra.com.au',
  inboxlv: 'inbox.lv',
  ionos: 'ionos.com',
  zoho: 'zoho.com',
  hetzner: 'hetzner.com',
};

describe('the table of providers', () => {
  it('has each provider once, and no domain at two of them', () => {
    expect(new Set(PROVIDERS.map(({ id }) => id)).size).toBe(PROVIDERS.length);
    const domains = PROVIDERS.flatMap((provider) => provider.domains);
    expect(domains.filter((domain, at) => domains.indexOf(domain) !== at)).toEqual([]);
    expect(PROVIDERS.length).toBeGreaterThanOrEqual(42);
  });

  it('gives every claim a source and the day on which it was read', () => {
    for (const { source, checkedOn } of PROVIDERS.flatMap(claimsOf)) {
      expect(source).not.toBe('');
      expect(new Date(checkedOn).toISOString().slice(0, 10)).toBe(checkedOn);
    }
  });

  it('points to safe pages only', () => {
    const pages = PROVIDERS.flatMap((row) => Object.values(row.pages));
    expect(pages.filter((url) => new URL(url).protocol !== 'https:')).toEqual([]);
  });

  it('points to pages of the provider itself, on no host of anybody else', () => {
    const pages = PROVIDERS.flatMap(({ id, pages: all }) =>
      Object.values(all).map((url) => [id, url] as const),
    );
    const strange = pages.filter(([id, url]) => {
      const { hostname } = new URL(url);
      const own = OWN_HOST[id];
      return own === undefined || (hostname !== own && !hostname.endsWith(`.${own}`));
    });
    expect(strange).toEqual([]);
    expect(pages.length).toBeGreaterThan(30);
  });

  it('writes names of servers and domains as they are compared', () => {
    const names = PROVIDERS.flatMap(({ domains, hosts }) => [...domains, ...hosts]);
    expect(names.filter((name) => !/^[a-z0-9-]+(?:\.[a-z0-9-]+)*(?:\.\*)?$/.test(name))).toEqual([]);
  });

  it('never offers POP3 where there is none', () => {
    expect([providerById('icloud').pop, providerById('proton').pop]).toEqual(['no', 'no']);
  });
});
