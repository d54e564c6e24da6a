import { say } from '../../locales/words';

/**
 * A page that is on its way: its outline, and for who listens that it comes. The outline is the style's, as the first view
 * has it too.
 */
export function Waiting() {
  return (
    <div className="page waiting">
      <p className="unseen" role="status">
        {say('frame.loading')}
      </p>
    </div>
  );
}
