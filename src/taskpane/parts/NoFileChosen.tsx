import { say } from '../../locales/words';
import type { Outcome } from '../../session/surroundings';
// The start page has no fields of its own.
import '../inspection/pages.css';
import { ActOutcome } from './ActOutcome';
import { PasteBox } from './PasteBox';
import { Reveal } from './Reveal';

interface NoFileChosenProps {
  outcome: Outcome;
  onFiles: (files: readonly File[]) => void;
}

/** The window for files brought none: what else there is. */
export function NoFileChosen({ outcome, onFiles }: NoFileChosenProps) {
  return (
    <>
      <ActOutcome outcome={outcome} />
      <Reveal label={say('start.paste.title')}>
        <PasteBox onFiles={onFiles} />
      </Reveal>
    </>
  );
}
