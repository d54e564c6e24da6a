import { Field, Select } from '@fluentui/react-components';
import {
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useState,
  type Dispatch,
  type SetStateAction,
} from 'react';
import type { Policy } from '../../core/policy/policy';
import type { PolicyNotice } from '../../core/policy/policy-notices';
import type { Snapshot } from '../../core/facts/snapshot';
import type { Remembered } from '../../core/report/decisions';
import type { Finding } from '../../core/report/report';
import { plainText } from '../../core/text/plain-text';
import { say, sayIfKnown } from '../../locales/words';
import { SAMPLES, type Sample } from '../../samples/samples';
import {
  domainsOf,
  isConcerned,
  personAt,
  previewFor,
  type SeenWithPolicy,
} from '../../session/policy-preview';
import { isoDateOf } from '../../session/iso-date';
import { rememberedSample } from '../../session/remembered-sample';
import { formatDate, sayWord } from '../../wording/format';
import { formatBytes } from '../../wording/format-bytes';
import { findingTitle, subjectName } from '../../wording/names';
import { noticeWords } from '../../wording/notice/notice-words';

/** The domain of the sample people: it is nobody's. */
const EXAMPLE_DOMAIN = 'example.com';

/** Whom the preview shows: a sample person, with the address at a domain; '': their own. */
interface Shown {
  id: string;
  domain: string;
}

/** What a sample person would see with these rules, in the words of their own page. */
export default function PolicyPreview({ policy }: { policy: Policy }) {
  // What is typed appears at once; what comes of it may follow.
  const deferred = useDeferredValue(policy);
  const [chosen, setChosen] = useState<Partial<Shown>>({});
  const [people, setPeople] = useState<ReadonlyMap<string, Remembered>>(new Map());
  const domains = domainsOf(deferred);
  const found = useMemo(() => firstConcerned(deferred, people, chosen), [deferred, people, chosen]);
  const id = chosen.id ?? found?.id ?? SAMPLES[0]?.id ?? '';
  const at = domainOf(deferred, chosen) ?? found?.domain ?? '';
  const isForNobody = found === null && chosen.id === undefined;
  const hasRules = deferred.retention.length + deferred.quotas.length > 0;
  const isLooking = isForNobody && hasRules && people.size < SAMPLES.length;
  useReading(nextToRead(people, chosen.id, isLooking), setPeople);
  const person = people.get(id);
  const heading = useId();
  const preview = useMemo(
    () => person && previewFor(at === '' ? person : personAt(person, at), new Date()),
    [person, at],
  );
  const seen = useMemo(() => preview?.(deferred) ?? null, [preview, deferred]);
  const isNobodyConcerned = isForNobody && deferred.retention.length > 0;
  return (
    <section className="card policy-preview" aria-labelledby={heading}>
      <h2 id={heading}>{say('admin.preview.title')}</h2>
      <p className="soft">{say('admin.preview.lead')}</p>
      <Field label={say('admin.preview.person')}>
        <Select
          value={id}
          onChange={(_event, { value }) => {
            setChosen({ ...chosen, id: value });
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
              setChosen({ ...chosen, domain: value });
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
      {seen === null || isLooking ? (
        <p className="faint">{say('frame.loading')}</p>
      ) : (
        <>
          {isNobodyConcerned && <p className="soft">{say('admin.preview.nobody')}</p>}
          <Seen seen={seen} policy={deferred} isNobodyConcerned={isNobodyConcerned} />
        </>
      )}
    </section>
  );
}

/** The first sample person whom a rule is meant for, unless one was chosen; null: none of those that were read so far. */
function firstConcerned(
  policy: Policy,
  people: ReadonlyMap<string, Remembered>,
  chosen: Partial<Shown>,
): Shown | null {
  const domain = domainOf(policy, chosen);
  const today = isoDateOf(new Date());
  // Their own domain comes first; another is tried once everybody is there who may be shown.
  const isEverybody = chosen.id === undefined ? people.size === SAMPLES.length : people.has(chosen.id);
  const others = isEverybody ? domainsOf(policy) : [];
  for (const at of domain === undefined ? ['', ...others] : [domain])
    for (const [name, person] of people) {
      if (chosen.id !== undefined && name !== chosen.id) continue;
      if (isConcerned(policy, at === '' ? person : personAt(person, at), today))
        return { id: name, domain: at };
    }
  return null;
}

/** The domain that was chosen; undefined: none, or one that no rule names any more. */
const domainOf = (policy: Policy, { domain }: Partial<Shown>): string | undefined =>
  ['', ...domainsOf(policy)].find((one) => one === domain);

/** The one to read next; undefined: nobody is needed besides those who were read. */
function nextToRead(
  people: ReadonlyMap<string, Remembered>,
  chosen: string | undefined,
  isLooking: boolean,
): Sample | undefined {
  const [first] = SAMPLES;
  if (chosen !== undefined) return SAMPLES.find(({ id }) => id === chosen && !people.has(id));
  return isLooking ? SAMPLES.find(({ id }) => !people.has(id)) : people.size === 0 ? first : undefined;
}

/** Has a sample person drop their files. */
function useReading(
  sample: Sample | undefined,
  setPeople: Dispatch<SetStateAction<ReadonlyMap<string, Remembered>>>,
): void {
  useEffect(() => {
    if (!sample) return undefined;
    let here = true;
    rememberedSample(sample, new Date())
      .then((person) => {
        if (here) setPeople((before) => new Map([...before, [sample.id, person]]));
      })
      .catch((error: unknown) => {
        // Thrown while drawing, so that the guard around the page says it.
        setPeople(() => {
          throw error;
        });
      });
    return () => {
      here = false;
    };
  }, [sample, setPeople]);
}

interface SeenProps {
  seen: SeenWithPolicy;
  policy: Policy;
  /** It is said already that no rule concerns anybody. */
  isNobodyConcerned: boolean;
}

function Seen({ seen, policy, isNobodyConcerned }: SeenProps) {
  const { inspected, notices, sizes, added, settled } = seen;
  const { snapshot, waived } = inspected;
  return (
    <>
      {notices.length === 0 && !isNobodyConcerned && <p className="soft">{say('admin.preview.noNotice')}</p>}
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
