import { useId, useState } from 'react';
import type { ScenarioEvent } from '../../../core/scenarios/event';
import { say } from '../../../locales/words';
import { formatLocale } from '../../../wording/format-locale';
import { MARKED_YEARS, shareOfAge } from './age-scale';
import { mailOfLane, upToOldest, type LaneMail } from '../../../core/scenarios/lane-mail';
import { lanesOf, type Bar, type Lane, type Part } from '../../../core/scenarios/map-model';
import type { Asked } from '../use-asked';
import { MapTable } from './MapTable';
import { barWords, laneMailWords, laneName, placeName, weakWords } from '../../../wording/what-if/map-words';

const years = new Intl.NumberFormat(formatLocale, { style: 'unit', unit: 'year', unitDisplay: 'long' });

interface CopiesMapProps {
  /** Whose mail it is, and what is known of it. */
  asked: Asked;
  /** What happens; null: the places as they are. */
  event?: ScenarioEvent | null;
  /** Age in days at which the event cuts; drawn as a line. */
  cut?: number | null;
}

/**
 * Where each kind of an account's mail lives, as bars of ages, and what an event strikes out. Every bar has its
 * words beside it, so nothing rests on colour or shape alone; the same can be read as a table.
 */
export function CopiesMap({ asked, event = null, cut = null }: CopiesMapProps) {
  const { copies, mail } = asked;
  const { snapshot, today } = asked.inspected;
  const account = asked.account.id;
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  const lanes = lanesOf(copies, account, event);
  if (lanes.length === 0) return <p className="soft">{say('map.nothing')}</p>;
  const mailIn = (lane: Lane) => (mail ? mailOfLane(lane, account, mail) : null);
  const wordsOf = (lane: Lane) => {
    const found = mailIn(lane);
    return found && laneMailWords(found, today);
  };
  const nameOf = ({ place }: Bar) => placeName(place, account, snapshot);
  return (
    <section className="map" aria-labelledby={id}>
      <div className="map-head">
        <h2 id={id}>{say(event ? 'map.title.after' : 'map.title')}</h2>
        <button
          type="button"
          className="quiet no-print"
          onClick={() => {
            setAsTable(!asTable);
          }}
        >
          {say(asTable ? 'map.asPicture' : 'map.asTable')}
        </button>
      </div>
      {asTable ? (
        <MapTable lanes={lanes} nameOf={nameOf} wordsOf={wordsOf} happens={event !== null} />
      ) : (
        <>
          <p className="faint map-scale">{say('map.axis.what')}</p>
          <div className="lanes">
            {lanes.map((lane) => (
              <LaneView
                key={lane.kinds.join()}
                lane={lane}
                mail={mailIn(lane)}
                words={wordsOf(lane)}
                nameOf={nameOf}
                happens={event !== null}
                cut={cut}
              />
            ))}
          </div>
          <Legend lanes={lanes} happens={event !== null} />
        </>
      )}
    </section>
  );
}

interface LaneViewProps {
  lane: Lane;
  mail: LaneMail | null;
  /** How much mail it stands for; null: nobody has counted it. */
  words: string | null;
  nameOf: (bar: Bar) => string;
  happens: boolean;
  cut: number | null;
}

function LaneView({ lane, mail, words, nameOf, happens, cut }: LaneViewProps) {
  return (
    <div className="lane">
      <h3>{laneName(lane)}</h3>
      {words !== null && <p className="faint">{words}</p>}
      {!happens && lane.weak.length > 0 && (
        <ul className="lane-weak">
          {lane.weak.map((weak) => (
            <li key={weak.event + String(weak.ages.from)}>{weakWords(weak)}</li>
          ))}
        </ul>
      )}
      <ul className="lane-bars">
        {lane.bars.map((bar) => (
          <li key={bar.key}>
            <span className="lane-place">{nameOf(bar)}</span>
            <span className="faint">
              {barWords(bar, happens).map((words) => (
                <span key={words} className="lane-words">
                  {words}
                </span>
              ))}
            </span>
            <Track bar={bar} lane={lane} oldest={mail?.oldestAge ?? null} happens={happens} cut={cut} />
          </li>
        ))}
      </ul>
      <Axis />
    </div>
  );
}

interface TrackProps {
  bar: Bar;
  lane: Lane;
  /** Age in days of the oldest mail; null: not known. */
  oldest: number | null;
  happens: boolean;
  cut: number | null;
}

function Track({ bar, lane, oldest, happens, cut }: TrackProps) {
  const alone = happens ? [] : lane.weak.filter(({ event }) => isThePlaceFor(event, bar));
  const drawn = <T extends Pick<Part, 'ages'>>(parts: readonly T[]) =>
    parts.flatMap((part) => {
      const ages = upToOldest(part.ages, oldest);
      return ages === null ? [] : [{ ...part, ages }];
    });
  return (
    <span className="track" aria-hidden="true">
      {MARKED_YEARS.map((count) => (
        <span
          key={count}
          className="track-mark"
          style={{ insetInlineStart: percent(shareOfAge(count * 365)) }}
        />
      ))}
      {drawn(bar.parts).map((part) => (
        <span
          key={part.ages.from}
          className={`part part-${part.state}${bar.mirror ? ' part-mirror' : ''}`}
          style={span(part)}
        />
      ))}
      {drawn(alone).map((weak) => (
        <span key={weak.event + String(weak.ages.from)} className="part-alone" style={span(weak)} />
      ))}
      {cut !== null && <span className="track-cut" style={{ insetInlineStart: percent(shareOfAge(cut)) }} />}
    </span>
  );
}

/** Mail that a failing disk alone would take is marked in the file that holds it; the other kind at its server. */
function isThePlaceFor(event: 'diskCrash' | 'accountClosed', { place, mirror, parts }: Bar): boolean {
  if (mirror || parts.length === 0) return false;
  return event === 'diskCrash' ? place.disk !== null : place.type === 'server';
}

function Axis() {
  return (
    <div className="axis" aria-hidden="true">
      <span className="axis-start">{say('map.axis.today')}</span>
      {MARKED_YEARS.map((count) => (
        <span key={count} style={{ insetInlineStart: percent(shareOfAge(count * 365)) }}>
          {years.format(count)}
        </span>
      ))}
    </div>
  );
}

function Legend({ lanes, happens }: { lanes: readonly Lane[]; happens: boolean }) {
  const bars = lanes.flatMap((lane) => lane.bars);
  const parts = bars.flatMap((bar) => bar.parts.map((part) => ({ ...part, mirror: bar.mirror })));
  const has = (state: Part['state']) => parts.some((part) => part.state === state);
  return (
    <ul className="map-legend" aria-label={say('map.legend')}>
      {parts.some((part) => part.state === 'held' && !part.mirror) && (
        <li>
          <Sample look="part-held" />
          {say('map.legend.held')}
        </li>
      )}
      {parts.some((part) => part.mirror && part.state !== 'gone') && (
        <li>
          <Sample look="part-maybe part-mirror" />
          {say('map.legend.mirror')}
        </li>
      )}
      {parts.some((part) => part.state === 'maybe' && !part.mirror) && (
        <li>
          <Sample look="part-maybe" />
          {say('map.legend.maybe')}
        </li>
      )}
      {!happens && lanes.some((lane) => lane.weak.length > 0) && (
        <li>
          <Sample look="part-held" alone />
          {say('map.legend.alone')}
        </li>
      )}
      {has('gone') && (
        <li>
          <Sample look="part-gone" />
          {say('map.legend.gone')}
        </li>
      )}
      {has('arrives') && (
        <li>
          <Sample look="part-arrives" />
          {say('map.legend.arrives')}
        </li>
      )}
    </ul>
  );
}

/** `alone`: with the foot of what stands in one place only. */
function Sample({ look, alone = false }: { look: string; alone?: boolean }) {
  return (
    <span className="track track-sample" aria-hidden="true">
      <span className={`part ${look}`} style={WHOLE} />
      {alone && <span className="part-alone" style={WHOLE} />}
    </span>
  );
}

const WHOLE = { insetInlineStart: 0, inlineSize: '100%' };

function span({ ages }: Pick<Part, 'ages'>) {
  const from = shareOfAge(ages.from);
  return { insetInlineStart: percent(from), inlineSize: percent(shareOfAge(ages.to) - from) };
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}
