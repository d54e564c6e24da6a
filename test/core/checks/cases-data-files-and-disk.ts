import { unknown } from '../../../src/core/facts/evidence';
import { LIMITS } from '../../../src/core/limits';
import { imported, measured, pst } from '../../tools/make-snapshot';
import type { Case } from './verdicts';

export const file = { type: 'dataFile', id: 'ada.pst' } as const;

export const ANSI = LIMITS.ansiDataFileBytes.value;

export const UNICODE = LIMITS.unicodeDataFileBytes.value;

export const sized = (
  when: string,
  format: 'ansi' | 'unicode' | 'unicode4k' | null,
  sizeBytes: number,
  says: Case['says'],
): Case => ({
  when,
  facts: {
    dataFiles: [
      pst({
        sizeBytes: measured(Math.ceil(sizeBytes)),
        format: format ? measured(format) : unknown('notInExport'),
      }),
    ],
  },
  says,
});

export const onShare = { location: imported('networkShare' as const) };
