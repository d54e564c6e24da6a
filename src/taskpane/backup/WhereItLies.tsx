import { questionAbout } from '../../core/questions/question-forms';
import { say, sayIfKnown } from '../../locales/words';
import type { BackupView } from '../../session/backup/backup-view';
import { AskQuestion } from '../inspection/questions/AskQuestion';
import { Reveal } from '../parts/Reveal';

/** Where the copy lies, which only the person can tell, and the page says so. */
export function WhereItLies({ view: { subject, backup } }: { view: BackupView }) {
  const question = questionAbout('backupPlace', subject);
  const { place } = backup;
  if (!place.known) {
    return (
      <section className="card">
        <AskQuestion question={question} headingLevel={2} />
      </section>
    );
  }
  return (
    <section className="stack">
      <h2>{say('backup.place.title')}</h2>
      <p>{say('backup.place.told', { place: sayIfKnown(`backupPlace.${place.value}`) ?? '' })}</p>
      <Reveal label={say('backup.place.again')}>
        <AskQuestion question={question} headingLevel={3} />
      </Reveal>
    </section>
  );
}
