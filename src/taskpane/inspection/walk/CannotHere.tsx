import type { Home } from '../../../core/walks/home';
import { REASONS, type Reason, type ReasonId } from '../../../core/walks/reasons';
import { say } from '../../../locales/words';
import { sayWord } from '../../../wording/format';
import { OutsideLink } from '../parts/OutsideLink';

/** Why it cannot be done here, and where it can. */
export function CannotHere({ home, reason }: { home: Home; reason: ReasonId }) {
  const { instead, link }: Reason = REASONS[reason];
  return (
    <section className="care">
      <h2>{say('walk.cannot', { program: sayWord(`client.${home}`) })}</h2>
      <p>{say(`reason.${reason}`)}</p>
      {instead.length > 0 && (
        <>
          <p>{say('walk.cannot.instead')}</p>
          <ul>
            {instead.map((other) => (
              <li key={other}>{sayWord(`client.${other}`)}</li>
            ))}
          </ul>
        </>
      )}
      {link !== undefined && (
        <p>
          <OutsideLink link={link} />
        </p>
      )}
    </section>
  );
}
