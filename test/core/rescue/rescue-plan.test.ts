import fc from 'fast-check';
import { copiesOf } from '../../../src/core/copies/copies-of';
import type { Account, DataFile } from '../../../src/core/facts/account';
import {
  RESCUE_STEP_IDS,
  rescuePlan,
  type RescuePlan,
  type RescueRule,
} from '../../../src/core/rescue/rescue-plan';
import { PURGE_SCOPES } from '../../../src/core/scenarios/event';
import { indexMail } from '../../../src/core/scenarios/mail-index';
import { anySnapshot } from '../../tools/arbitraries';
import {
  KEPT_FOREVER,
  NO_BACKUP,
  TODAY,
  backupOf,
  exchange,
  imap,
  imported,
  pop3,
  pst,
  snapshotOf,
  told,
} from '../../tools/make-snapshot';
import { runs } from '../../tools/long';

const rule: RescueRule = { olderThanDays: 365, scope: 'all', startsOn: '2026-05-01', set: 'byOrganisation' };

function plan(account: Account, more: Partial<RescueRule> = {}, dataFiles: DataFile[] = [pst()]): RescuePlan {
  const snapshot = snapshotOf({ accounts: [account], dataFiles });
  return rescuePlan({ ...rule, ...more }, account, {
    snapshot,
    copies: copiesOf(snapshot, TODAY),
    today: TODAY,
  });
}
const ids = ({ steps }: RescuePlan) => steps.map(({ id }) => id);
const loneImap = imap({ backup: NO_BACKUP, contactsOnlyHere: told(true) });

describe('the plan before a server deletes old mail', () => {
  it('of an IMAP user: ask, save, check, keep a second copy', () => {
    const found = plan(loneImap);
    expect(ids(found)).toEqual([
      'askForTime',
      'sortOutDeleted',
      'exportOldMail',
      'checkTheExport',
      'keepASecondCopy',
      'makeItAHabit',
    ]);
    expect(found.remindOn).toBe('2026-04-30');
    expect(found.steps.find(({ id }) => id === 'exportOldMail')).toMatchObject({
      walk: 'rescue-old-mail',
      amount: null,
    });
    expect(found.steps.find(({ id }) => id === 'exportOldMail')?.mail.map(({ kind }) => kind)).toEqual([
      'inbox',
      'sent',
      'drafts',
      'folders',
      'deleted',
    ]);
  });

  it('asks nobody for time where a provider set the rule', () => {
    expect(ids(plan(loneImap, { set: 'byProvider' }))).not.toContain('askForTime');
  });

  it('of a POP3 user: only a backup, for this computer will have the one copy', () => {
    const account = pop3({ serverCopy: imported(KEPT_FOREVER) });
    expect(ids(plan(account))).toEqual(['backUpWhatIsHere', 'makeItAHabit']);
    expect(ids(plan(account, {}, [pst({ backup: backupOf(TODAY) })]))).toEqual([]);
    expect(plan(account, {}, [pst({ backup: backupOf(TODAY) })]).remindOn).toBeNull();
  });

  it('of a POP3 user who keeps nothing on the server: nothing', () => {
    expect(plan(pop3()).steps).toEqual([]);
  });

  it('brings mail back first, where a rule runs and the server still can', () => {
    const found = plan(exchange({ backup: NO_BACKUP }), { startsOn: '2026-01-01' });
    expect(ids(found)[0]).toBe('bringBackInTime');
    expect(found).toMatchObject({ deadline: { state: 'running' }, remindOn: null });
    expect(ids(plan(exchange({ backup: NO_BACKUP })))).not.toContain('bringBackInTime');
  });

  it('says how much, and reminds by the age of the oldest mail', () => {
    const snapshot = snapshotOf({ accounts: [loneImap] });
    const mail = indexMail(
      {
        countedOn: TODAY,
        complete: true,
        folders: [
          {
            account: 'imap',
            kind: 'inbox',
            folder: 'inbox',
            name: 'Inbox',
            cuts: [
              { days: 0, items: 50, bytes: 500 },
              { days: 365, items: 9, bytes: 90 },
            ],
            oldestOn: '2024-01-01',
          },
        ],
      },
      TODAY,
    );
    const found = rescuePlan(rule, loneImap, {
      snapshot,
      copies: copiesOf(snapshot, TODAY),
      today: TODAY,
      mail,
    });
    expect(found.steps.find(({ id }) => id === 'exportOldMail')?.amount?.items).toEqual({
      atLeast: 9,
      atMost: null,
    });
    expect(found.remindOn).toBe('2026-04-30');
  });
});

describe('laws of every plan', () => {
  it('saves exactly what the scenario does not keep for sure, in the one order', () => {
    const rules = fc.record({
      olderThanDays: fc.integer({ min: 1, max: 800 }),
      scope: fc.constantFrom(...PURGE_SCOPES),
      startsOn: fc.constantFrom(null, '2026-01-01', '2026-09-01'),
      set: fc.constantFrom('byOrganisation' as const, 'byProvider' as const),
    });
    fc.assert(
      fc.property(anySnapshot, rules, (snapshot, some) => {
        const input = { snapshot, copies: copiesOf(snapshot, TODAY), today: TODAY };
        for (const account of snapshot.accounts) {
          const found = rescuePlan(some, account, input);
          const places = found.steps.map(({ id }) => RESCUE_STEP_IDS.indexOf(id));
          expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
          const saved = found.steps.find(({ id }) => id === 'exportOldMail')?.mail ?? [];
          const atStake = found.rows.flatMap(({ kind, segments }) =>
            segments
              .filter(({ fate, struck }) => fate !== 'kept' && struck.length > 0)
              .map(({ ages }) => ({ kind, ages })),
          );
          expect(saved).toEqual(atStake);
          if (found.remindOn !== null) expect(found.remindOn >= TODAY).toBe(true);
        }
      }),
      { numRuns: runs(300) },
    );
  });
});
