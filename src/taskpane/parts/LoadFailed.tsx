import { useEffect, useState } from 'react';
import type * as NewerRelease from '../../session/newer-release';
import { loadReleaseWords, say } from '../../locales/words';

/** What tells why a part did not come. Fetched while all is well: once a part is missing, this one may be missing too. */
export async function readyForTrouble(): Promise<typeof NewerRelease> {
  const release = await import(/* webpackChunkName: "newer-release" */ '../../session/newer-release');
  await loadReleaseWords();
  return release;
}

/**
 * Opens the page anew, where the server has what it begins with: of half a release nothing would be left but its frame.
 *
 * @returns whether it does
 */
export async function openAnew(): Promise<boolean> {
  const can = await readyForTrouble()
    .then(({ canOpenAnew }) => canOpenAnew())
    .catch(() => true);
  if (can) window.location.reload();
  return can;
}

async function sentence(): Promise<string> {
  const { whyNotLoaded } = await readyForTrouble();
  const trouble = await whyNotLoaded();
  return say(trouble === 'notLoaded' ? 'frame.loadFailed' : `release.${trouble}`);
}

/** Why a part of the page did not come, once the server was asked: a newer release is no fault of the connection. */
export function LoadFailed() {
  const [words, setWords] = useState(say('frame.loading'));
  useEffect(() => {
    void sentence()
      .catch(() => say('frame.loadFailed'))
      .then(setWords);
  }, []);
  return words;
}
