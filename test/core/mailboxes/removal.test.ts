import { unknown } from '../../../src/core/facts/evidence';
import {
  isSeenToStay,
  leastOf,
  leavesOfPop3,
  leavesOfRetention,
  leftByOwnRule,
  mayFetchHeadersOnly,
} from '../../../src/core/mailboxes/removal';
import { providerById } from '../../../src/core/providers/providers';
import {
  KEPT_FOREVER,
  NOT_KEPT,
  TODAY,
  imap,
  imported,
  keptDays,
  pop3,
  told,
} from '../../tools/make-snapshot';

const SETTINGS = { none: NOT_KEPT, days: keptDays(14), forever: KEPT_FOREVER } as const;
type Setting = keyof typeof SETTINGS;

function left(
  setting: Setting,
  id: Parameters<typeof providerById>[0] | null,
  answer: 'keeps' | 'deletes' | null,
) {
  const account = pop3({
    serverCopy: imported(SETTINGS[setting]),
    ...(answer !== null && { providerSwitch: told(answer) }),
  });
  const { surely, perhaps } = leavesOfPop3(account, id && providerById(id), TODAY);
  return [surely, perhaps];
}

const ALL = Infinity;

describe('what a POP3 reader leaves on the server, in days', () => {
  // The rows of the table of settings and kinds of provider: certain, then possible.
  it.each([
    ['none', null, null, 0, 0],
    ['days', null, null, 14, 14],
    ['forever', null, null, ALL, ALL],
    ['none', 'outlookCom', null, 0, ALL],
    ['days', 'outlookCom', null, 14, ALL],
    ['forever', 'outlookCom', null, ALL, ALL],
    ['none', 'outlookCom', 'keeps', ALL, ALL],
    ['days', 'qq', 'keeps', ALL, ALL],
    ['none', 'zimbra', 'deletes', 0, 0],
    ['days', 'zimbra', 'deletes', 14, 14],
    ['none', 'yandex', null, 0, ALL],
    ['none', 'gmail', null, 0, ALL],
    ['forever', 'gmail', null, 0, ALL],
    ['none', 'gmail', 'keeps', ALL, ALL],
    ['days', 'googleWorkspace', 'keeps', ALL, ALL],
    ['forever', 'gmail', 'deletes', 0, 0],
    ['none', 'gmail', 'deletes', 0, 0],
    ['forever', 'webde', null, 0, ALL],
    ['none', 'webde', 'deletes', 0, 0],
    ['none', 'webde', 'keeps', ALL, ALL],
  ] as const)('%s at %s, switch %s: %d for certain, %d perhaps', (setting, id, answer, surely, perhaps) => {
    expect(left(setting, id, answer)).toEqual([surely, perhaps]);
  });

  it('is what the person saw in webmail, whoever decides', () => {
    const account = pop3({ serverCopy: told(NOT_KEPT) });
    expect(leavesOfPop3(account, providerById('gmail'), TODAY)).toMatchObject({ surely: 0, perhaps: 0 });
  });

  it('is perhaps all of it where only heads are fetched', () => {
    const account = pop3({ headersOnly: imported(true) });
    expect(leavesOfPop3(account, null, TODAY)).toMatchObject({ surely: 0, perhaps: ALL });
  });

  it('is not known where the setting is not', () => {
    const account = pop3({ serverCopy: unknown('notInExport') });
    expect(leavesOfPop3(account, null, TODAY)).toMatchObject({ surely: 0, perhaps: ALL });
    const asked = { ...account, providerSwitch: told('deletes' as const) };
    expect(leavesOfPop3(asked, providerById('gmail'), TODAY)).toMatchObject({ surely: 0, perhaps: 0 });
  });
});

describe('what a program with a rule of its own leaves', () => {
  it.each([
    [undefined, null],
    [imported({ keep: 'all' } as const), null],
    [imported({ keep: 'days', days: 30 } as const), [30, 30]],
    [imported({ keep: 'newest', count: 2000 } as const), [0, ALL]],
    [unknown('notReadable'), [0, ALL]],
  ])('%j', (ownRetention, days) => {
    const found = leavesOfRetention(pop3(ownRetention === undefined ? {} : { ownRetention }));
    expect(found && [found.surely, found.perhaps]).toEqual(days);
  });
});

describe('what such a program leaves on the server', () => {
  const ownRetention = imported({ keep: 'days', days: 30 } as const);
  const keeps = (removeWhenDeletedHere: boolean) =>
    imported({ keep: 'forever', removeWhenDeletedHere } as const);

  it.each([
    ['IMAP: what it leaves here', imap({ ownRetention }), [30, 30]],
    [
      'POP3 that deletes there what is deleted here',
      pop3({ ownRetention, serverCopy: keeps(true) }),
      [30, 30],
    ],
    [
      'POP3 that leaves copies whatever is deleted here',
      pop3({ ownRetention, serverCopy: keeps(false) }),
      null,
    ],
    ['POP3 that leaves none: its rule finds nothing there', pop3({ ownRetention }), null],
    [
      'POP3 of which that is not known',
      pop3({ ownRetention, serverCopy: unknown('notInExport') }),
      [30, ALL],
    ],
    ['no rule', imap(), null],
  ])('%s', (_name, account, days) => {
    const found = leftByOwnRule(account);
    expect(found && [found.surely, found.perhaps]).toEqual(days);
  });
});

test('of what several leave, the least counts', () => {
  const leaves = (surely: number, perhaps: number) => ({ surely, perhaps, evidence: 'told' as const });
  expect(leastOf([leaves(14, ALL), leaves(30, 30), leaves(ALL, ALL)])).toEqual(leaves(14, 30));
  expect(leastOf([])).toBeNull();
});

test('what decides is known as surely as the fact that decided', () => {
  const of = (more: Parameters<typeof pop3>[0], id: Parameters<typeof providerById>[0] | null) =>
    leavesOfPop3(pop3(more), id && providerById(id), TODAY);
  expect(of({}, null)).toEqual({ surely: 0, perhaps: 0, evidence: 'imported' });
  expect(of({ providerSwitch: told('keeps') }, 'gmail')).toEqual({
    surely: ALL,
    perhaps: ALL,
    evidence: 'told',
  });
  expect(of({ providerSwitch: told('deletes') }, 'gmail')).toEqual({
    surely: 0,
    perhaps: 0,
    evidence: 'told',
  });
  expect(of({}, 'gmail')).toEqual({ surely: 0, perhaps: ALL, evidence: 'inferred' });
  expect(of({ serverCopy: imported(keptDays(14)), providerSwitch: told('deletes') }, 'webde')).toEqual({
    surely: 0,
    perhaps: 14,
    evidence: 'imported',
  });
  expect(of({ providerSwitch: unknown('personDoesNotKnow') }, 'gmail')).toMatchObject({ perhaps: ALL });
});

test('where the setting is not known, the switch tells: mail stays, or is taken on fetching', () => {
  const of = (answer: 'keeps' | 'deletes', id: Parameters<typeof providerById>[0] | null) => {
    const account = pop3({ serverCopy: unknown('notInExport'), providerSwitch: told(answer) });
    return leavesOfPop3(account, id && providerById(id), TODAY);
  };
  expect(of('keeps', 'gmail')).toEqual({ surely: ALL, perhaps: ALL, evidence: 'told' });
  expect(of('keeps', null)).toEqual({ surely: ALL, perhaps: ALL, evidence: 'told' });
  expect(of('deletes', 'webde')).toEqual({ surely: 0, perhaps: ALL, evidence: 'inferred' });
  expect(of('deletes', null)).toEqual({ surely: 0, perhaps: ALL, evidence: 'inferred' });
});

test('mail is seen to stay where the person saw in webmail that it does, with no end', () => {
  expect(isSeenToStay(pop3({ serverCopy: told(KEPT_FOREVER) }))).toBe(true);
  expect(isSeenToStay(pop3({ serverCopy: imported(KEPT_FOREVER) }))).toBe(false);
  expect(isSeenToStay(pop3({ serverCopy: told(keptDays(14)) }))).toBe(false);
  expect(isSeenToStay(pop3({ serverCopy: unknown('notAsked') }))).toBe(false);
});

test('a program may fetch heads alone where its settings say so, or say something that cannot be read', () => {
  expect(mayFetchHeadersOnly(pop3())).toBe(false);
  expect(mayFetchHeadersOnly(pop3({ headersOnly: imported(false) }))).toBe(false);
  expect(mayFetchHeadersOnly(pop3({ headersOnly: imported(true) }))).toBe(true);
  expect(mayFetchHeadersOnly(pop3({ headersOnly: unknown('notReadable') }))).toBe(true);
  const full = pop3({ headersOnly: imported(false), serverCopy: imported(keptDays(14)) });
  expect(leavesOfPop3(full, null, TODAY)).toMatchObject({ surely: 14, perhaps: 14 });
});

test('the least is known as surely as what makes it so, the first of those that are alike', () => {
  const of = (surely: number, perhaps: number, evidence: 'told' | 'imported') => ({
    surely,
    perhaps,
    evidence,
  });
  expect(leastOf([of(30, 30, 'told'), of(14, 14, 'imported')])).toEqual(of(14, 14, 'imported'));
  expect(leastOf([of(14, 14, 'told'), of(30, 30, 'imported')])).toEqual(of(14, 14, 'told'));
  expect(leastOf([of(14, 14, 'told'), of(14, 14, 'imported')])).toEqual(of(14, 14, 'told'));
  expect(leastOf([of(14, 30, 'told'), of(14, 20, 'imported')])).toEqual(of(14, 20, 'imported'));
  expect(leastOf([of(14, 30, 'told'), of(7, 30, 'imported')])).toEqual(of(7, 30, 'imported'));
});

test('a rule of its own is known as surely as the setting that shows it', () => {
  expect(leavesOfRetention(imap({ ownRetention: told({ keep: 'days', days: 30 }) }))).toEqual({
    surely: 30,
    perhaps: 30,
    evidence: 'told',
  });
  expect(leavesOfRetention(imap({ ownRetention: told({ keep: 'newest', count: 9 }) }))).toMatchObject({
    evidence: 'told',
  });
});
