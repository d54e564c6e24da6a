import type { Walk } from '../../../core/report/decisions';
import { mustOpen } from '../../../core/walks/home';
import { say } from '../../../locales/words';
import { hereOf } from '../../../session/walk/here';
import { sayWord } from '../../../wording/format';
import { Way } from '../../parts/Way';
import { usePane } from '../../use-pane';

/** Which program or device has to be opened for the steps, where it is not this one. */
export function WhereToGo({ walk, first }: { walk: Walk; first: boolean }) {
  const must = mustOpen(walk.client, hereOf(usePane()));
  const program = sayWord(`client.${walk.client}`);
  if (must === null) return null;
  if (!first) return <p className="faint">{say('walk.in', { program })}</p>;
  return (
    <section className="promise stack-tight">
      <p>
        <strong>{say(`walk.open.${must}`, { program })}</strong>
      </p>
      <p className="soft">{say(`walk.open.${must}.why`, { program })}</p>
      {must === 'device' && (
        <ul className="ways">
          <li>
            <Way label={say('walk.open.take')} to={{ name: 'report' }} />
          </li>
        </ul>
      )}
    </section>
  );
}
