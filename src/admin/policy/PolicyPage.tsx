import { Button, Link } from '@fluentui/react-components';
import { Suspense, lazy, useRef, useState } from 'react';
import type { PolicyFault } from '../../core/policy/policy-faults';
import type { Policy } from '../../core/policy/policy';
import { say } from '../../locales/words';
import { download } from '../../session/deliver';
import { examplePolicy } from '../../session/example-policy';
import { policyFaultWords } from '../../wording/policy/policy-fault-words';
import { FileButton } from '../FileButton';
import { usePolicyDraft } from './draft';
import './policy.css';

const PolicyPreview = lazy(() => import(/* webpackChunkName: "admin-preview" */ './PolicyPreview'));

/** Where policy.json is written and checked, with the check that the command and the page use. */
export function PolicyPage() {
  const { text, checked, setText } = usePolicyDraft();
  const [isMissing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const put = (found: string | null) => {
    setMissing(found === null);
    if (found !== null) setText(found);
  };
  return (
    <>
      <div className="stack-tight">
        <h1>{say('admin.policy.title')}</h1>
        <p className="lead">{say('admin.policy.lead')}</p>
      </div>
      <PolicyFileActs text={text} canSave={checked?.faults.length === 0} onText={put} />
      {isMissing && <p role="alert">{say('admin.policy.notRead')}</p>}
      <div className="policy-beside">
        <label className="stack-tight">
          <span>{say('admin.policy.text')}</span>
          <textarea
            ref={field}
            className="field policy-text"
            spellCheck={false}
            value={text}
            onChange={({ target }) => {
              setText(target.value);
            }}
          />
        </label>
        <div className="stack">
          <section className="card policy-result" aria-live="polite">
            {checked === null ? (
              <p className="soft">{say('admin.policy.none')}</p>
            ) : checked.faults.length === 0 ? (
              <>
                <p className="outcome good">{say('admin.policy.good')}</p>
                <Counts policy={checked.policy} />
              </>
            ) : (
              <Faults
                faults={checked.faults}
                onShow={(line) => {
                  if (field.current !== null) selectLine(field.current, line);
                }}
              />
            )}
          </section>
          {checked !== null && (
            <Suspense fallback={<p className="faint">{say('frame.loading')}</p>}>
              <PolicyPreview policy={checked.policy} />
            </Suspense>
          )}
        </div>
      </div>
    </>
  );
}

interface PolicyFileActsProps {
  text: string;
  canSave: boolean;
  /** null: it could not be read. */
  onText: (found: string | null) => void;
}

/** Opening, an example, saving, and the schema. */
function PolicyFileActs({ text, canSave, onText }: PolicyFileActsProps) {
  return (
    <div className="row">
      <FileButton
        label={say('admin.policy.open')}
        appearance="primary"
        accept=".json,application/json"
        onFiles={([file]) => {
          // It may be gone or locked since it was chosen.
          void file
            ?.text()
            .catch(() => null)
            .then(onText);
        }}
      />
      <Button
        onClick={() => {
          void examplePolicy().then(onText);
        }}
      >
        {say('admin.policy.example')}
      </Button>
      <Button
        disabled={!canSave}
        onClick={() => {
          download({ name: 'policy.json', type: 'application/json', text });
        }}
      >
        {say('admin.policy.save')}
      </Button>
      <Link href="policy.schema.json" target="_blank" rel="noreferrer">
        {say('admin.policy.schema')}
      </Link>
    </div>
  );
}

function Faults({ faults, onShow }: { faults: readonly PolicyFault[]; onShow: (line: number) => void }) {
  return (
    <>
      <p className="outcome danger">{say('admin.policy.faults', { count: faults.length })}</p>
      <ol className="policy-faults">
        {faults.map((fault, at) => {
          const { line } = fault;
          const { reason, cure } = policyFaultWords(fault);
          return (
            <li key={at} className="stack-tight">
              {line === null ? (
                <strong>{say('admin.policy.wholeFile')}</strong>
              ) : (
                <Link
                  as="button"
                  onClick={() => {
                    onShow(line);
                  }}
                >
                  {say('admin.policy.line', { line })}
                </Link>
              )}
              <span>{reason}</span>
              <span className="soft">{cure}</span>
            </li>
          );
        })}
      </ol>
    </>
  );
}

function Counts({ policy: { retention, quotas, waivers, helpDesk } }: { policy: Policy }) {
  return (
    <>
      <h2>{say('admin.policy.counts')}</h2>
      <ul>
        <li>{say('admin.policy.rules', { count: retention.length })}</li>
        <li>{say('admin.policy.quotas', { count: quotas.length })}</li>
        <li>{say('admin.policy.waivers', { count: waivers.length })}</li>
        <li>{say(helpDesk === null ? 'admin.policy.noHelpDesk' : 'admin.policy.helpDesk')}</li>
      </ul>
    </>
  );
}

/** Selects a line of a field, counted from 1, and shows it. */
function selectLine(field: HTMLTextAreaElement, line: number): void {
  const lines = field.value.split('\n');
  const from = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  field.focus();
  field.setSelectionRange(from, from + (lines[line - 1] ?? '').length);
  field.scrollTop = (field.scrollHeight / lines.length) * Math.max(0, line - 4);
}
