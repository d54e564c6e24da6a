import { say } from '../../../locales/words';
import { Beside } from '../../parts/Beside';
import { Page } from '../../parts/Page';
import { TopBar } from '../../parts/TopBar';
import { AccountList } from '../parts/AccountList';
import { FileList } from '../parts/FileList';
import { Nothing } from '../parts/Nothing';
import { WhereItLies } from '../overview/WhereItLies';
import { useInspected } from '../use-inspected';
import { useWide } from '../../use-wide';

/** All accounts with their state. */
export function AccountsPage() {
  const inspected = useInspected();
  const wide = useWide();
  if (!inspected) return <Nothing title={say('accounts.title')} />;
  return (
    <Page title={say('accounts.title')} above={<TopBar fallback={{ name: 'overview' }} />}>
      <Beside see={wide && <WhereItLies inspected={inspected} />}>
        <AccountList inspected={inspected} />
        <FileList snapshot={inspected.snapshot} />
      </Beside>
    </Page>
  );
}
