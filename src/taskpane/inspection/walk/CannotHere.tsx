import type { ReactNode } from 'react';
import type { Home } from '../../../core/walks/home';
import { REASONS, type Reason, type ReasonId } from '../../../core/walks/reasons';
import { say } from '../../../locales/words';
import { sayWord } from '../../../wording/format';
import { Reveal } from '../../parts/Reveal';
import { OutsideLink } from '../parts/OutsideLink';

interface CannotHereProps {
  home: Home;
  reason: ReasonId;
  /** How it is done in another program. */
  how?: (home: Home) => ReactNode;
  /** It is a later step that cannot be done, said before the first. */
  later?: boolean;
}

/** Why it cannot be done here, and where it can. */
export function CannotHere({ home, reason, how, later = false }: CannotHereProps) {
  const { instead, link }: Reason = REASONS[reason];
  const names = instead.map((other): [Home, string] => [other, sayWord(`client.${other}`)]);
  return (
    <>
      <section className="care">
        <h2>{say(later ? 'walk.cannot.later' : 'walk.cannot', { program: sayWord(`client.${home}`) })}</h2>
        <p>{say(`reason.${reason}`)}</p>
        {!how && names.length > 0 && (
          <>
            <p>{say('walk.cannot.instead')}</p>
            <ul>
              {names.map(([other, name]) => (
                <li key={other}>{name}</li>
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
      {how && names.length > 0 && (
        <section className="stack-tight">
          <h2>{say('walk.cannot.instead')}</h2>
          <ul className="ways">
            {names.map(([other, name]) => (
              <li key={other}>
                <Reveal label={name}>{how(other)}</Reveal>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
