import { fullnessOf } from '../../core/checks/shared/quota';
import type { CompanyRow, Use } from '../../core/company/company-query';
import { plainText } from '../../core/text/plain-text';
import { say } from '../../locales/words';
import { formatShare } from '../../wording/company/company-numbers';
import { changeWords, sizeWords, timeWords } from '../../wording/company/company-words';
import { PROBLEM_ICONS, PROBLEM_TONES } from './ProblemTiles';

const TONES = { full: 'danger', nearlyFull: 'danger', near: 'warning', roomy: 'good' } as const;

/** One mailbox as a row of the list. */
export function MailboxCells({ row, index, onOpen }: { row: CompanyRow; index: number; onOpen: () => void }) {
  const { address, share, problems, pop, imap } = row;
  return (
    <div role="row" aria-rowindex={index} className="company-row">
      <div role="cell" className="company-cell company-address">
        <button type="button" className="company-open" onClick={onOpen}>
          {plainText(address)}
        </button>
        <span className="company-problems">
          {problems.map((problem) => {
            const Icon = PROBLEM_ICONS[problem];
            return (
              <span key={problem} className={PROBLEM_TONES[problem]} title={say(`admin.problem.${problem}`)}>
                <Icon />
                <span className="unseen">{say(`admin.problem.${problem}`)}</span>
              </span>
            );
          })}
        </span>
      </div>
      <div role="cell" className="company-cell company-share">
        <span>
          {share !== null && <strong className={TONES[fullnessOf(share)]}>{formatShare(share)}</strong>}{' '}
          <span className="soft">{sizeWords(row)}</span>
        </span>
        {share !== null && (
          <span className="company-bar" aria-hidden="true">
            <span
              className={`company-bar-fill ${TONES[fullnessOf(share)]}`}
              style={{ inlineSize: `${Math.min(100, share * 100)}%` }}
            />
          </span>
        )}
      </div>
      <div role="cell" className="company-cell company-months">
        {timeWords(row.time)}
      </div>
      <div role="cell" className="company-cell company-change">
        {changeWords(row.change)}
      </div>
      <div role="cell" className="company-cell company-protocols">
        <ProtocolUse name="pop3" use={pop} />
        <ProtocolUse name="imap" use={imap} />
      </div>
    </div>
  );
}

function ProtocolUse({ name, use }: { name: 'pop3' | 'imap'; use: Use }) {
  return (
    <span className={use === 'used' ? undefined : 'faint'}>
      {say(`admin.protocol.${name}`, { use: say(`admin.use.${use}`) })}
    </span>
  );
}
