import { KIT_BLANKS } from '../../src/core/recovery/emergency-kit';
import { NEVER_IDS, RECOVERY_STEP_IDS, RESTORE_PARTS } from '../../src/core/recovery/recovery-step';
import { below } from './catalogs';

/** Families of messages that the core has an id for: exactly these exist, none is missing or left over. */
const FAMILIES: Record<string, string[]> = {
  'recovery.step': RECOVERY_STEP_IDS.flatMap((id) => [`${id}.title`, `${id}.do`]),
  'recovery.restore': [...RESTORE_PARTS],
  'recovery.never': [...NEVER_IDS],
  'recovery.kit.blank': [...KIT_BLANKS],
};

test.each(Object.entries(FAMILIES))('the words of %s are complete, and none is left over', (prefix, ids) => {
  expect(below(prefix).sort()).toEqual([...ids].sort());
});
