import { say } from '../../locales/words';

/** Something without a file in it was dropped. Stays in sight: the drop may have been far down the page. */
export function NoFile() {
  return (
    <p className="reading" role="status">
      {say('start.drop.noFile')}
    </p>
  );
}
