import type { Subject } from '../core/facts/subject';
import type { Snapshot } from '../core/facts/snapshot';
import type { Provider } from '../core/providers/provider';
import { providerOf } from '../core/providers/provider-of';
import type { QuestionId } from '../core/questions/question';
import type { Here } from '../core/walks/home';
import { say, sayIfKnown } from '../locales/words';

/** Which numbers are meant, and where they stand, as far as the provider of the account is known to have a place. */
export function questionHelp(
  question: QuestionId,
  subject: Subject,
  snapshot: Snapshot | null,
  system: Here['system'] = 'unknown',
): string | undefined {
  // What stands in the settings of Windows concerns nobody on a Mac.
  const help = sayIfKnown(`question.${question}.help.${system}`) ?? sayIfKnown(`question.${question}.help`);
  if (question !== 'quotaUsed' && question !== 'quotaLimit') return help;
  const account =
    subject.type === 'account' ? snapshot?.accounts.find(({ id }) => id === subject.id) : undefined;
  const provider = account ? providerOf(account) : null;
  return provider ? [help, ...aboutRoom(provider)].join(' ') : help;
}

function aboutRoom({ name, pool, seeRoom }: Provider): string[] {
  return [
    ...(pool?.value === 'all' ? [say('questions.room.pool', { provider: name })] : []),
    ...(seeRoom ? [say('questions.room.where', { provider: name, place: seeRoom.value })] : []),
  ];
}
