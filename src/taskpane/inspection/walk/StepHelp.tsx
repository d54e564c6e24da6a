import { Button } from '@fluentui/react-components';
import type { StepVariant } from '../../../core/fixes/fix';
import type { StepAtHome } from '../../../core/fixes/steps-for';
import type { LinkId } from '../../../core/links';
import type { Walk } from '../../../core/report/decisions';
import { markDifferent } from '../../../core/report/walk';
import type { Home } from '../../../core/walks/home';
import { PATHS } from '../../../core/walks/paths/paths';
import type { KnownPath, LookFor } from '../../../core/walks/paths/path';
import { say } from '../../../locales/words';
import { HelpDeskLines } from '../../parts/HelpDeskLines';
import { Reveal } from '../../parts/Reveal';
import { usePane, usePaneState } from '../../use-pane';
import { withWalk } from '../../../session/changes';
import { namedHome, withHome } from '../../../session/walk/begin-walk';
import { homesIn } from '../../../session/walk/position';
import { sayWord } from '../../../wording/format';
import type { StepWords } from '../../../locales/step-words';
import { ClientPicker } from '../parts/ClientPicker';
import { OutsideLink } from '../parts/OutsideLink';

interface StepHelpProps {
  walk: Walk;
  current: StepAtHome;
  words: StepWords;
  /** The program is asked for at the top of the page. */
  programAsked: boolean;
}

/** What helps when a step does not look as it says: what can go wrong, the maker's page, another program's steps. */
export function StepHelp({ walk, current: { variant }, words, programAsked }: StepHelpProps) {
  const pane = usePane();
  const notProved = walk.state === 'notProved';
  const noted = walk.lookedDifferent.includes(walk.step);
  const { remembered } = usePaneState();
  const picksBelow = offersChoice(walk, homesIn(remembered, walk)) && !programAsked;
  return (
    <ul className="ways">
      <li>
        <Reveal key={String(notProved)} label={say('walk.trouble')} open={noted || notProved}>
          {words.trouble !== undefined && <p className="soft">{words.trouble}</p>}
          {linksOf(variant).map((link) => (
            <p key={link}>
              <OutsideLink link={link} />
            </p>
          ))}
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
                {picksBelow && <li>{say('walk.different.program')}</li>}
                <li>{say('walk.different.language')}</li>
                <li>{say('walk.different.helpDesk')}</li>
              </ul>
            )}
            {noted && <HelpDeskLines />}
          </div>
        </Reveal>
      </li>
      {!programAsked && (
        <li>
          {/* What is to be picked there opens as soon as it is spoken of. */}
          <OtherHome key={String(noted)} walk={walk} open={noted && picksBelow} />
        </li>
      )}
    </ul>
  );
}

/** Whether there is another than the one whose steps are shown. */
function offersChoice({ client }: Walk, homes: readonly Home[]): boolean {
  return homes.length > 1 || !homes.includes(client);
}

/** The same walk elsewhere, of the programs and pages that can hold its subject. */
export function OtherHome({ walk, open }: { walk: Walk; open: boolean }) {
  const pane = usePane();
  const { remembered } = usePaneState();
  const homes = homesIn(remembered, walk);
  return (
    <Reveal
      label={
        walk.client === 'other'
          ? say('walk.whichProgram')
          : say('walk.clientNow', { client: sayWord(`client.${walk.client}`) })
      }
      open={open}
    >
      {offersChoice(walk, homes) ? (
        <ClientPicker
          value={namedHome(remembered, walk)}
          clients={homes.includes(walk.client) ? homes : [walk.client, ...homes]}
          onChange={(home) => {
            pane.remember((now) => withHome(now, walk, home));
          }}
        />
      ) : (
        <p className="soft">{say('walk.onlyHome', { program: sayWord(`client.${walk.client}`) })}</p>
      )}
    </Reveal>
  );
}

/** The makers' own pages about a step, each once. */
function linksOf(variant: StepVariant): LinkId[] {
  const of = (row: KnownPath | LookFor) => (row.link === undefined ? [] : [row.link]);
  switch (variant.says) {
    case 'path':
      return [...new Set(variant.paths.flatMap((id) => of(PATHS[id])))];
    case 'lookFor':
      return of(PATHS[variant.lookFor]);
    case 'words':
      return variant.link === undefined ? [] : [variant.link];
    case 'cannot':
      return [];
  }
}
