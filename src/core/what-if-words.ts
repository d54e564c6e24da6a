import type { Certainty, NextStep, ReasonId } from './chooser/choose';
import type { ChooserOption, ChooserQuestionId, Way } from './chooser/chooser-question';
import type { CompareTopic } from './chooser/compare-topic';
import type { OwnSentenceId } from './chooser/own-sentence';
import type { PolicyProblemId } from './policy/parse-policy';
import type { RescueStepId } from './rescue/rescue-plan';

/** Ids of the words for what the chooser, the comparison, the rescue plan and the policy reader give. */
export const WORDS = {
  ask: (question: ChooserQuestionId) => `chooser.question.${question}.ask`,
  choice: (question: ChooserQuestionId, option: ChooserOption) =>
    `chooser.question.${question}.choice.${option}`,
  way: (way: Way) => `chooser.way.${way}`,
  reason: (reason: ReasonId) => `chooser.reason.${reason}`,
  /** What would have to be true for the other way. */
  ifInstead: (option: ChooserOption) => `chooser.if.${option}`,
  certainty: (certainty: Certainty) => `chooser.certainty.${certainty}`,
  next: (next: NextStep) => `chooser.next.${next}`,
  topic: (topic: CompareTopic) => `compare.topic.${topic}.title`,
  side: (topic: CompareTopic, way: Way) => `compare.topic.${topic}.${way}`,
  own: (id: OwnSentenceId) => `compare.own.${id}`,
  rescueTitle: (step: RescueStepId) => `rescue.step.${step}.title`,
  rescueDo: (step: RescueStepId) => `rescue.step.${step}.do`,
  policyProblem: (problem: PolicyProblemId) => `policy.problem.${problem}`,
} as const;
