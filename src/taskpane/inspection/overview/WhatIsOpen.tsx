import { Button } from '@fluentui/react-components';
import type { Finding } from '../../../core/report/report';
import { say } from '../../../locales/words';
import { FirstFew } from '../../parts/FirstFew';
import { Reveal } from '../../parts/Reveal';
import { Way } from '../../parts/Way';
import type { AtAGlance } from '../../../session/at-a-glance';
import { tokenOf } from '../../../session/page';
import { useTitle } from '../parts/FindingList';
import { usePane } from '../../use-pane';
import { settlesText } from '../../../wording/names';

/** What could not be told: how many things, and unfolded each with what would settle it. */
export function WhatIsOpen({ glance }: { glance: AtAGlance }) {
  const { open: things, settledBy } = glance;
  return (
    <Reveal label={say('unknown.count', { count: things.length })}>
      <Open things={things} settledBy={settledBy} />
    </Reveal>
  );
}

function Open({ things, settledBy }: { things: AtAGlance['open']; settledBy: AtAGlance['settledBy'] }) {
  const pane = usePane();
  const { question: byQuestion, profileExport: byExport, dataFile: byFile, mailServer: byServer } = settledBy;
  return (
    <>
      <ul className="plain soft">
        {byQuestion > 0 && <li>{say('unknown.byQuestion', { count: byQuestion })}</li>}
        {byExport > 0 && <li>{say('unknown.byExport', { count: byExport })}</li>}
        {byServer > 0 && <li>{say('unknown.byMailServer', { count: byServer })}</li>}
        {byFile > 0 && <li>{say('unknown.byFile', { count: byFile })}</li>}
      </ul>
      {byQuestion > 0 && (
        <div className="row">
          <Button
            onClick={() => {
              pane.go({ name: 'questions' });
            }}
          >
            {say('overview.questions')}
          </Button>
        </div>
      )}
      <ul className="ways">
        <FirstFew
          all={things}
          row={([first, ...more]) => (
            <li key={first.key}>
              <Way
                label={<OpenRow finding={first} more={more.length} />}
                to={{ name: 'finding', token: tokenOf(first.key) }}
              />
            </li>
          )}
        />
      </ul>
    </>
  );
}

/** `more`: how many more questions about the same thing are open behind it. */
function OpenRow({ finding, more }: { finding: Finding; more: number }) {
  const { title, name } = useTitle(finding);
  return (
    <span className="stack-tight">
      <span>{title}</span>
      {name !== null && <span className="second">{name}</span>}
      <span className="faint">{[...new Set(finding.settledBy.map(settlesText))].join(' ')}</span>
      {more > 0 && <span className="faint">{say('unknown.more', { count: more })}</span>}
    </span>
  );
}
