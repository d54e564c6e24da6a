import { Suspense, lazy, useEffect, useRef, useState } from 'react';
import { loadTermWords, say } from '../../locales/words';
import { whenIdle } from '../use-when-idle';
import { Explained } from './Explained';

const Meanings = lazy(async () => {
  const [meanings] = await Promise.all([
    import(/* webpackChunkName: "terms" */ './Meanings'),
    loadTermWords(),
  ]);
  return meanings;
});

const loadWatch = async () => {
  const [{ watchTerms }] = await Promise.all([
    import(/* webpackChunkName: "terms" */ './watch-terms'),
    loadTermWords(),
  ]);
  return watchTerms;
};

/** At the foot of a page: what the words of the trade on it mean. Where none stands on it, nothing is offered. */
export function WordsHere() {
  const here = useRef<HTMLDivElement>(null);
  const [any, setAny] = useState(true);
  useEffect(() => {
    let stop = whenIdle(() => {
      loadWatch().then(
        (watchTerms) => {
          if (!here.current) return;
          stop = watchTerms(here.current, (terms) => {
            setAny(terms.length > 0);
          });
        },
        // Then it is offered, and says what is wrong when it is pressed.
        () => undefined,
      );
    });
    return () => {
      stop();
    };
  }, []);
  return (
    <div ref={here} className="words-here no-print" hidden={!any}>
      <Explained label={say('words.ask')} onDemand>
        <Suspense fallback={<p className="faint">{say('frame.loading')}</p>}>
          <Meanings />
        </Suspense>
      </Explained>
    </div>
  );
}
