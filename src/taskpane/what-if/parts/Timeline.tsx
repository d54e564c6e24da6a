import type { DeletionStage } from '../../../core/scenarios/deletion-dates';
import { say } from '../../../locales/words';
import { formatDate } from '../../../wording/format';

/** What happens to mail on its way out, stage by stage with its days. */
export function Timeline({ stages }: { stages: readonly DeletionStage[] }) {
  return (
    <ol className="timeline">
      {stages.map(({ stage, from, to }) => (
        <li key={stage}>
          <span className="faint">
            {to === null || to === from
              ? formatDate(from)
              : say('whatIf.page.stage.span', { from: formatDate(from), to: formatDate(to) })}
          </span>
          <span>{say(`whatIf.page.stage.${stage}`)}</span>
        </li>
      ))}
    </ol>
  );
}
