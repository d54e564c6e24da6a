import type { Subject } from '../core/facts/subject';
import type { Snapshot } from '../core/facts/snapshot';
import { questionAbout } from '../core/questions/question-forms';
import { FILE_IS, MAIL_OF, type Answer, type QuestionId } from '../core/questions/question';
import { plainText } from '../core/text/plain-text';
import { say, sayIfKnown } from '../locales/words';
import { formatDate, formatDays } from './format';
import { formatBytes } from './format-bytes';
import { subjectName } from './names';

/** An answer in the words in which it was given. */
export function answerText({ question, value, subject }: Answer, snapshot: Snapshot | null): string {
  switch (value.kind) {
    case 'choice': {
      const known = choicesOf(question, subject).includes(value.value);
      return (known ? sayIfKnown(`question.${question}.choice.${value.value}`) : undefined) ?? value.value;
    }
    case 'text': {
      if (question === 'readByImap') return say('question.readByImap.choice.yes');
      if (question === 'fileIs') return say('question.fileIs.choice.live');
      const named: Subject | null = question === 'mailOf' ? { type: 'account', id: value.value } : null;
      return named && snapshot ? subjectName(named, snapshot) : plainText(value.value);
    }
    case 'date':
      return formatDate(value.value);
    case 'bytes':
      return formatBytes(value.value);
    case 'days':
      return formatDays(value.value);
    case 'dontKnow':
      return say('questions.dontKnow');
  }
}

function choicesOf(question: QuestionId, subject: Subject): readonly string[] {
  if (question === 'accountAddress' || question === 'readByImap') return [];
  if (question === 'fileIs') return FILE_IS;
  return question === 'mailOf' ? MAIL_OF : questionAbout(question, subject).choices;
}
