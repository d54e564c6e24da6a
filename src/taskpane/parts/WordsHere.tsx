import { Suspense, lazy } from 'react';
import { loadTermWords, say } from '../../locales/words';
import { Explained } from './Explained';

const Meanings = lazy(async () => {
  const [meanings] = await Promise.all([
    import(/* webpackChunkName: "terms" */ './Meanings'),
    loadTermWords(),
  ]);
  return meanings;
});

/** At the foot of a page: what the words of the trade on it mean. */
export function WordsHere() {
  return (
    <div className="words-here no-print">
      <Explained label={say('words.ask')} onDemand>
        <Suspense fallback={<p className="faint">{say('frame.loading')}</p>}>
          <Meanings />
        </Suspense>
      </Explained>
    </div>
  );
}
