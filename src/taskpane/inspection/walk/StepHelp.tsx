import { Button } from '@fluentui/react-components';
import { CLIENTS } from '../../../core/facts/snapshot';
import type { Fix } from '../../../core/fixes/fix';
import type { StepForClient } from '../../../core/fixes/steps-for';
import type { Walk } from '../../../core/report/decisions';
import { changeClient, markDifferent } from '../../../core/report/walk';
import { say } from '../../../locales/words';
import { HelpDeskLines } from '../../parts/HelpDeskLines';
import { Reveal } from '../../parts/Reveal';
import { usePane } from '../../use-pane';
import { withClient, withWalk } from '../../../session/changes';
import { sayWord } from '../../../wording/format';
import type { StepWords } from '../../../locales/step-words';
import { ClientPicker } from '../parts/ClientPicker';
import { OutsideLink } from '../parts/OutsideLink';

interface StepHelpProps {
  walk: Walk;
  fix: Fix;
  current: StepForClient;
  words: StepWords;
}

/** What helps when a step does not look as it says: what can go wrong, another program's steps, the source. */
export function StepHelp({ walk, fix, current: { variant }, words }: StepHelpProps) {
  const pane = usePane();
  const notProved = walk.state === 'notProved';
  const noted = walk.lookedDifferent.includes(walk.step);
  return (
    <ul className="ways">
      <li>
        <Reveal key={String(notProved)} label={say('walk.trouble')} open={noted || notProved}>
          {words.trouble !== undefined && <p className="soft">{words.trouble}</p>}
          {variant.link !== undefined && (
            <p>
              <OutsideLink link={variant.link} />
            </p>
          )}
          <div className="row">
            <Button
              disabledFocusable={noted}
              onClick={() => {
                pane.remember((remembered) => withWalk(remembered, markDifferent(walk)));
              }}
            >
              {say('walk.different')}
            </Button>
          </div>
          <div role="status">
            {noted && (
              <ul className="plain soft">
                <li>{say('walk.different.program')}</li>
                <li>{say('walk.different.language')}</li>
                <li>{say('walk.different.helpDesk')}</li>
              </ul>
            )}
            {noted && <HelpDeskLines />}
          </div>
        </Reveal>
      </li>
      <li>
        <Reveal label={say('walk.clientNow', { client: sayWord(`client.${walk.client}`) })} open={noted}>
          <ClientPicker
            value={walk.client}
            clients={CLIENTS}
            onChange={(client) => {
              pane.remember((remembered) =>
                withClient(withWalk(remembered, changeClient(walk, fix, client)), client),
              );
            }}
          />
        </Reveal>
      </li>
    </ul>
  );
}
