import { plainText } from '../../core/text/plain-text';
import { say } from '../../locales/words';
import { usePolicy } from '../use-policy';
import { PolicyLink } from './PolicyLink';

/** Whom the organisation names for help, under a heading of that kind; nothing where it names nobody. */
export function HelpDeskLines() {
  const { helpDesk } = usePolicy();
  if (helpDesk === null) return null;
  const { phone, email, text, link } = helpDesk;
  return (
    <div className="stack-tight">
      <p>{say('frame.helpDesk')}</p>
      {[phone, email, text].map((line) => line !== null && <p key={line}>{plainText(line)}</p>)}
      {link !== null && <PolicyLink to={link} />}
    </div>
  );
}
