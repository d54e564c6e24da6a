import { say } from '../../../locales/words';

/** Says plainly what it means that mail lies in Deleted Items. */
export function DeletedMeans({ personal }: { personal: boolean }) {
  return (
    <section className="care" aria-labelledby="move-deleted">
      <h2 id="move-deleted">{say('move.deleted.title')}</h2>
      <p>{say('move.deleted.free')}</p>
      <p>{say(personal ? 'move.deleted.personal' : 'move.deleted.work')}</p>
    </section>
  );
}
