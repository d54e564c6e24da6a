import { copiesOf } from '../../../src/core/copies/copies-of';
import { outcome } from '../../../src/core/scenarios/outcome';
import { OWN, TODAY, type Case } from './cases';
import { compareAll, trials } from './compare';
import { providerCases, readerCases, retentionCases, type TurningCase } from './mailbox-cases';

function said(snapshot: Case['snapshot'], one: Case): string {
  const copies = copiesOf(snapshot, TODAY);
  return JSON.stringify(
    trials(one).map(({ event }) => outcome(copies, event).filter(({ account }) => account === OWN)),
  );
}

describe.each<[string, TurningCase[]]>([
  ['two or more readers of one mailbox', readerCases()],
  ['a switch of the provider', providerCases()],
  ['a rule of the program about old mail', retentionCases()],
])('%s, against three simulated years', (_what, cases) => {
  it('agrees in at least 3,000 cells', () => {
    const { cells, wrong } = compareAll(cases.map((turning) => turning.case));
    expect(wrong).toEqual([]);
    expect(cells).toBeGreaterThanOrEqual(3_000);
  });

  it('changes at least one cell by that input alone', () => {
    const same = cases.filter(
      (turning) => said(turning.case.snapshot, turning.case) === said(turning.otherwise, turning.case),
    );
    expect(same.map((turning) => turning.case.name)).toEqual([]);
  });
});
