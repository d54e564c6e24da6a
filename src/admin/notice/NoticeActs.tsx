import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { StaffNotice } from '../../core/notice/staff-notice';
import { say } from '../../locales/words';
import { copyPage, copyText } from '../../session/copy-text';
import { download } from '../../session/deliver';
import {
  noticeCalendar,
  noticeForChat,
  noticeMail,
  noticeMarkup,
  noticePage,
} from '../../wording/notice/staff-notice-forms';
import type { StaffNoticeText } from '../../wording/notice/staff-notice-text';

type Said = 'copied' | 'refused' | 'saved' | null;

/** Every form of the notice, to copy or to save. */
export function NoticeActs({ notice, text }: { notice: StaffNotice; text: StaffNoticeText }) {
  const [said, setSaid] = useState<Said>(null);
  const copied = (done: Promise<boolean>) => {
    void done.then((good) => {
      setSaid(good ? 'copied' : 'refused');
    });
  };
  const save = (ending: string, type: string, content: string) => {
    download({ name: `${say('staffNotice.calendar.file')}.${ending}`, type, text: content });
    setSaid('saved');
  };
  const calendar = noticeCalendar(notice, text, new Date().toISOString());
  return (
    <div className="stack-tight">
      <div className="row">
        <Button
          appearance="primary"
          onClick={() => {
            copied(copyPage(noticeMarkup(text), noticeMail(text)));
          }}
        >
          {say('staffNotice.page.copyMail')}
        </Button>
        <Button
          onClick={() => {
            copied(copyText(text.subject));
          }}
        >
          {say('staffNotice.page.copySubject')}
        </Button>
        <Button
          onClick={() => {
            copied(copyText(noticeForChat(text)));
          }}
        >
          {say('staffNotice.page.copyChat')}
        </Button>
        <Button
          onClick={() => {
            save('html', 'text/html', noticePage(text));
          }}
        >
          {say('staffNotice.page.savePage')}
        </Button>
        {calendar !== null && (
          <Button
            onClick={() => {
              save('ics', 'text/calendar', calendar);
            }}
          >
            {say('staffNotice.page.saveCalendar')}
          </Button>
        )}
        <Button
          onClick={() => {
            window.print();
          }}
        >
          {say('staffNotice.page.print')}
        </Button>
      </div>
      <p className="soft" role="status">
        {said !== null && say(`staffNotice.page.${said}`)}
      </p>
    </div>
  );
}
