import { assembleSnapshot, updateSnapshot } from '../../../src/core/report/assemble';
import { blankAccount } from '../../../src/core/facts/blank';
import { known, unknown } from '../../../src/core/facts/evidence';
import type { MailboxState } from '../../../src/core/facts/mailbox';
import { factsOfMailbox, limitsOf, mailboxOf } from '../../../src/core/facts/mailbox-accounts';
import { parseSnapshot } from '../../../src/core/facts/snapshot-schema';
import type { SourceFacts } from '../../../src/core/facts/snapshot';
import type { Answer } from '../../../src/core/questions/question';
import { asked, folder, mailbox, SERVER } from '../../tools/make-mailbox';

const FIRST = '2026-03-01T09:00:00.000Z';
const SECOND = '2026-03-02T09:00:00.000Z';
const GB = 1024 ** 3;
const outlook: SourceFacts = {
  source: { id: 'outlook', kind: 'outlook', name: 'Outlook', readAt: FIRST },
  accounts: [
    {
      ...blankAccount('account|exchange|exchange@example.com||', 'Exchange@Example.com'),
      address: 'Exchange@Example.com',
      kind: known('exchange', 'measured', 'outlook', 'reportedByClient'),
    },
  ],
  dataFiles: [],
  gaps: [],
};
const read = (state: MailboxState, at = FIRST) =>
  factsOfMailbox(state, 'exchange', { id: SERVER, kind: 'mailServer', name: 'Microsoft 365', readAt: at });
const told = (question: 'quotaUsed' | 'quotaLimit', value: number): Answer => ({
  question,
  subject: { type: 'account', id: 'account|exchange|exchange@example.com||' },
  value: { kind: 'bytes', value },
  answeredAt: FIRST,
});
const answers = [told('quotaUsed', 5), told('quotaLimit', 60 * GB)];
const only = <T>(list: readonly T[]): T => {
  const [first, second] = list;
  if (first === undefined || second !== undefined) throw new Error(`One expected, ${list.length} found`);
  return first;
};

describe('a mailbox in the snapshot', () => {
  const first = assembleSnapshot({ sources: [outlook, read(mailbox())], answers, takenAt: FIRST });

  it('belongs to the account that Outlook told of, however the address is written', () => {
    const account = only(first.accounts);
    expect(account.kind).toEqual(known('exchange', 'measured', 'outlook', 'reportedByClient'));
    expect(mailboxOf(account, first)?.id).toBe(mailbox().id);
  });

  it('brings its account along where no other source knows it', () => {
    const alone = assembleSnapshot({ sources: [read(mailbox())], answers: [], takenAt: FIRST });
    expect(only(alone.accounts)).toMatchObject({ address: 'exchange@example.com', profile: null });
  });

  it('says how much is used, which outweighs what the person read off', () => {
    expect(only(first.accounts).used).toEqual(known(110_170_000, 'measured', SERVER, 'mailFoldersOnly'));
  });

  it('says nothing of what is used as long as a folder is missing; the answer stands', () => {
    const open = mailbox({ folderCount: unknown('failed') });
    const snapshot = assembleSnapshot({ sources: [read(open)], answers, takenAt: FIRST });
    expect(only(snapshot.accounts).used).toEqual(known(5, 'told', 'answers'));
  });

  it('replaces what an earlier reading of the same mailbox told, and leaves nothing of it behind', () => {
    const smaller = mailbox({ folders: [folder('inbox', 1, 1000)] });
    const again = updateSnapshot(first, { sources: [read(smaller, SECOND)], answers, takenAt: SECOND });
    expect(only(again.mailboxes).folders).toHaveLength(1);
    expect(only(again.accounts).used).toEqual(known(1000, 'measured', SERVER, 'mailFoldersOnly'));
    const broken = mailbox({ folderCount: unknown('failed') });
    const after = updateSnapshot(again, { sources: [read(broken, SECOND)], answers, takenAt: SECOND });
    expect(only(after.accounts).used).toEqual(known(5, 'told', 'answers'));
  });

  it('stays when other sources are read again, and its source is still named', () => {
    const again = updateSnapshot(first, { sources: [outlook], answers, takenAt: SECOND });
    expect(again.mailboxes).toEqual(first.mailboxes);
    expect(again.sources.map(({ id }) => id)).toContain(SERVER);
    expect(only(again.accounts).used).toEqual(known(110_170_000, 'measured', SERVER, 'mailFoldersOnly'));
  });

  it('survives being written and read', () => {
    expect(parseSnapshot(JSON.parse(JSON.stringify(first)))).toEqual({ ok: true, snapshot: first });
  });
});

describe('limits of a mailbox', () => {
  const licence = (plan: 'plan1' | 'plan2') => asked({ plan, archiveAllowed: false });
  const of = (state: MailboxState, given: Answer[] = []) => {
    const snapshot = assembleSnapshot({ sources: [read(state)], answers: given, takenAt: FIRST });
    const account = only(snapshot.accounts);
    return { account, limits: limitsOf(account, snapshot) };
  };

  it('takes the value of the plan as inferred, and says so', () => {
    const { account, limits } = of(mailbox({ licence: licence('plan2') }));
    expect(account.quotaLimit).toEqual(known(100 * GB, 'inferred', SERVER, 'planDefault'));
    expect(limits).toEqual([{ origin: 'plan', evidence: 'inferred', values: [100 * GB] }]);
  });

  it('leaves the limit open where the plan allows two values, and knows both', () => {
    const { account, limits } = of(mailbox({ licence: licence('plan1') }));
    expect(account.quotaLimit.known).toBe(false);
    expect(limits).toEqual([{ origin: 'plan', evidence: 'inferred', values: [50 * GB, 100 * GB] }]);
  });

  it('keeps two limits that disagree, the plan before what was told', () => {
    const { limits } = of(mailbox({ licence: licence('plan2') }), [told('quotaLimit', 60 * GB)]);
    expect(limits.map(({ origin, values }) => [origin, ...values])).toEqual([
      ['plan', 100 * GB],
      ['told', 60 * GB],
    ]);
  });

  it('believes the server before everybody else', () => {
    const state = mailbox({ serverQuota: asked({ warn: 1, send: 2, receive: 3 * GB }) });
    const { account, limits } = of(state, [told('quotaLimit', 60 * GB)]);
    expect(limits[0]).toEqual({ origin: 'server', evidence: 'measured', values: [3 * GB] });
    expect(account.quotaLimit).toEqual(known(3 * GB, 'measured', SERVER));
  });

  it('has none for a size without a limit', () => {
    expect(of(mailbox()).limits).toEqual([]);
  });
});
