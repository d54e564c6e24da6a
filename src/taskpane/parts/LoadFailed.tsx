import { useEffect, useState } from 'react';
import { say } from '../../locales/words';
import { whyNotLoaded, type LoadTrouble } from '../../session/newer-release';

const SENTENCES = {
  newer: 'frame.newerRelease',
  underway: 'frame.releaseUnderway',
  notLoaded: 'frame.loadFailed',
} as const;

/** Why a part of the page did not come, once the server was asked: a newer release is no fault of the connection. */
export function LoadFailed() {
  const [trouble, setTrouble] = useState<LoadTrouble | null>(null);
  useEffect(() => {
    let here = true;
    void whyNotLoaded().then((found) => {
      if (here) setTrouble(found);
    });
    return () => {
      here = false;
    };
  }, []);
  return say(trouble === null ? 'frame.loading' : SENTENCES[trouble]);
}
