import { Suspense, lazy } from 'react';
import { loadNoticeWords, loadWhatIfWords, say } from '../../locales/words';

const NoticePage = lazy(async () => {
  const [page] = await Promise.all([
    import(/* webpackChunkName: "admin-notice" */ './NoticePage'),
    loadNoticeWords(),
    loadWhatIfWords(),
  ]);
  return page;
});

/** The notice to staff, with its words once they are there. */
export function NoticeTab() {
  return (
    <Suspense fallback={<p className="faint">{say('frame.loading')}</p>}>
      <NoticePage />
    </Suspense>
  );
}
