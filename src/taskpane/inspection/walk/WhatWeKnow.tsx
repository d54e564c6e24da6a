import type { KnownThing } from '../../../core/fixes/fix';
import type { Walk } from '../../../core/report/decisions';
import { plainText } from '../../../core/text/plain-text';
import { knownThings } from '../../../session/walk/known-things';
import { pathWords } from '../../../wording/path-words';
import { say } from '../../../locales/words';
import { useInspected } from '../use-inspected';

/** What the page has read of the subject, so that nobody has to look for it. */
export function WhatWeKnow({ walk, shows }: { walk: Walk; shows: readonly KnownThing[] }) {
  const snapshot = useInspected()?.snapshot;
  const known = snapshot ? knownThings(walk.subject, shows, snapshot) : [];
  if (known.length === 0) return null;
  return (
    <section className="card">
      <h2>{say('walk.weKnow')}</h2>
      <dl className="known">
        {known.map(({ thing, text }) => (
          <div key={thing}>
            <dt className="faint">{say(`walk.weKnow.${thing}`)}</dt>
            <dd dir="ltr">{thing === 'file' ? pathWords(text) : plainText(text)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
