import { Suspense, lazy } from 'react';
import type { StepVariant } from '../../../core/fixes/fix';
import { PATHS, type LookForId, type PathId } from '../../../core/walks/paths/paths';
import type { KnownPath } from '../../../core/walks/paths/path';
import { say } from '../../../locales/words';

const DrawnDialogs = lazy(() => import(/* webpackChunkName: "dialogs" */ '../../dialogs/DrawnDialogs'));

interface WherePathProps {
  variant: StepVariant;
  /** Days that the person chose for copies on the server; null: with no end; undefined: not chosen. */
  days: number | null | undefined;
}

/** Where to click, as far as anybody has written it down. */
export function WherePath({ variant, days }: WherePathProps) {
  switch (variant.says) {
    case 'path':
      return <Paths ids={variant.paths} days={days} />;
    case 'lookFor':
      return <LookFor id={variant.lookFor} />;
    case 'cannot':
    case 'words':
      return null;
  }
}

/** One path, several after one another, or the faces of one dialog side by side, none as the exception. */
function Paths({ ids, days }: { ids: readonly PathId[] } & Pick<WherePathProps, 'days'>) {
  const rows = ids.map((id): KnownPath & { id: PathId } => ({ ...PATHS[id], id }));
  const faces = rows.length > 1 && rows.every(({ face }) => face !== undefined);
  return (
    <div className="stack-tight">
      <p className="faint">{say(faces ? 'walk.faces' : 'walk.path')}</p>
      <div className={faces ? 'faces-room' : undefined}>
        <div className={faces ? 'faces' : 'stack-tight'}>
          {rows.map(({ id, face, path, certainty }, index) => (
            <figure key={id} className="path-figure">
              {face !== undefined && <figcaption>{say(`face.${face}`)}</figcaption>}
              <Suspense fallback={<Labels labels={path} />}>
                <DrawnDialogs path={id} days={days} face={faces ? (index === 0 ? 'first' : 'second') : null}>
                  <Labels labels={path} />
                </DrawnDialogs>
              </Suspense>
              {certainty !== 'vendor' && <p className="faint">{say(`walk.certainty.${certainty}`)}</p>}
            </figure>
          ))}
        </div>
      </div>
    </div>
  );
}

function LookFor({ id }: { id: LookForId }) {
  const { lookFor } = PATHS[id];
  return (
    <figure className="path-figure">
      <figcaption className="faint">{say('walk.lookFor')}</figcaption>
      <ul className="plain" dir="ltr" lang="en">
        {lookFor.map((label) => (
          <li key={label}>{label}</li>
        ))}
      </ul>
      <p className="faint">{say('walk.certainty.unverified')}</p>
    </figure>
  );
}

/** Labels as the English program shows them. */
function Labels({ labels }: { labels: readonly string[] }) {
  return (
    <ol className="path" dir="ltr" lang="en">
      {labels.map((label, index) => (
        <li key={index}>{label}</li>
      ))}
    </ol>
  );
}
