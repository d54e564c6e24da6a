import { CERTAINTIES, NEXT_STEPS, REASON_IDS } from '../../src/core/chooser/choose';
import { CHOOSER_OPTIONS, CHOOSER_QUESTIONS, WAYS } from '../../src/core/chooser/chooser-question';
import { COMPARE_TOPICS } from '../../src/core/chooser/compare-topic';
import { OWN_SENTENCES } from '../../src/core/chooser/own-sentence';
import { POLICY_PROBLEMS } from '../../src/core/policy/parse-policy';
import { KIT_BLANKS } from '../../src/core/recovery/emergency-kit';
import { NEVER_IDS, RECOVERY_STEP_IDS, RESTORE_PARTS } from '../../src/core/recovery/recovery-step';
import { RESCUE_STEP_IDS } from '../../src/core/rescue/rescue-plan';
import { WORDS } from '../../src/core/what-if-words';
import { IDS, below } from './catalogs';

/** Families of messages that the core has an id for: exactly these exist, none is missing or left over. */
const FAMILIES: Record<string, string[]> = {
  'recovery.step': [
    ...RECOVERY_STEP_IDS.flatMap((id) => [`${id}.title`, `${id}.do`]),
    'setUpAgain.do.gmailPop',
    // What may not be there is spoken of in other words.
    ...['readElsewhere', 'keepUsingFile', 'restoreBackup', 'openOldFile'].flatMap((id) => [
      `${id}.title.maybe`,
      `${id}.do.maybe`,
    ]),
  ],
  'recovery.restore': [...RESTORE_PARTS],
  'recovery.never': [...NEVER_IDS],
  'recovery.kit.blank': [...KIT_BLANKS],
};

test.each(Object.entries(FAMILIES))('the words of %s are complete, and none is left over', (prefix, ids) => {
  expect(below(prefix).sort()).toEqual([...ids].sort());
});

const options = CHOOSER_QUESTIONS.flatMap((question) => [...CHOOSER_OPTIONS[question]]);

/** Ids made by `WORDS`, by what they begin with. */
const MADE: Record<string, string[]> = {
  'chooser.question': CHOOSER_QUESTIONS.flatMap((question) => [
    WORDS.ask(question),
    ...CHOOSER_OPTIONS[question].map((option) => WORDS.choice(question, option)),
  ]),
  'chooser.way': WAYS.map(WORDS.way),
  'chooser.reason': REASON_IDS.map(WORDS.reason),
  'chooser.if': options.map(WORDS.ifInstead),
  'chooser.certainty': CERTAINTIES.map(WORDS.certainty),
  'chooser.next': NEXT_STEPS.map(WORDS.next),
  'compare.topic': COMPARE_TOPICS.flatMap((topic) => [
    WORDS.topic(topic),
    ...WAYS.map((way) => WORDS.side(topic, way)),
  ]),
  'compare.own': OWN_SENTENCES.map(WORDS.own),
  'rescue.step': RESCUE_STEP_IDS.flatMap((id) => [WORDS.rescueTitle(id), WORDS.rescueDo(id)]),
  'policy.problem': POLICY_PROBLEMS.map(WORDS.policyProblem),
};

test.each(Object.entries(MADE))('the words of %s are exactly those that are asked for', (prefix, ids) => {
  expect(IDS.filter((id) => id.startsWith(`${prefix}.`)).sort()).toEqual([...ids].sort());
});
