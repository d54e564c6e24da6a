import type { ComponentType } from 'react';
import { CompanyPage } from './company/CompanyPage';
import { HelpPage } from './HelpPage';
import { NoticeTab } from './notice/NoticeTab';
import { PolicyPage } from './policy/PolicyPage';

/** The pages of the administrator's page, in their order. Words: `admin.tab.<id>`. */
export const TABS = [
  { id: 'company', Page: CompanyPage },
  { id: 'policy', Page: PolicyPage },
  { id: 'notice', Page: NoticeTab },
  { id: 'help', Page: HelpPage },
] as const satisfies readonly {
  id: string;
  Page: ComponentType;
}[];

export type TabId = (typeof TABS)[number]['id'];

/** The page that an address names behind its #; the first where it names none. */
export const tabOf = (fragment: string): TabId =>
  TABS.find(({ id }) => id === fragment.replace(/^#/, ''))?.id ?? TABS[0].id;
