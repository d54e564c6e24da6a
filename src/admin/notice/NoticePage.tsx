import './notice.css';
import { useEffect, useId, useState } from 'react';
import { staffNotice } from '../../core/notice/staff-notice';
import { parsePolicy } from '../../core/policy/parse-policy';
import { NO_POLICY, type Policy } from '../../core/policy/policy';
import { LANGUAGES } from '../../locales/languages';
import { say } from '../../locales/words';
import { isoDateOf } from '../../session/iso-date';
import { readPolicyOnce } from '../../session/policy';
import { ruleName } from '../../wording/notice/rule-words';
import { NOTICE_VARIANTS, staffNoticeText, type NoticeVariant } from '../../wording/notice/staff-notice-text';
import { NoticeActs } from './NoticeActs';
import { NoticePreview } from './NoticePreview';

/** A ready notice for each deletion rule of the organisation: to read, copy, save and print. */
export default function NoticePage() {
  const { policy, trouble, take } = useNoticePolicy();
  const [at, setAt] = useState(0);
  const [variant, setVariant] = useState<NoticeVariant>('firstWord');
  const [ruleId, variantId, languageId, fileId] = [useId(), useId(), useId(), useId()];
  const rule = policy.retention[at] ?? policy.retention[0];
  const notice = rule && staffNotice(rule, isoDateOf(new Date()));
  const page = new URL('.', window.location.href).href;
  const text = notice && staffNoticeText(notice, { policy, variant, page });
  return (
    <>
      <h1 className="no-print">{say('staffNotice.page.title')}</h1>
      <div className="stack no-print">
        <p className="lead">{say('staffNotice.page.lead')}</p>
        <div className="notice-settings">
          <label htmlFor={fileId}>
            {say('staffNotice.page.file')}
            <input
              id={fileId}
              type="file"
              accept=".json,application/json"
              onChange={({ target }) => {
                const [file] = target.files ?? [];
                if (file) void file.text().then(take);
                setAt(0);
              }}
            />
          </label>
          {policy.retention.length > 0 && (
            <>
              <label htmlFor={ruleId}>
                {say('staffNotice.page.rule')}
                <select
                  id={ruleId}
                  className="field"
                  value={at}
                  onChange={({ target }) => {
                    setAt(Number(target.value));
                  }}
                >
                  {policy.retention.map((one, index) => (
                    <option key={one.id} value={index}>
                      {ruleName(one)}
                    </option>
                  ))}
                </select>
              </label>
              <label htmlFor={variantId}>
                {say('staffNotice.page.variant')}
                <select
                  id={variantId}
                  className="field"
                  value={variant}
                  onChange={({ target }) => {
                    setVariant(NOTICE_VARIANTS.find((one) => one === target.value) ?? 'firstWord');
                  }}
                >
                  {NOTICE_VARIANTS.map((one) => (
                    <option key={one} value={one}>
                      {say(`staffNotice.page.variant.${one}`)}
                    </option>
                  ))}
                </select>
              </label>
              <label htmlFor={languageId}>
                {say('staffNotice.page.language')}
                <select id={languageId} className="field" defaultValue={LANGUAGES[0].tag}>
                  {LANGUAGES.map(({ tag, name }) => (
                    <option key={tag} value={tag}>
                      {name}
                    </option>
                  ))}
                </select>
              </label>
            </>
          )}
        </div>
        {trouble && <p role="alert">{say('staffNotice.page.trouble')}</p>}
        {policy.retention.length === 0 && <p>{say('staffNotice.page.none')}</p>}
        {notice && notice.readers.length === 0 && <p role="status">{say('staffNotice.page.nobody')}</p>}
        {notice && text && <NoticeActs notice={notice} text={text} />}
      </div>
      {text && <NoticePreview text={text} />}
    </>
  );
}

/** The rules that are published beside this page, or those of a file that was chosen in their place. */
function useNoticePolicy(): { policy: Policy; trouble: boolean; take: (text: string) => void } {
  const [read, setRead] = useState({ policy: NO_POLICY, trouble: false });
  useEffect(() => {
    let here = true;
    void readPolicyOnce().then((policy) => {
      if (here) setRead({ policy, trouble: false });
    });
    return () => {
      here = false;
    };
  }, []);
  const take = (text: string) => {
    try {
      const { policy, problems } = parsePolicy(JSON.parse(text.replace(/^\uFEFF/, '')));
      setRead({ policy, trouble: problems.length > 0 });
    } catch {
      setRead({ policy: NO_POLICY, trouble: true });
    }
  };
  return { ...read, take };
}
