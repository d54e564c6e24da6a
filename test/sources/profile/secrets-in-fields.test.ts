import fc from 'fast-check';
import { assembleSnapshot } from '../../../src/core/report/assemble';
import type { SourceFacts } from '../../../src/core/facts/snapshot';
import { readDropped } from '../../../src/sources/read-dropped';
import { NOW } from '../../fixtures/profile/read';
import { filesWith, type Fields } from './secret-fields';
import { runs } from '../../tools/long';

const HOST = 'h.example.com';
const PLAIN: Fields = { server: HOST, name: 'Ada at work', address: 'ada@example.com' };

/** Ways in which a secret comes to stand in the address of a server. */
const IN_SERVERS: readonly ((secret: string) => string)[] = [
  (secret) => `https://ada:${secret}@${HOST}/x?token=${secret}`,
  (secret) => `HTTPS://${secret}@${HOST}`,
  (secret) => `ada:${secret}@${HOST}`,
  (secret) => `ada:${secret}@${HOST}:995`,
  (secret) => `${HOST}/${secret}`,
  (secret) => `${HOST}?${secret}`,
  (secret) => `${HOST}#${secret}`,
  (secret) => `https://ada:1/${secret}@${HOST}`,
  (secret) => `ada:${secret.slice(0, 4)}/${secret}@${HOST}`,
  (secret) => `https://${HOST}:443/${secret}`,
];

/** Ways in which a secret hangs on to any field: an address with a password, or a line that lost its end. */
const ANYWHERE: readonly ((secret: string) => string)[] = [
  (secret) => `https://ada:${secret}@${HOST}/x?token=${secret}`,
  (secret) => `ada:${secret}@${HOST}`,
  (secret) => `ada%3A${secret}%40${HOST}`,
  (secret) => `ada\uFF1A${secret}\uFF20${HOST}`,
  (secret) => `pwd=${secret}`,
  (secret) => `pass: ${secret}`,
  (secret) => `Kennwort=${secret}`,
  (secret) => `${HOST};pwd=${secret}`,
  (secret) => `${HOST}POP3Password=${secret}`,
  (secret) => `${HOST}Password = ${secret}`,
  (secret) => `${HOST}" "POP3 Password"="${secret}`,
  (secret) => `${HOST}"); user_pref("mail.server.server1.password", "${secret}`,
];

async function readAll(fields: Fields): Promise<SourceFacts[]> {
  const files = Object.entries(filesWith(fields)).map(([name, text]) => new File([text], name));
  return (await readDropped(files, { now: NOW })).facts;
}

/** Everything that is kept, shown or passed on of what files say is made from these. */
async function kept(fields: Fields): Promise<string> {
  const sources = await readAll(fields);
  return JSON.stringify([sources, assembleSnapshot({ sources, answers: [], takenAt: NOW })]).toLowerCase();
}

describe('secrets in fields that are read', () => {
  it('are nowhere in what is kept, in whatever field of whatever file they stand', async () => {
    const field = fc.constantFrom<keyof Fields>('server', 'name', 'address');
    const secret = fc.stringMatching(/^[a-z0-9]{20,30}$/);
    const planted = fc.oneof(
      fc.constantFrom(...IN_SERVERS).map((way) => ({ field: 'server' as const, way })),
      fc.record({ field, way: fc.constantFrom(...ANYWHERE) }),
    );
    await fc.assert(
      fc.asyncProperty(planted, secret, async ({ field: at, way }, text) => {
        expect(await kept({ ...PLAIN, [at]: way(text) })).not.toContain(text.slice(4));
      }),
      { numRuns: runs(150) },
    );
  });

  it.each(IN_SERVERS.slice(0, 7))('leave the name of the server where it is clear: %s', async (way) => {
    const facts = await readAll({ ...PLAIN, server: way('HUNTER2') });
    const accounts = facts.flatMap((each) => each.accounts);
    const served = accounts.filter(({ kind }) => !(kind.known && kind.value === 'exchange'));
    expect(served.length).toBeGreaterThan(14);
    expect(served.filter(({ incoming }) => incoming.known).length).toBeGreaterThan(11);
    for (const { id, incoming } of served) {
      expect(id).toContain(`|${HOST}|`);
      if (incoming.known) expect(incoming.value.host).toBe(HOST);
    }
  });

  it('stand in files of which every single one is read', async () => {
    const names = (await readAll(PLAIN)).map(({ source }) => source.name);
    expect(names).toEqual(Object.keys(filesWith(PLAIN)));
  });

  it('change no id where none stands', async () => {
    const ids = (await readAll(PLAIN)).flatMap((each) => each.accounts).map(({ id }) => id);
    expect(ids).toContain(`account|activeSync|ada@example.com|${HOST}|outlook`);
    expect(ids).toContain(`account|pop3|ada@example.com|${HOST}|outlook`);
    expect(ids).toContain(`account|pop3|ada@example.com|${HOST}|thunderbird`);
  });
});
