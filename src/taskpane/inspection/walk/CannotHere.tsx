import type { ReactNode } from 'react';
import { FIXES } from '../../../core/fixes/registry';
import { homesInstead } from '../../../core/fixes/guard';
import type { Walk } from '../../../core/report/decisions';
import type { Home } from '../../../core/walks/home';
import { REASONS, type Reason, type ReasonId } from '../../../core/walks/reasons';
import { say } from '../../../locales/words';
import { sayWord } from '../../../wording/format';
import { homesIn } from '../../../session/walk/position';
import { usePaneState } from '../../use-pane';
import { Reveal } from '../../parts/Reveal';
import { OutsideLink } from '../parts/OutsideLink';

interface CannotHereProps {
  walk: Walk;
  reason: ReasonId;
  /** How it is done in another program. */
  how?: (home: Home) => ReactNode;
  /** It is a later step that cannot be done, said before the first. */
  later?: boolean;
}

/** Why it cannot be done here, and where it can. */
export function CannotHere({ walk, reason, how, later = false }: CannotHereProps) {
  const { remembered } = usePaneState();
  const { link }: Reason = REASONS[reason];
  const instead = homesInstead(reason, FIXES[walk.fix], walk.holding ?? null, homesIn(remembered, walk));
  const names = instead.map((other): [Home, string] => [other, sayWord(`client.${other}`)]);
  return (
    <>
      <section className="care">
        <h2>
          {say(later ? 'walk.cannot.later' : 'walk.cannot', { program: sayWord(`client.${walk.client}`) })}
        </h2>
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
