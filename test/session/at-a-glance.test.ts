import fc from 'fast-check';
import { copiesOf } from '../../src/core/copies/copies-of';
import { isBackupKnown } from '../../src/core/copies/backup-known';
import { survivalGrid } from '../../src/core/copies/survival-grid';
import { ledgerOf } from '../../src/core/practices/ledger';
import { inspect } from '../../src/core/report/inspect';
import { nothingRemembered } from '../../src/core/report/nothing-remembered';
import { atAGlance, lookInSlices } from '../../src/session/at-a-glance';
import {
  assumptionsWithDisk,
  headlineOf,
  areFilesMapped,
  isRestKept,
  lossesWithDisk,
} from '../../src/session/disk-loss';
import { inspectRemembered, type Inspected } from '../../src/session/inspected';
import { anySnapshot } from '../tools/arbitraries';
import { runs } from '../tools/long';
import { TODAY } from '../tools/make-snapshot';

test('in slices it comes out as at one go, and as what it is put together from', () => {
  fc.assert(
    fc.property(anySnapshot, (snapshot) => {
      const remembered = { ...nothingRemembered(), snapshot };
      const slices = lookInSlices(remembered, TODAY);
      let step = slices.next();
      const shares: number[] = [];
      for (; !step.done; step = slices.next()) shares.push(step.value);
      const inspected = step.value as Inspected;
      expect(inspected).toEqual(inspectRemembered(remembered, TODAY));
      expect(inspected.report).toEqual(inspect(snapshot, TODAY));
      expect(shares.every((share, at) => share >= (shares[at - 1] ?? 0) && share <= 1)).toBe(true);

      const copies = copiesOf(snapshot, TODAY);
      const glance = atAGlance(inspected);
      expect(glance.ledger).toEqual(ledgerOf(snapshot, inspected.report, TODAY));
      expect(glance.disk).toEqual({
        losses: lossesWithDisk(copies),
        restKept:
          snapshot.accounts.length > 0 &&
          snapshot.accounts.every(({ id }) => isRestKept(copies.filter(({ account }) => account === id))) &&
          areFilesMapped(snapshot),
        assumptions: assumptionsWithDisk(inspected),
      });
      expect(glance.headline).toBe(headlineOf(inspected));
      for (const { account, rows } of glance.grids) {
        const own = snapshot.accounts.find(({ id }) => id === account);
        expect(own && rows).toEqual(own && survivalGrid(copies, account, isBackupKnown(own, snapshot)));
      }
    }),
    { numRuns: runs(200) },
  );
});

test('it is worked out once for an inspection', () => {
  const inspected = inspectRemembered(
    { ...nothingRemembered(), snapshot: fc.sample(anySnapshot, 1)[0] ?? null },
    TODAY,
  );
  expect(inspected && atAGlance(inspected)).toBe(inspected && atAGlance(inspected));
});
