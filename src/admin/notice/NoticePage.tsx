import './notice.css';
import { Field, Select } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { staffNotice } from '../../core/notice/staff-notice';
import { NO_POLICY, type Policy } from '../../core/policy/policy';
import { checkPolicyText, type CheckedPolicy } from '../../core/policy/policy-faults';
import { LANGUAGES } from '../../locales/languages';
import { say } from '../../locales/words';
import { isoDateOf } from '../../session/iso-date';
import { readPolicyOnce } from '../../session/policy';
import { ruleName } from '../../wording/notice/rule-words';
import { NOTICE_VARIANTS, staffNoticeText, type NoticeVariant } from '../../wording/notice/staff-notice-text';
import { FileButton } from '../FileButton';
import { usePolicyDraft } from '../policy/draft';
import { NoticeActs } from './NoticeActs';
import { NoticePreview } from './NoticePreview';

/** A ready notice for each deletion rule of the organisation: to read, copy, save and print. */
export default function NoticePage() {
  const { policy, from, trouble, take } = useNoticePolicy();
  const [at, setAt] = useState(0);
  const [variant, setVariant] = useState<NoticeVariant>('firstWord');
  const rule = policy.retention[at] ?? policy.retention[0];
  const notice = rule && staffNotice(rule, isoDateOf(new Date()));
  const page = new URL('.', window.location.href).href;
  const text = notice && staffNoticeText(notice, { policy, variant, page });
  return (
    <>
      <h1 className="no-print">{say('staffNotice.page.title')}</h1>
      <div className="stack no-print">
        <p className="lead">{say('staffNotice.page.lead')}</p>
        <div className="row">
          <FileButton
            label={say('staffNotice.page.file')}
            accept=".json,application/json"
            onFiles={([file]) => {
              // What cannot be read holds no policy, and is told as such.
              void file
                ?.text()
                .catch(() => '')
                .then(take);
              setAt(0);
            }}
          />
        </div>
        <p className="soft">{say(`staffNotice.page.from.${from}`)}</p>
        {policy.retention.length > 0 && (
          <div className="notice-settings">
            <Pick
              label={say('staffNotice.page.rule')}
              value={String(at)}
              onPick={(value) => {
                setAt(Number(value));
              }}
            >
              {policy.retention.map((one, index) => (
                <option key={one.id} value={index}>
                  {ruleName(one)}
                </option>
              ))}
            </Pick>
            <Pick
              label={say('staffNotice.page.variant')}
              value={variant}
              onPick={(value) => {
                setVariant(NOTICE_VARIANTS.find((one) => one === value) ?? 'firstWord');
              }}
            >
              {NOTICE_VARIANTS.map((one) => (
                <option key={one} value={one}>
                  {say(`staffNotice.page.variant.${one}`)}
                </option>
              ))}
            </Pick>
            {LANGUAGES.length > 1 && (
              <Pick
                label={say('staffNotice.page.language')}
                value={LANGUAGES[0].tag}
                onPick={() => undefined}
              >
                {LANGUAGES.map(({ tag, name }) => (
                  <option key={tag} value={tag}>
                    {name}
                  </option>
                ))}
              </Pick>
            )}
          </div>
        )}
        {trouble && <p role="alert">{say('staffNotice.page.trouble')}</p>}
        {policy.retention.length === 0 && <p>{say('staffNotice.page.none')}</p>}
        {notice && notice.readers.length === 0 && <p role="status">{say('staffNotice.page.nobody')}</p>}
        {notice && text && <NoticeActs notice={notice} text={text} />}
      </div>
      {text && <NoticePreview text={text} />}
    </>
  );
}

interface PickProps {
  label: string;
  value: string;
  onPick: (value: string) => void;
  children: ReactNode;
}

function Pick({ label, value, onPick, children }: PickProps) {
  return (
    <Field label={label}>
      <Select
        value={value}
        onChange={(_, data) => {
          onPick(data.value);
        }}
      >
        {children}
      </Select>
    </Field>
  );
}

/** Where the rules come from that the notice is about. */
type RulesFrom = 'published' | 'draft' | 'file';

/**
 * The rules of a file that was chosen here, or those in the policy editor, published or not; where there are neither,
 * those published beside this page. What was done last counts.
 */
function useNoticePolicy(): {
  policy: Policy;
  from: RulesFrom;
  trouble: boolean;
  take: (text: string) => void;
} {
  const draft = usePolicyDraft();
  const [file, setFile] = useState<{ checked: CheckedPolicy; draft: string } | null>(null);
  const [published, setPublished] = useState(NO_POLICY);
  useEffect(() => {
    let here = true;
    void readPolicyOnce().then((policy) => {
      if (here) setPublished(policy);
    });
    return () => {
      here = false;
    };
  }, []);
  const chosen = file?.draft === draft.text ? file.checked : null;
  const checked = chosen ?? draft.checked;
  return {
    policy: checked?.policy ?? published,
    from: chosen !== null ? 'file' : checked !== null ? 'draft' : 'published',
    trouble: (checked?.faults.length ?? 0) > 0,
    take: (text) => {
      setFile({ checked: checkPolicyText(text, isoDateOf(new Date())), draft: draft.text });
    },
  };
}
