import { Button } from '@fluentui/react-components';
import type { Settles } from '../../../core/checks/check';
import type { Finding } from '../../../core/report/report';
import { say } from '../../../locales/words';
import { Reveal } from '../../parts/Reveal';
import { Way } from '../../parts/Way';
import { tokenOf } from '../../../session/page';
import { usePane } from '../../use-pane';
import { findingTitle, settlesText } from '../../../wording/names';

/** What could not be told: how much of it which source would settle, and each thing with what would settle it. */
export function WhatIsOpen({ findings }: { findings: readonly Finding[] }) {
  const pane = usePane();
  if (findings.length === 0) return <p className="soft">{say('unknown.none')}</p>;
  const settledBy = (by: Settles['by']) =>
    findings.filter((finding) => finding.settledBy.some((settles) => settles.by === by)).length;
  const byQuestion = settledBy('question');
  const byExport = settledBy('profileExport');
  const byFile = settledBy('dataFile');
  const byServer = settledBy('mailServer');
  return (
    <div className="stack">
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
        <li>
          <Reveal label={say('unknown.all', { count: findings.length })} open={findings.length <= 2}>
            <ul className="ways">
              {findings.map((finding) => (
                <li key={finding.key}>
                  <Way
                    label={
                      <span className="stack-tight">
                        <span>{findingTitle(finding)}</span>
                        <span className="faint">
                          {[...new Set(finding.settledBy.map(settlesText))].join(' ')}
                        </span>
                      </span>
                    }
                    to={{ name: 'finding', token: tokenOf(finding.key) }}
                  />
                </li>
              ))}
            </ul>
          </Reveal>
        </li>
      </ul>
    </div>
  );
}
