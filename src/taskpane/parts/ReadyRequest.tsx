import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { say } from '../../locales/words';
import type { Outcome } from '../../session/surroundings';
import { ActOutcome } from './ActOutcome';
import { useSurroundings } from './use-surroundings';

interface ReadyRequestProps {
  /** What somebody else is asked for, as it is sent. */
  request: string;
  /** Line of subject, where it may go into a new message; left out: it is copied alone. */
  subject?: string;
}

/** A request to somebody else, ready to be sent. */
export function ReadyRequest({ request, subject }: ReadyRequestProps) {
  const surroundings = useSurroundings();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const copy = async () => {
    setOutcome(await surroundings.copy(request));
  };
  const write = async (about: string) => {
    const htmlBody = request.split('\n').map(asParagraph).join('');
    setOutcome(await surroundings.write({ subject: about, htmlBody, text: request }));
  };
  return (
    <>
      <blockquote className="request">{request}</blockquote>
      <div className="row">
        <Button onClick={() => void copy()}>{say('settingsFile.it.copy')}</Button>
        {subject !== undefined && <Button onClick={() => void write(subject)}>{say('report.mail')}</Button>}
      </div>
      <ActOutcome outcome={outcome} />
    </>
  );
}

const asParagraph = (line: string): string =>
  `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</p>`;
