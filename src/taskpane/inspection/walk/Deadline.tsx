import type { Walk } from '../../../core/report/decisions';
import { say } from '../../../locales/words';
import { formatDate } from '../../../wording/format';
import { useInspected } from '../use-inspected';

/** The day on which the server deletes the first of what the walk saves; nothing where none is known or it is past. */
export function Deadline({ walk }: { walk: Walk }) {
  const inspected = useInspected();
  const when = inspected?.report.findings.find(({ key }) => key === walk.finding)?.values['when'];
  if (walk.fix !== 'rescue-old-mail' || when?.unit !== 'date') return null;
  return (
    <p className="promise">
      <strong>{say('walk.deadline', { date: formatDate(when.value) })}</strong>
    </p>
  );
}
