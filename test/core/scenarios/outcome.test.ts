import type { Ages, Copy, MailKind, Place } from '../../../src/core/copies/copy';
import { outcome, outcomeFor, worstFate, type Segment } from '../../../src/core/scenarios/outcome';

function copy(type: Place['type'], ages: Ages | null, more: Partial<Copy> = {}): Copy {
  return {
    account: 'ada',
    kind: 'inbox',
    place: { type, id: type, disk: type === 'server' || type === 'recoverable' ? null : 'computer' },
    ages,
    ends: 'never',
    mirror: false,
    certainty: 'certain',
    evidence: 'imported',
    ...more,
  };
}
const YOUNG = { from: 0, to: 14 };
const ALL = { from: 0, to: null };
const DISK_DIES = { type: 'diskCrash' } as const;
const told = (copies: Copy[], event: Parameters<typeof outcomeFor>[1] = DISK_DIES) =>
  outcomeFor(copies, event, 'ada', 'inbox').map(({ ages, fate, where }) => [
    ages,
    fate,
    where.map(({ type }) => type),
  ]);

it('cuts mail where its fate changes, and nowhere else', () => {
  expect(told([copy('server', YOUNG), copy('dataFile', ALL)])).toEqual([
    [YOUNG, 'kept', ['server']],
    [{ from: 14, to: null }, 'lost', []],
  ]);
  // The edge of a copy that goes makes no difference to what is left.
  expect(told([copy('server', ALL), copy('dataFile', { from: 3, to: 99 })])).toEqual([
    [ALL, 'kept', ['server']],
  ]);
});

it('says nothing of ages at which there was no mail', () => {
  expect(told([copy('dataFile', { from: 30, to: 60 })])).toEqual([[{ from: 30, to: 60 }, 'lost', []]]);
  expect(told([copy('server', null)])).toEqual([]);
});

it('calls kept only what a copy that is certain holds', () => {
  const possible = copy('server', ALL, { certainty: 'possible' });
  expect(told([copy('dataFile', ALL), possible])).toEqual([[ALL, 'cannotTell', ['server']]]);
  expect(told([copy('server', ALL), copy('collector', ALL, { certainty: 'possible' })])).toEqual([
    [ALL, 'kept', ['server']],
  ]);
});

it('calls recoverable what only the stage holds, for the days of the stage, and takes it for no mail of its own', () => {
  const stage = copy('recoverable', null, { ends: 'afterDays', endsAfterDays: 14 });
  const server = copy('server', ALL, { place: { type: 'server', id: 'recoverable', disk: null } });
  const event = { type: 'syncedDeletion', accounts: null } as const;
  expect(outcomeFor([server, stage], event, 'ada', 'inbox')).toMatchObject([
    { fate: 'recoverable', recoverableDays: 14 },
  ]);
  expect(told([{ ...stage, ages: ALL }])).toEqual([]);
});

it('tells each account and kind by itself, in the order in which the copies name them', () => {
  const of = (account: string, kind: MailKind) => copy('server', ALL, { account, kind });
  const rows = outcome([of('ben', 'sent'), of('ada', 'inbox'), of('ben', 'inbox')], DISK_DIES);
  expect(rows.map(({ account, kind }) => [account, kind])).toEqual([
    ['ben', 'inbox'],
    ['ben', 'sent'],
    ['ada', 'inbox'],
  ]);
  expect(outcomeFor([of('ben', 'sent')], DISK_DIES, 'ada', 'sent')).toEqual([]);
});

it('names the worst fate among several, and kept where there is none', () => {
  const segment = (fate: Segment['fate']): Segment => ({ ages: ALL, fate, where: [], recoverableDays: null });
  expect(
    worstFate(['kept', 'recoverable', 'cannotTell'].map((fate) => segment(fate as Segment['fate']))),
  ).toBe('cannotTell');
  expect(worstFate([segment('kept'), segment('lost')])).toBe('lost');
  expect(worstFate([])).toBe('kept');
});
