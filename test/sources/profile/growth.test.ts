import { parsePolicy } from '../../../src/core/policy/parse-policy';
import { pathInEntryId } from '../../../src/sources/profile/outlook/entry-id';
import { sectionsOf } from '../../../src/sources/profile/outlook/sections';
import { deploymentFacts } from '../../../src/sources/profile/prf/deployment-facts';
import { parseIni } from '../../../src/sources/profile/prf/ini';
import { ProfileCollector, type RawProfile } from '../../../src/sources/profile/reg/collector';
import { exportFacts } from '../../../src/sources/profile/outlook/export-facts';
import { RegTokenizer } from '../../../src/sources/profile/reg/tokenizer';
import { RegValues } from '../../../src/sources/profile/reg/values';
import { bytesOfHex, CLSID, hex, profile, regText, sz, wideHex } from '../../fixtures/profile/reg-text';
import { growthExponent } from '../../tools/processor-time';

/** Twice the size takes twice the time: far from the four times that a loop in a loop takes. */
const NEARLY_LINEAR = 1.5;

const ORIGIN = { source: 's', deployed: false };
const SERVICE = '1'.repeat(32);
const uid = (number: number) => (number + 0x1000).toString(16).padStart(32, '0');

/** Accounts that all name one service, which lists as many providers, each with a path of its own. */
function oneService(count: number): string {
  const numbers = Array.from({ length: count }, (_, i) => i + 1);
  return regText(
    profile({
      sections: {
        [SERVICE]: { '01023d00': hex(numbers.flatMap((number) => bytesOfHex(uid(number)))) },
        ...Object.fromEntries(
          numbers.map((number) => [uid(number), { '001f6700': wideHex(`C:\\${number}.pst`) }]),
        ),
      },
      entries: Object.fromEntries(
        numbers.map((number) => [
          number,
          {
            clsid: sz(number % 2 === 0 ? CLSID.imap : CLSID.mapi),
            'Account Name': sz(`n${number}`),
            'IMAP Server': sz('imap.example.com'),
            'Service Name': sz('MSUPST MS'),
            'Service UID': hex(bytesOfHex(SERVICE)),
          },
        ]),
      ),
    }),
  );
}

function readReg(text: string) {
  const collector = new ProfileCollector();
  const tokenizer = new RegTokenizer(collector, 'utf-8', 0x0a, false);
  tokenizer.push(new TextEncoder().encode(text));
  tokenizer.end();
  return exportFacts(collector, ORIGIN);
}

describe('time grows with the size and not faster', () => {
  it('for accounts that share one service', async () => {
    expect(readReg(oneService(40)).accounts).toHaveLength(20);
    const grows = await growthExponent(
      (size) => {
        const text = oneService(size);
        return () => readReg(text);
      },
      { from: 500, doublings: 3 },
    );
    expect(grows).toBeLessThan(NEARLY_LINEAR);
  });

  it('for the sections of a service that is asked for again and again: each is looked at once', () => {
    let looks = 0;
    class CountedSections extends Map<string, RegValues> {
      override get(name: string): RegValues | undefined {
        looks += 1;
        return super.get(name);
      }
    }
    const values = (name: string, bytes: Iterable<number>) => {
      const section = new RegValues();
      section.set(name, { type: 'bytes', bytes: Uint8Array.from(bytes), ansi: false });
      return section;
    };
    const many = Array.from({ length: 200 }, (_, i) => i);
    const sections = new CountedSections(many.map((i) => [uid(i), new RegValues()]));
    sections.set(
      SERVICE,
      values(
        '01023d00',
        many.flatMap((i) => bytesOfHex(uid(i))),
      ),
    );
    const raw: RawProfile = {
      name: 'P',
      generation: 16,
      user: '',
      entries: new Map(),
      manager: new RegValues(),
      sections,
    };
    const found = sectionsOf(raw);
    const asked = Uint8Array.from(bytesOfHex(SERVICE));
    const first = found.service(asked);
    const once = looks;
    for (let i = 0; i < 100; i += 1) expect(found.service(asked.slice())).toBe(first);
    expect(looks).toBe(once);
  });

  it.each([
    ['backslashes', 0x5c],
    ['letters', 0x41],
  ])('for an entry id of %s', async (_, byte) => {
    const grows = await growthExponent(
      (size) => {
        const bytes = new Uint8Array(size).fill(byte);
        return () => {
          for (let i = 0; i < 40; i += 1) pathInEntryId(bytes);
        };
      },
      { from: 512, doublings: 3 },
    );
    expect(grows).toBeLessThan(NEARLY_LINEAR);
  });

  it('for the services of a deployment file', async () => {
    const file = (count: number) => {
      const numbers = Array.from({ length: count }, (_, i) => i + 1);
      return [
        '[Service List]',
        ...numbers.map((number) => `S${number}=Unicode Personal Folders`),
        ...numbers.map((number) => `[S${number}]\nPathToPersonalFolders=C:\\${number}.pst`),
      ];
    };
    const grows = await growthExponent(
      (size) => {
        const lines = file(size).flatMap((line) => line.split('\n'));
        return () => deploymentFacts(parseIni(lines), 'a.prf', { source: 's', deployed: true });
      },
      { from: 1000, doublings: 4 },
    );
    expect(grows).toBeLessThan(NEARLY_LINEAR);
  });

  it('for the rules of a policy', async () => {
    const grows = await growthExponent(
      (size) => {
        const rule = (id: number) => ({ id: `r${id}`, olderThanDays: 365 });
        const json = { retention: Array.from({ length: size }, (_, id) => rule(id)) };
        return () => parsePolicy(json);
      },
      { from: 1000, doublings: 4 },
    );
    expect(grows).toBeLessThan(NEARLY_LINEAR);
  });
});
