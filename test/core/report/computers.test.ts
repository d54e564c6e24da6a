import { accountId, blankAccount, blankDataFile, dataFileId } from '../../../src/core/facts/blank';
import { known } from '../../../src/core/facts/evidence';
import type { ServerCopy } from '../../../src/core/facts/account';
import type { SourceFacts } from '../../../src/core/facts/snapshot';
import { FIXES } from '../../../src/core/fixes/registry';
import { inspect } from '../../../src/core/report/inspect';
import { startWalk } from '../../../src/core/report/walk';
import { unclearLooks } from '../../../src/core/report/kept-source';
import { withFacts, withSettledLook, withWalk, withoutAccount } from '../../../src/session/changes';
import { nothingRemembered } from '../../../src/core/report/nothing-remembered';

const DRAINS: ServerCopy = { keep: 'none' };
const KEEPS: ServerCopy = { keep: 'days', days: 30, removeWhenDeletedHere: false };
const day = (n: number) => new Date(`2026-06-0${n}T10:00:00.000Z`);

/** An export of the profile 'Outlook' of this Windows user, in which one address is read by POP3. */
function exported(user: string, serverCopy: ServerCopy): SourceFacts {
  const source = 'profileExport outlook.reg';
  const path = `C:\\Users\\${user}\\Documents\\mail.pst`;
  const address = 'ada@example.com';
  const profile = 'Outlook';
  const host = 'pop.example.com';
  const id = accountId({ kind: 'pop3', address, name: address, host, profile });
  return {
    source: { id: source, kind: 'profileExport', name: 'outlook.reg', readAt: day(1).toISOString() },
    accounts: [
      {
        ...blankAccount(id, address),
        profile,
        address,
        kind: known('pop3', 'imported', source),
        incoming: known({ host, port: 995, encryption: 'tls' }, 'imported', source),
        serverCopy: known(serverCopy, 'imported', source),
        delivery: known({ to: 'dataFile', dataFileId: dataFileId(path) }, 'imported', source),
      },
    ],
    dataFiles: [
      {
        ...blankDataFile(dataFileId(path), 'mail.pst'),
        profile,
        path,
        kind: known('pst', 'imported', source),
      },
    ],
    gaps: [],
  };
}

type Kept = ReturnType<typeof withFacts>;

const copiesOf = ({ snapshot }: Kept) =>
  snapshot?.accounts
    .map(({ serverCopy }) => (serverCopy.known ? serverCopy.value.keep : '?'))
    .sort()
    .join(' ');
const overall = ({ snapshot }: Kept) => snapshot && inspect(snapshot, '2026-06-09').overall;

test.each([
  ['first', 'ada', DRAINS, 'adal', KEEPS],
  ['second', 'adal', KEEPS, 'ada', DRAINS],
] as const)('the computer that drains a mailbox counts, though it was looked at %s', (_, a, one, b, two) => {
  const first = withFacts(nothingRemembered(), [exported(a, one)], day(1));
  const both = withFacts(first, [exported(b, two)], day(2));
  expect(copiesOf(both)).toBe('days none');
  expect(overall(both)).toBe('losing');
  // Decisions about the first computer stay.
  expect(both.snapshot?.accounts.map(({ id }) => id)).toContain(first.snapshot?.accounts[0]?.id);
  for (const { delivery } of both.snapshot?.accounts ?? []) {
    const file = delivery.known ? delivery.value.dataFileId : null;
    expect(both.snapshot?.dataFiles.map(({ id }) => id)).toContain(file);
  }

  // Each has a number as long as there are two.
  expect(first.snapshot?.accounts.map(({ computer }) => computer)).toEqual([undefined]);
  expect(both.snapshot?.accounts.map(({ computer }) => computer).sort()).toEqual([1, 2]);

  const key = unclearLooks(both.sources)[0]?.key ?? '';
  const another = withSettledLook(both, key, null, day(3));
  const ids = (kept: Kept) => kept.snapshot?.accounts.map(({ id }) => id).sort();
  const again = withFacts(another, [exported(a, one)], day(4));
  expect(ids(again)).toEqual(ids(both));
  expect(overall(withFacts(again, [exported(b, two)], day(5)))).toBe('losing');
  expect(withSettledLook(both, key, first.sources[0]?.key ?? null, day(3)).snapshot?.accounts).toHaveLength(
    1,
  );
});

test('a fix on one computer is not proved by a look at another', () => {
  const laptop = withFacts(nothingRemembered(), [exported('ada', DRAINS)], day(1));
  const finding =
    laptop.snapshot &&
    inspect(laptop.snapshot, '2026-06-01').findings.find(({ check }) => check === 'pop3-no-server-copy');
  if (!finding) throw new Error('Nothing was found.');
  const at = day(1).toISOString();
  const walk = startWalk(
    finding,
    FIXES['leave-copy-on-server'],
    { home: 'classicWindows', holding: null, provider: null },
    'ada',
    at,
  );
  const both = withFacts(withWalk(laptop, walk), [exported('adal', KEEPS)], day(2));
  expect(both.receipts).toEqual([]);
  const fixed = withFacts(both, [exported('ada', KEEPS)], day(3));
  expect(fixed.receipts.map(({ check }) => check)).toEqual(['pop3-no-server-copy']);
});

test('leaving out the account of one computer leaves that of the other', () => {
  const first = withFacts(nothingRemembered(), [exported('ada', DRAINS)], day(1));
  const both = withFacts(first, [exported('adal', KEEPS)], day(2));
  const [laptops] = first.snapshot?.accounts ?? [];
  expect(copiesOf(withoutAccount(both, laptops?.id ?? '', day(3)))).toBe('days');
  const desktops = both.snapshot?.accounts.find(({ id }) => id !== laptops?.id);
  expect(copiesOf(withoutAccount(both, desktops?.id ?? '', day(3)))).toBe('none');
});

test('an account that is left out while the clock is behind stays out until it is shown again', () => {
  const ahead = withFacts(nothingRemembered(), [exported('ada', DRAINS)], day(5));
  const id = ahead.snapshot?.accounts[0]?.id ?? '';
  const out = withoutAccount(ahead, id, day(1));
  expect(out.snapshot?.accounts).toEqual([]);
  expect(withFacts(out, [exported('ada', KEEPS)], day(2)).snapshot?.accounts).toHaveLength(1);
  // Left out while the clock ran ahead.
  const early = withoutAccount(withFacts(nothingRemembered(), [exported('ada', DRAINS)], day(1)), id, day(5));
  expect(withFacts(early, [exported('ada', KEEPS)], day(2)).snapshot?.accounts).toHaveLength(1);
});
