import { say } from '../../locales/words';
import type { StaffNoticeText } from '../../wording/notice/staff-notice-text';

/** The notice as people will read it. */
export function NoticePreview({ text: { subject, opening, link, sections } }: { text: StaffNoticeText }) {
  return (
    <article className="card notice-preview" aria-label={say('staffNotice.page.preview')}>
      <h2>{subject}</h2>
      {opening.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {link !== null && (
        <p>
          <a href={link} target="_blank" rel="noreferrer">
            {link}
          </a>
        </p>
      )}
      <p>
        <strong>{say('staffNotice.what')}</strong>
      </p>
      {sections.map(({ heading, lines, steps }, at) => (
        <section key={at}>
          <h3>{heading}</h3>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {steps.length > 0 && (
            <ol>
              {steps.map(({ title, how }) => (
                <li key={title}>
                  <strong>{title}.</strong> {how}
                </li>
              ))}
            </ol>
          )}
        </section>
      ))}
    </article>
  );
}
