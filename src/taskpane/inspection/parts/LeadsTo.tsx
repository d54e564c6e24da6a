import type { CheckId } from '../../../core/checks/check';
import type { Finding } from '../../../core/report/report';
import { say } from '../../../locales/words';
import { Way } from '../../parts/Way';
import { tokenOf } from '../../../session/page';

/** Findings behind which stands the way in which the mailbox is read. */
const ABOUT_THE_WAY: readonly CheckId[] = ['pop3-several-devices', 'pop3-local-only-folders'];

/** Leads on to the page that helps to choose another way of reading the mailbox, where that is what is behind it. */
export function LeadsTo({ finding: { check, subject, verdict } }: { finding: Finding }) {
  if (verdict !== 'fail' || subject.type !== 'account' || !ABOUT_THE_WAY.includes(check)) return null;
  return (
    <ul className="ways">
      <li>
        <Way label={say('finding.chooser')} to={{ name: 'chooser', token: tokenOf(subject.id) }} />
      </li>
    </ul>
  );
}
