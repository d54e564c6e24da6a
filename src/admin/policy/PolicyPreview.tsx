import { Field, Select } from '@fluentui/react-components';
import { useDeferredValue, useEffect, useId, useMemo, useState } from 'react';
import type { Policy } from '../../core/policy/policy';
import type { PolicyNotice } from '../../core/policy/policy-notices';
import type { Snapshot } from '../../core/facts/snapshot';
import type { Remembered } from '../../core/report/decisions';
import type { Finding } from '../../core/report/report';
import { plainText } from '../../core/text/plain-text';
import { say, sayIfKnown } from '../../locales/words';
import { SAMPLES, type Sample } from '../../samples/samples';
import { domainsOf, personAt, previewFor, type SeenWithPolicy } from '../../session/policy-preview';
import { rememberedSample } from '../../session/remembered-sample';
import { formatDate, sayWord } from '../../wording/format';
import { formatBytes } from '../../wording/format-bytes';
import { findingTitle, subjectName } from '../../wording/names';
import { noticeWords } from '../../wording/notice/notice-words';

/** The domain of the sample people: it is nobody's. */
const EXAMPLE_DOMAIN = 'example.com';

/** What a sample person would see with these rules, in the words of their own page. */
export default function PolicyPreview({ policy }: { policy: Policy }) {
  const [id, setId] = useState('ada');
  const [domain, setDomain] = useState('');
  const domains = domainsOf(policy);
  const at = domains.includes(domain) ? domain : '';
  const person = usePerson(SAMPLES.find((one) => one.id === id));
  const heading = useId();
  const preview = useMemo(
    () => person && previewFor(at === '' ? person : personAt(person, at), new Date()),
    [person, at],
  );
  // What is typed appears at once; what comes of it may follow.
  const deferred = useDeferredValue(policy);
  const seen = useMemo(() => preview?.(deferred) ?? null, [preview, deferred]);
  return (
    <section className="card policy-preview" aria-labelledby={heading}>
      <h2 id={heading}>{say('admin.preview.title')}</h2>
      <p className="soft">{say('admin.preview.lead')}</p>
      <Field label={say('admin.preview.person')}>
        <Select
          value={id}
          onChange={(_event, { value }) => {
            setId(value);
          }}
        >
          {SAMPLES.map((sample) => (
            <option key={sample.id} value={sample.id}>
              {sayIfKnown(sample.nameKey) ?? sample.id}
            </option>
          ))}
        </Select>
      </Field>
      {domains.length > 0 && (
        <Field label={say('admin.preview.domain')}>
          <Select
            value={at}
            onChange={(_event, { value }) => {
              setDomain(value);
            }}
          >
            <option value="">{EXAMPLE_DOMAIN}</option>
            {domains
              .filter((one) => one !== EXAMPLE_DOMAIN)
              .map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
          </Select>
        </Field>
      )}
      {seen === null ? (
        <p className="faint">{say('frame.loading')}</p>
      ) : (
        <Seen seen={seen} policy={deferred} />
      )}
    </section>
  );
}

/** A sample person who has dropped their files; null: on the way. */
function usePerson(sample: Sample | undefined): Remembered | null {
  const [read, setRead] = useState<{ of: Sample; person: Remembered } | null>(null);
  useEffect(() => {
    let here = true;
    if (sample !== undefined)
      void rememberedSample(sample, new Date()).then((person) => {
        if (here) setRead({ of: sample, person });
      });
    return () => {
      here = false;
    };
  }, [sample]);
  return read !== null && read.of === sample ? read.person : null;
}

function Seen({ seen, policy }: { seen: SeenWithPolicy; policy: Policy }) {
  const { inspected, notices, sizes, added, settled } = seen;
  const { snapshot, waived } = inspected;
  return (
    <>
      {notices.length === 0 && <p className="soft">{say('admin.preview.noNotice')}</p>}
      {notices.map((notice) => (
        <Notice key={notice.rule.id} notice={notice} snapshot={snapshot} />
      ))}
      {sizes.map(({ account, limitBytes }) => (
        <p key={account}>
          {say(limitBytes === null ? 'admin.preview.noLimit' : 'admin.preview.size', {
            account: subjectName({ type: 'account', id: account }, snapshot),
            size: limitBytes === null ? '' : formatBytes(limitBytes),
          })}
        </p>
      ))}
      <Findings title={say('admin.preview.added')} findings={added} />
      <Findings title={say('admin.preview.settled')} findings={settled} />
      {waived.length > 0 && (
        <div className="stack-tight">
          <h3>{say('finding.waived')}</h3>
          {waived.map(({ finding, waiver }) => (
            <div key={finding.key} className="stack-tight">
              <strong>{findingTitle(finding)}</strong>
              <span className="soft">{plainText(waiver.reason)}</span>
              <span className="soft">
                {say('finding.waived.until', { date: formatDate(waiver.expiresOn) })}
              </span>
            </div>
          ))}
        </div>
      )}
      <WhatTheOrganisationSays policy={policy} />
    </>
  );
}

function Notice({ notice, snapshot }: { notice: PolicyNotice; snapshot: Snapshot }) {
  const { heading, lines, reason } = noticeWords(notice, snapshot);
  const { link } = notice.rule;
  return (
    <section className="policy-care">
      <h3>{heading}</h3>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {reason !== null && <p className="soft">{reason}</p>}
      {link !== null && (
        <p>
          <a className="quiet" href={link} target="_blank" rel="noopener noreferrer">
            {say('notice.link')}
          </a>
        </p>
      )}
    </section>
  );
}

function Findings({ title, findings }: { title: string; findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <div className="stack-tight">
      <h3>{title}</h3>
      <ul>
        {findings.map((finding) => (
          <li key={finding.key}>{findingTitle(finding)}</li>
        ))}
      </ul>
    </div>
  );
}

function WhatTheOrganisationSays({ policy: { helpDesk, backup } }: { policy: Policy }) {
  const lines = helpDesk === null ? [] : [helpDesk.phone, helpDesk.email, helpDesk.text, helpDesk.link];
  return (
    <>
      {backup !== null && (
        <div className="stack-tight">
          <h3>{say('policy.backup')}</h3>
          <p>{sayWord(`backupPlace.${backup.place}`)}</p>
          {[backup.instructions, backup.link].map(
            (line) =>
              line !== null && (
                <p key={line} className="soft">
                  {plainText(line)}
                </p>
              ),
          )}
        </div>
      )}
      {helpDesk !== null && (
        <div className="stack-tight">
          <h3>{say('frame.helpDesk')}</h3>
          {lines.map((line) => line !== null && <p key={line}>{plainText(line)}</p>)}
        </div>
      )}
    </>
  );
}
