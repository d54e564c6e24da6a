/** @jest-environment jsdom */
import { compileMessage } from '@lingui/message-utils/compileMessage';
import fc from 'fast-check';
import { parseSnapshot } from '../../../src/core/facts/snapshot-schema';
import { i18n } from '../../../src/locales/words';
import { exportReport } from '../../../src/wording/report/export-report';
import type { Export } from '../../../src/wording/report/export-report';
import { leaveOutNames } from '../../../src/wording/report/leave-out-names';
import type { Exported } from '../../../src/wording/report/leave-out-names';
import { example, PLAIN } from './example';
import type { Outside } from './example';

beforeAll(() => void i18n.setMessagesCompiler(compileMessage));

const everything = ({ page, text, subject, facts }: Export) =>
  [page.name, page.text, text.name, text.text, subject, facts?.name, facts?.text].join('\n');

test('three files, named by the day', async () => {
  const made = await exportReport(example(), { leaveOutNames: false });
  expect([made.page.name, made.text.name, made.facts?.name]).toEqual([
    'mailbox-checkup-2026-11-20.html',
    'mailbox-checkup-2026-11-20.txt',
    'mailbox-checkup-2026-11-20.json',
  ]);
  expect(parseSnapshot(JSON.parse(made.facts?.text ?? ''))).toEqual({
    ok: true,
    snapshot: example().snapshot,
  });
});

test('every word of the reports exists', async () => {
  const missing: unknown[] = [];
  i18n.on('missing', (event) => missing.push(event));
  const made = await exportReport(example(), { leaveOutNames: false });
  expect(missing).toEqual([]);
  expect(made.text.text).not.toMatch(/\b(?:export|overview|unknown|check|fix|evidence|level)\.[a-z]/);
});

test('facts that do not follow their schema do not go out', async () => {
  const { snapshot, ...rest } = example();
  const odd = { ...snapshot, takenAt: '' };
  expect((await exportReport({ ...rest, snapshot: odd }, { leaveOutNames: false })).facts).toBeNull();
});

/** In a form that would be shown if anything showed it. */
const SECRET = { unit: 'text', value: 'hunter2' };

/** The same value with fields of its own in every object. */
function planted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(planted);
  if (typeof value !== 'object' || value === null) return value;
  const inside = Object.entries(value).map(([name, inner]) => [name, planted(inner)] as const);
  return { ...Object.fromEntries(inside), 'POP3 Password': SECRET, password: SECRET };
}

test.each([true, false])('a planted password appears nowhere (names left out: %p)', async (leaveOut) => {
  const withPassword = planted(example()) as Exported;
  expect(JSON.stringify(withPassword)).toContain('hunter2');
  const made = await exportReport(withPassword, { leaveOutNames: leaveOut });
  expect(made.facts).not.toBeNull();
  expect(everything(made)).not.toContain('hunter2');
});

const NAMED: Outside = {
  name: 'Zqname',
  address: 'zqperson@zqdomain.test',
  host: 'zqhost.test',
  profile: 'Zqprofile',
  path: 'C:\\Zqpath\\zqfile.pst',
  file: 'zqfile.pst',
  source: 'Zqsource.reg',
  gap: 'Zqgap',
  reason: 'Zqreason',
};

describe('with names left out', () => {
  test('no name appears in any form', async () => {
    const named = example(NAMED);
    expect(
      everything(await exportReport(named, { leaveOutNames: false })).match(/zq/gi)?.length,
    ).toBeGreaterThan(20);
    expect(everything(await exportReport(named, { leaveOutNames: true }))).not.toMatch(/zq/i);
    expect(JSON.stringify(leaveOutNames(named))).not.toMatch(/zq/i);
  });

  test('whatever the names are, and wherever one equals another', () => {
    const name = fc.oneof(
      fc.constantFrom('Zq', 'zq@zq', 'Zq.pst', 'zq:995', 'zqzq'),
      fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => `Zq${text}`),
    );
    fc.assert(
      fc.property(
        fc.record<Outside>({
          name,
          address: name,
          host: name,
          profile: name,
          path: name,
          file: name,
          source: name,
          gap: name,
          reason: name,
        }),
        (outside) => {
          expect(JSON.stringify(leaveOutNames(example(outside)))).not.toMatch(/zq/i);
        },
      ),
    );
  });

  test('the map on the first page is the one of the overview, with and without names', async () => {
    const named = example();
    const { account = '', rows = [] } = named.grids[0] ?? {};
    // What only somebody who knows the provider and the day can say.
    const all = { state: 'all' } as const;
    const grids = [
      {
        account,
        rows: rows.map((row) => ({
          ...row,
          cells: { server: all, computer: all, phone: { state: 'none' } as const, backup: all },
        })),
      },
    ];
    const cells = async (leaveOut: boolean) => {
      const { page } = await exportReport({ ...named, grids }, { leaveOutNames: leaveOut });
      const table = new DOMParser().parseFromString(page.text, 'text/html').querySelector('table.grid');
      return [...(table?.querySelectorAll('td:not(.count)') ?? [])].map(({ className }) => className);
    };
    expect(await cells(false)).toEqual(rows.flatMap(() => ['all', 'all', 'all']));
    expect(await cells(true)).toEqual(await cells(false));
  });

  test('the facts are the same, and what belongs together still does', () => {
    const { report, snapshot, remembered } = leaveOutNames(example());
    const [account] = snapshot.accounts;
    const [file] = snapshot.dataFiles;
    expect(account).toMatchObject({
      id: 'account-1',
      name: 'account-1',
      address: 'person-1@server-1.example',
    });
    expect(account?.delivery).toMatchObject({ value: { to: 'dataFile', dataFileId: file?.id } });
    expect(account?.incoming).toMatchObject({ value: { host: 'server-2.example', port: 995 } });
    expect(file).toMatchObject({ id: 'file-1.pst', name: 'file-1.pst', path: 'file-1.pst' });
    expect(report.findings.map(({ key }) => key)).toEqual([
      'pop3-no-server-copy:account-1',
      'backup-stale:file-1.pst',
      'disk-not-encrypted:computer',
      'data-file-near-limit:file-1.pst',
    ]);
    expect(report.first).toBe('pop3-no-server-copy:account-1');
    expect(report.findings[0]?.evidence[1]).toMatchObject({ value: { value: 'server-2.example:995' } });
    expect(remembered.ignored).toMatchObject([{ finding: 'backup-stale:file-1.pst', reason: '' }]);
    expect(remembered.receipts).toMatchObject([{ about: 'person-1@server-1.example' }]);
    expect(remembered.answers).toMatchObject([
      { value: { kind: 'text', value: 'person-1@server-1.example' } },
    ]);
    expect({
      ...report,
      findings: report.findings.map(({ verdict, severity }) => [verdict, severity]),
    }).toMatchObject({
      overall: 'losing',
      findings: [
        ['fail', 'critical'],
        ['fail', 'moderate'],
        ['cantTell', null],
        ['pass', null],
      ],
    });
    expect(parseSnapshot(snapshot)).toMatchObject({ ok: true });
  });

  test('a name that was kept within marks of direction gets the same stand-in', () => {
    const { remembered, ...rest } = example();
    const receipts = remembered.receipts.map((one) => ({ ...one, about: `\u2068${one.about}\u2069` }));
    expect(
      leaveOutNames({ ...rest, remembered: { ...remembered, receipts } }).remembered.receipts,
    ).toMatchObject([{ about: 'person-1@server-1.example' }]);
  });

  test('a wish to move names nobody, also when the account is gone', () => {
    const named = example(NAMED);
    const [account] = named.snapshot.accounts;
    const moves = [{ account: account?.id ?? '', address: NAMED.address }];
    const gone = leaveOutNames({ ...named, snapshot: { ...named.snapshot, accounts: [], moves } });
    expect(gone.snapshot.moves).toEqual([{ account: 'account-1', address: 'person-1@server-1.example' }]);
    expect(gone.report.first).toBe('pop3-no-server-copy:account-1');
    expect(JSON.stringify(gone)).not.toMatch(/zqperson|zqdomain/i);
  });

  test('an account that is not there any more gets a name of its own', () => {
    const named = example(PLAIN);
    const gone = { ...named, snapshot: { ...named.snapshot, accounts: [] } };
    expect(leaveOutNames(gone).remembered.receipts).toMatchObject([
      { about: 'text-1', finding: 'pop3-plain-connection:entry-2' },
    ]);
  });
});
