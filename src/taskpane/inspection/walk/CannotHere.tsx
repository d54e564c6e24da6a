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
}

/** Why it cannot be done here, and where it can. */
export function CannotHere({ home, reason, how }: CannotHereProps) {
  const { instead, link }: Reason = REASONS[reason];
  return (
    <section className="care">
      <h2>{say('walk.cannot', { program: sayWord(`client.${home}`) })}</h2>
      <p>{say(`reason.${reason}`)}</p>
      {instead.length > 0 && (
        <>
          <p>{say('walk.cannot.instead')}</p>
          <ul className={how ? 'ways' : undefined}>
            {instead.map((other) => (
              <li key={other}>
                {how ? (
                  <Reveal label={sayWord(`client.${other}`)}>{how(other)}</Reveal>
                ) : (
                  sayWord(`client.${other}`)
                )}
              </li>
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
