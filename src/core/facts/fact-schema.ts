import * as v from 'valibot';
import { EVIDENCE_LEVELS, FACT_NOTES, UNKNOWN_REASONS } from './evidence';

/** Schema of a fact whose value follows `value`. */
export function factSchema<T extends v.GenericSchema>(value: T) {
  return v.variant('known', [
    v.object({
      known: v.literal(true),
      value,
      evidence: v.picklist(EVIDENCE_LEVELS),
      source: v.string(),
      note: v.exactOptional(v.picklist(FACT_NOTES)),
    }),
    v.object({ known: v.literal(false), reason: v.picklist(UNKNOWN_REASONS) }),
  ]);
}
