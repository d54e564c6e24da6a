import { say } from '../../locales/words';
import { Nothing } from '../inspection/parts/Nothing';
import { useInspected } from '../inspection/use-inspected';
import './what-if.css';
import { accountOf } from '../../session/what-if/account-of';
import type { WhatIfPageName } from '../../session/what-if/page-names';
import { ChooserPage } from './pages/ChooserPage';
import { ComparePage } from './pages/ComparePage';
import { KeepWindowPage } from './pages/KeepWindowPage';
import { KitPage } from './pages/KitPage';
import { LossPage } from './pages/LossPage';
import { MapPage } from './pages/MapPage';
import { NoDialPage } from './pages/NoDialPage';
import { PurgePage } from './pages/PurgePage';
import { SwitchPage } from './pages/SwitchPage';
import { WhatIfPage } from './pages/WhatIfPage';
import { isPop3 } from '../../core/facts/account-kinds';

interface WhatIfProps {
  name: WhatIfPageName;
  /** Stands for the account; empty: the first one. */
  token: string;
}

/** The pages about what would happen to the mail of one account. */
export default function WhatIf({ name, token }: WhatIfProps) {
  const inspected = useInspected();
  const account = inspected ? accountOf(inspected, token) : undefined;
  if (!inspected || !account) return <Nothing title={say('overview.whatIf')} />;
  const about = { inspected, account };
  switch (name) {
    case 'whatIf':
      return <WhatIfPage {...about} />;
    case 'map':
      return <MapPage key={token} {...about} />;
    case 'purge':
      return <PurgePage key={token} {...about} />;
    case 'disk':
    case 'stolen':
    case 'emptied':
    case 'closed':
      return <LossPage key={name + token} loss={name} {...about} />;
    case 'switched':
      return <SwitchPage key={token} {...about} />;
    case 'chooser':
      return <ChooserPage key={token} {...about} />;
    case 'compare':
      return <ComparePage key={token} {...about} />;
    case 'kit':
      return <KitPage inspected={inspected} />;
    case 'keepWindow':
      return isPop3(account) ? <KeepWindowPage key={token} {...about} /> : <NoDialPage {...about} />;
  }
}
