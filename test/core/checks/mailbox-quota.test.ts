import { inspect } from '../../../src/core/report/inspect';
import type { MailboxState } from '../../../src/core/facts/mailbox';
import { withMailboxFacts } from '../../../src/core/facts/mailbox-accounts';
import { TODAY, exchange, snapshotOf, told } from '../../tools/make-snapshot';
import { asked, folder, mailbox } from '../../tools/make-mailbox';

const GB = 1024 ** 3;
const plan = (name: 'plan1' | 'plan2') => ({ licence: asked({ plan: name, archiveAllowed: false }) });
const filled = (gb: number, more: Partial<MailboxState> = {}) =>
  mailbox({ folders: [folder('inbox', 9, gb * GB)], ...more });

/** Verdicts of the three checks on quota, in short. */
function verdicts(state: MailboxState, limit?: number) {
  const account = exchange(limit === undefined ? {} : { quotaLimit: told(limit * GB) });
  const snapshot = withMailboxFacts(snapshotOf({ accounts: [account], mailboxes: [state] }));
  const of = (id: string) => {
    const finding = inspect(snapshot, TODAY).findings.find(({ check }) => check === id);
    return finding?.severity ?? finding?.verdict ?? null;
  };
  return { reached: of('quota-reached'), near: of('quota-near'), unknown: of('quota-unknown') };
}

describe('quota from what the mail server told', () => {
  it.each([
    ['roomy in the only limit of the plan', filled(20, plan('plan2')), undefined, 'pass', 'pass', 'pass'],
    ['near in the only limit of the plan', filled(85, plan('plan2')), undefined, 'pass', 'moderate', 'pass'],
    ['roomy in both limits of the plan', filled(20, plan('plan1')), undefined, 'pass', 'pass', 'pass'],
    ['full in one, roomy in the other', filled(51, plan('plan1')), undefined, null, null, 'cantTell'],
    ['full in both', filled(101, plan('plan1')), undefined, 'critical', null, 'pass'],
    [
      'roomy by the plan, full by what the person read',
      filled(51, plan('plan2')),
      50,
      null,
      null,
      'cantTell',
    ],
    ['roomy by both', filled(20, plan('plan2')), 50, 'pass', 'pass', 'pass'],
    ['told settles which limit of the plan holds', filled(20), 50, 'pass', 'pass', 'pass'],
    ['a size without a limit', filled(20), undefined, null, null, 'cantTell'],
  ] as const)('%s', (_, state, limit, reached, near, unknown) => {
    expect(verdicts(state, limit)).toEqual({ reached, near, unknown });
  });

  it('what the server stated rules out every other limit', () => {
    const serverQuota = asked({ warn: null, send: null, receive: 100 * GB });
    expect(verdicts(filled(51, { serverQuota }), 50)).toEqual({
      reached: 'pass',
      near: 'pass',
      unknown: 'pass',
    });
  });

  it.each([
    ['graph', 'mailFoldersOnly'],
    ['exchangeServer', 'visibleFoldersOnly'],
  ] as const)('room that was found by %s is told with what was left out (%s)', (service, note) => {
    const state = filled(20, { ...plan('plan2'), service });
    const snapshot = withMailboxFacts(snapshotOf({ accounts: [exchange()], mailboxes: [state] }));
    const { findings } = inspect(snapshot, TODAY);
    const near = findings.find(({ check }) => check === 'quota-near');
    expect(near?.verdict).toBe('pass');
    expect(near?.evidence).toContainEqual(expect.objectContaining({ note }));
  });

  it('a mailbox that the server calls full is full, whatever the limit may be', () => {
    expect(verdicts(filled(20, { full: asked(true) })).reached).toBe('critical');
  });
});
