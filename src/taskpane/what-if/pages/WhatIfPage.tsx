import { ArrowSwapRegular } from '@fluentui/react-icons/svg/arrow-swap';
import { BriefcaseMedicalRegular } from '@fluentui/react-icons/svg/briefcase-medical';
import { MapRegular } from '@fluentui/react-icons/svg/map';
import { TimerRegular } from '@fluentui/react-icons/svg/timer';
import type { ComponentType } from 'react';
import type { Account } from '../../../core/facts/account';
import { say } from '../../../locales/words';
import { Beside } from '../../parts/Beside';
import { IconWay } from '../../parts/IconWay';
import { Page } from '../../parts/Page';
import { TopBar } from '../../parts/TopBar';
import { tokenOf, type PageName } from '../../../session/page';
import type { Inspected } from '../../../session/inspected';
import { AccountPicker } from '../parts/AccountPicker';
import { isPop3 } from '../../../core/facts/account-kinds';
import { EventWay } from '../parts/EventWay';
import { leavesFile } from '../parts/LeftBehind';
import { useAsked } from '../use-asked';
import { mayBeHere } from '../../../core/copies/may-be-here';
import { atAGlance } from '../../../session/at-a-glance';
import { subjectName } from '../../../wording/names';
import { SurvivalGrid } from '../../grid/SurvivalGrid';
import { usePane } from '../../use-pane';
import { useWide } from '../../use-wide';

const EVENTS = ['purge', 'disk', 'stolen', 'emptied', 'closed', 'switched'] as const;

interface WhatIfPageProps {
  account: Account;
  inspected: Inspected;
}

/** Everything that can be asked about one account's future. */
export function WhatIfPage({ account, inspected }: WhatIfPageProps) {
  const about = tokenOf(account.id);
  const asked = useAsked(inspected, account);
  const pane = usePane();
  const wide = useWide();
  const isAsked = {
    switched: leavesFile(account, inspected.snapshot),
    // Of mail that is read in a browser or on a phone alone, the disk of a computer takes nothing.
    disk: mayBeHere(asked.copies),
  };
  const events = EVENTS.filter((name) => (name !== 'switched' && name !== 'disk') || isAsked[name]);
  return (
    <Page title={say('overview.whatIf')} above={<TopBar fallback={{ name: 'overview' }} />}>
      <p className="lead">{say('whatIf.page.lead')}</p>
      <AccountPicker page="whatIf" account={account} accounts={inspected.snapshot.accounts} />
      <Beside
        see={
          <>
            {wide && <Grid account={account} inspected={inspected} />}
            <h2>{say('whatIf.page.more')}</h2>
            <ul className="card-list">
              {TOOLS.filter(({ name }) => name !== 'keepWindow' || isPop3(account)).map(
                ({ name, title, Icon }) => (
                  <li key={name}>
                    <IconWay
                      icon={<Icon />}
                      label={say(title)}
                      onPress={() => {
                        pane.go(name === 'kit' ? { name } : { name, token: about });
                      }}
                    />
                  </li>
                ),
              )}
            </ul>
          </>
        }
      >
        <ul className="card-list">
          {events.map((name) => (
            <li key={name}>
              <EventWay name={name} asked={asked} />
            </li>
          ))}
        </ul>
      </Beside>
    </Page>
  );
}

const TOOLS = [
  { name: 'map', title: 'whatIf.page.map', Icon: MapRegular },
  { name: 'keepWindow', title: 'dial.page.title', Icon: TimerRegular },
  { name: 'chooser', title: 'chooser.page.title', Icon: ArrowSwapRegular },
  { name: 'kit', title: 'kit.page.title', Icon: BriefcaseMedicalRegular },
] as const satisfies readonly { name: PageName; title: string; Icon: ComponentType }[];

/** Where the account's mail is before anything happens to it. */
function Grid({ account, inspected }: WhatIfPageProps) {
  const grid = atAGlance(inspected).grids.find(({ account: id }) => id === account.id);
  if (!grid) return null;
  return (
    <section className="card" aria-labelledby="before-it-happens">
      <h2 id="before-it-happens">{say('overview.where')}</h2>
      <SurvivalGrid
        rows={grid.rows}
        label={say('overview.where.of', {
          account: subjectName({ type: 'account', id: account.id }, inspected.snapshot),
        })}
      />
    </section>
  );
}
