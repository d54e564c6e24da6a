import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { say } from '../../locales/words';
import type { Outcome } from '../../session/surroundings';
import { ActOutcome } from './ActOutcome';
import { useSurroundings } from './use-surroundings';

/** Prints the page, or copies what the paper would say. */
export function PrintButton({ primary = false }: { primary?: boolean }) {
  const surroundings = useSurroundings();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  return (
    <div className="stack no-print">
      <div className="row">
        <Button
          appearance={primary ? 'primary' : 'secondary'}
          onClick={() => {
            void surroundings.print(paperText()).then(setOutcome);
          }}
        >
          {say('whatIf.page.print')}
        </Button>
        <Button
          onClick={() => {
            void surroundings.copy(paperText()).then(setOutcome);
          }}
        >
          {say('report.copy')}
        </Button>
      </div>
      <ActOutcome outcome={outcome} />
    </div>
  );
}

/** What stands on the page and would stand on paper, as text. */
function paperText(): string {
  const parts = [...document.querySelectorAll<HTMLElement>('main.page > :not(.no-print, .top-bar)')];
  return parts.flatMap((part) => part.innerText.trim() || []).join('\n\n');
}
