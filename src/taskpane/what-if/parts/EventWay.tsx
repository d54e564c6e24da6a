import { ArrowSwapRegular } from '@fluentui/react-icons/svg/arrow-swap';
import { CalendarClockRegular } from '@fluentui/react-icons/svg/calendar-clock';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { HardDriveRegular } from '@fluentui/react-icons/svg/hard-drive';
import { LaptopRegular } from '@fluentui/react-icons/svg/laptop';
import { PersonProhibitedRegular } from '@fluentui/react-icons/svg/person-prohibited';
import type { ComponentType } from 'react';
import { say } from '../../../locales/words';
import { tokenOf } from '../../../session/page';
import { eventOfPage, type Loss } from '../../../session/what-if/event-of-page';
import { firstPurge, type Purge } from '../../../session/what-if/purge';
import { formatDays } from '../../../wording/format';
import { effectWords } from '../../../wording/what-if/effect-words';
import { Way } from '../../parts/Way';
import { usePolicy } from '../../use-policy';
import { useSetting } from '../use-setting';
import { ask, type Asked } from '../use-asked';
import { leavesFile } from './LeftBehind';
import { toneOfEffect } from './Verdict';

export type EventName = Loss | 'purge' | 'switched';

const ICONS: Readonly<Record<EventName, ComponentType>> = {
  purge: CalendarClockRegular,
  disk: HardDriveRegular,
  stolen: LaptopRegular,
  emptied: DeleteRegular,
  closed: PersonProhibitedRegular,
  switched: ArrowSwapRegular,
};

const TILES = {
  danger: 'tile-danger',
  warning: 'tile-warning',
  calm: 'tile-open',
  good: 'tile-good',
} as const;
const INKS = { danger: 'danger', warning: 'warning', calm: '', good: 'good' } as const;

/** One bad day as a row: what it is, and what it would do to this account. */
export function EventWay({ name, asked }: { name: EventName; asked: Asked }) {
  const { account, inspected } = asked;
  const [purge] = useSetting(account.id, 'purge', firstPurge(account, usePolicy(), inspected.today));
  const summary = ask(asked, eventOfPage(name, account, purge));
  const behind = name === 'switched' && leavesFile(account, inspected.snapshot);
  const tone = behind ? 'warning' : summary.rows.length === 0 ? 'calm' : toneOfEffect(summary.effect);
  const Icon = ICONS[name];
  return (
    <Way
      label={
        <span className="way-with-icon">
          <span className={`tile ${TILES[tone]}`}>
            <Icon />
          </span>
          <span className="stack-none">
            <span>{say(`whatIf.page.${name}.title`)}</span>
            <span className={`second ${INKS[tone]}`}>
              {name === 'purge' && `${olderThan(purge)} `}
              {behind ? say('whatIf.page.switched.behind') : effectWords(summary)}
            </span>
          </span>
        </span>
      }
      to={{ name, token: tokenOf(account.id) }}
    />
  );
}

function olderThan({ days }: Purge): string {
  return say('whatIf.page.purge.olderThan', { days: formatDays(days) });
}
