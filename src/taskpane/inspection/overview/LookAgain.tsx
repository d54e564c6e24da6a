import { say } from '../../../locales/words';
import { formatInstant } from '../../../wording/format';
import { FileDrop } from '../../parts/FileDrop';
import { Reveal } from '../../parts/Reveal';
import { Way } from '../../parts/Way';
import { CopyLine } from '../../start/CopyLine';

interface LookAgainProps {
  onFiles: (files: readonly File[]) => void;
  /** ISO instant of the last look. */
  takenAt: string;
}

/** When it was looked at, and unfolded every way to look anew: another file, the line that makes one, the answers. */
export function LookAgain({ onFiles, takenAt }: LookAgainProps) {
  return (
    <Reveal
      label={
        <span className="stack-none">
          <span>{say('overview.again')}</span>
          <span className="second">{say('overview.again.takenAt', { when: formatInstant(takenAt) })}</span>
        </span>
      }
    >
      <p className="soft">{say('overview.again.do')}</p>
      <FileDrop onFiles={onFiles} folders />
      <ul className="ways">
        <li>
          <Reveal label={say('overview.again.line')}>
            <CopyLine />
          </Reveal>
        </li>
        <li>
          <Way label={say('overview.answers')} to={{ name: 'questions' }} />
        </li>
      </ul>
    </Reveal>
  );
}
