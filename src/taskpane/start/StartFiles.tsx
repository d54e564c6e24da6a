import { say } from '../../locales/words';
import { FileDrop } from '../parts/FileDrop';
import { PasteBox } from '../parts/PasteBox';
import { Reveal } from '../parts/Reveal';
import { WordsHere } from '../parts/WordsHere';

/** What opens below "I have a mail file" on the start page. */
export function StartFiles({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  return (
    <>
      <FileDrop onFiles={onFiles} />
      <p className="soft">{say('start.dataFile.do')}</p>
      <p className="soft">{say('start.thunderbird.do')}</p>
      <Reveal label={say('start.paste.title')}>
        <PasteBox onFiles={onFiles} />
      </Reveal>
      <WordsHere />
    </>
  );
}
