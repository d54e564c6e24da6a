import { say } from '../../../locales/words';
import { Page } from '../../parts/Page';
import { TopBar } from '../../parts/TopBar';
import { AccountList } from '../parts/AccountList';
import { FileList } from '../parts/FileList';
import { Nothing } from '../parts/Nothing';
import { useInspected } from '../use-inspected';

/** All accounts with their state. */
export function AccountsPage() {
  const inspected = useInspected();
  if (!inspected) return <Nothing title={say('accounts.title')} />;
  return (
    <Page title={say('accounts.title')} above={<TopBar fallback={{ name: 'overview' }} />}>
      <AccountList inspected={inspected} />
      <FileList snapshot={inspected.snapshot} />
    </Page>
  );
}
