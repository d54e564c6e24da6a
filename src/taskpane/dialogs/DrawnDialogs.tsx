import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactNode } from 'react';
import { ringsOf, type Dialog, type Part, type RingedPart } from '../../core/walks/dialogs/dialog';
import { DIALOGS } from '../../core/walks/dialogs/dialogs';
import { PATHS, type PathId } from '../../core/walks/paths/paths';
import { say } from '../../locales/words';
import { Reveal } from '../parts/Reveal';
import './dialogs.css';

interface DrawnDialogsProps {
  path: PathId;
  /** Days that the person chose for copies on the server; null: with no end; undefined: not chosen. */
  days: number | null | undefined;
  /** One of two faces of a dialog: the second one is folded where there is no room for both side by side. */
  face: 'first' | 'second' | null;
  /** The labels of the path, for where the drawing does not say all of them. */
  children: ReactNode;
}

/**
 * The dialogs that a path ends in, drawn, with a numbered ring around each control, and below them a sentence for each
 * number. The sentences alone are enough: who listens hears them and not the drawing.
 */
export default function DrawnDialogs({ path, days, face, children }: DrawnDialogsProps) {
  const dialogs = DIALOGS[path];
  if (!dialogs) return children;
  const says = new Set(ringsOf(dialogs).map(({ label }) => label));
  const saysAll = PATHS[path].path.every((label) => says.has(label));
  const windows = <Windows dialogs={dialogs} days={days} />;
  return (
    <div className="drawn">
      {face === 'second' ? (
        <>
          <div className={saysAll ? 'fold-labels' : undefined}>{children}</div>
          <div className="face-fold">
            <Reveal label={say('walk.faces.show')}>{windows}</Reveal>
          </div>
        </>
      ) : (
        <>
          {!saysAll && children}
          {windows}
        </>
      )}
    </div>
  );
}

interface WindowsProps extends Pick<DrawnDialogsProps, 'days'> {
  dialogs: readonly Dialog[];
}

function Windows({ dialogs, days }: WindowsProps) {
  const rings = ringsOf(dialogs);
  return (
    <>
      <DrawnWindows dialogs={dialogs} days={days} />
      {rings.length > 0 && (
        <ol className="ring-steps">
          {rings.map((ring) => (
            <li key={ring.ring}>{sentence(ring, days)}</li>
          ))}
        </ol>
      )}
    </>
  );
}

/** The drawings alone: what they show has to be said beside them. */
export function DrawnWindows({ dialogs, days }: WindowsProps) {
  return (
    <div className="drawn-windows" aria-hidden="true" dir="ltr" lang="en">
      {dialogs.map((dialog, index) => (
        <Window key={index} dialog={dialog} days={days} />
      ))}
    </div>
  );
}

function sentence({ act, label, value }: RingedPart, days: DrawnDialogsProps['days']): string {
  if (act !== 'days') return say(`dialog.act.${act}`, { label, value });
  if (days === null) return say('dialog.act.clear', { label });
  return days === undefined
    ? say('dialog.act.days', { label })
    : say('dialog.act.daysChosen', { label, days });
}

function Window({
  dialog: { title, bar, parts },
  days,
}: { dialog: Dialog } & Pick<DrawnDialogsProps, 'days'>) {
  return (
    <div className={bar ? 'drawn-window drawn-bar' : 'drawn-window'}>
      <div className="drawn-title">
        <span>{title}</span>
        <DismissRegular />
      </div>
      <div className="drawn-body">
        {parts.map((part, index) => (
          <Drawn key={index} part={part} days={days} />
        ))}
      </div>
    </div>
  );
}

function Drawn({ part, days }: { part: Part } & Pick<DrawnDialogsProps, 'days'>) {
  switch (part.part) {
    case 'group':
      return <div className="drawn-group">{part.label}</div>;
    case 'text':
      return <div>{part.text}</div>;
    case 'tabs':
      return (
        <div className="drawn-tabs">
          {part.tabs.map((tab) => (
            <Ringed key={tab} ring={tab === part.open ? part.ring : undefined}>
              <span className={tab === part.open ? 'drawn-tab drawn-open' : 'drawn-tab'}>{tab}</span>
            </Ringed>
          ))}
        </div>
      );
    case 'field':
    case 'pick':
      return (
        <Ringed ring={part.ring}>
          <span className="drawn-row">
            <span>{part.label}</span>
            <span className={part.part === 'pick' ? 'drawn-field drawn-pick' : 'drawn-field'}>
              {part.value}
            </span>
          </span>
        </Ringed>
      );
    case 'slider':
      return (
        <Ringed ring={part.ring}>
          <span className="drawn-row">
            <span>{part.label}</span>
            <span className="drawn-slider" />
            <span>{part.value}</span>
          </span>
        </Ringed>
      );
    case 'radio':
      return (
        <Ringed ring={part.ring}>
          <span className="drawn-check">
            <span className={part.chosen ? 'drawn-radio drawn-on' : 'drawn-radio'} />
            <span>{part.label}</span>
          </span>
        </Ringed>
      );
    case 'check':
      return <Check part={part} days={days} />;
    case 'list':
      return (
        <div className="drawn-list">
          {part.rows.map(({ text, more, level, own, ring }) => (
            <Ringed key={text} ring={ring}>
              <span
                className={level === undefined ? 'drawn-line' : 'drawn-line drawn-folder'}
                style={level === undefined ? undefined : { marginInlineStart: `${level * 0.75}rem` }}
              >
                <span className={own ? 'drawn-own' : undefined}>{text}</span>
                {more !== undefined && <span>{more}</span>}
              </span>
            </Ringed>
          ))}
        </div>
      );
    case 'buttons':
      return (
        <div className={part.left ? 'drawn-tools' : 'drawn-buttons'}>
          {part.buttons.map(({ label, ring }) => (
            <Ringed key={label} ring={ring}>
              <span className="drawn-button">{label}</span>
            </Ringed>
          ))}
        </div>
      );
  }
}

function Check({ part, days }: { part: Extract<Part, { part: 'check' }> } & Pick<DrawnDialogsProps, 'days'>) {
  const ticked = part.days && days === null ? false : part.ticked;
  return (
    <Ringed ring={part.ring} inside={part.inside}>
      <span className="drawn-check">
        <span className={ticked ? 'drawn-box drawn-on' : 'drawn-box'}>{ticked && <CheckmarkRegular />}</span>
        <span>
          {part.label}
          {part.days && (
            <>
              {' '}
              <span className="drawn-field">{days}</span> {part.days}
            </>
          )}
        </span>
      </span>
    </Ringed>
  );
}

/** The ring with its number; what has none is quiet. */
function Ringed({
  ring,
  inside = false,
  children,
}: {
  ring: number | undefined;
  inside?: boolean | undefined;
  children: ReactNode;
}) {
  const classes = [ring === undefined ? 'quiet-part' : 'ringed', ...(inside ? ['drawn-inside'] : [])];
  return (
    <span className={classes.join(' ')}>
      {children}
      {ring !== undefined && <span className="ring-number">{ring}</span>}
    </span>
  );
}
