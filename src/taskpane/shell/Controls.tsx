import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tab,
  TabList,
} from '@fluentui/react-components';
import { DataPieRegular } from '@fluentui/react-icons/svg/data-pie';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { DocumentTextRegular } from '@fluentui/react-icons/svg/document-text';
import { HomeRegular } from '@fluentui/react-icons/svg/home';
import { MailRegular } from '@fluentui/react-icons/svg/mail';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { SettingsRegular } from '@fluentui/react-icons/svg/settings';
import { ShieldCheckmarkRegular } from '@fluentui/react-icons/svg/shield-checkmark';
import type { ComponentType } from 'react';
import { say } from '../../locales/words';
import { AREAS, FIRST_PAGE, areaOf, type Area } from '../../session/areas';
import type { PageName } from '../../session/page';
import { usePane, usePaneState } from '../use-pane';

const ICONS: Readonly<Record<Area, ComponentType>> = {
  safety: ShieldCheckmarkRegular,
  accounts: MailRegular,
  whatIf: QuestionCircleRegular,
  storage: DataPieRegular,
};

/** The four areas: a row of tabs, or in a wide window a rail with icons. */
export function AreaTabs({ wide }: { wide: boolean }) {
  const pane = usePane();
  const { page } = usePaneState();
  return (
    <TabList
      aria-label={say('frame.areas')}
      vertical={wide}
      selectedValue={areaOf(page.name)}
      onTabSelect={(_event, { value }) => {
        const area = AREAS.find((candidate) => candidate === value);
        if (area !== undefined) pane.go({ name: FIRST_PAGE[area] });
      }}
    >
      {AREAS.map((area) => {
        const Icon = ICONS[area];
        return (
          <Tab key={area} value={area} {...(wide ? { icon: <Icon /> } : {})}>
            {say(`frame.area.${area}`)}
          </Tab>
        );
      })}
    </TabList>
  );
}

/** What is needed now and then, from every page. */
export function PaneMenu() {
  const pane = usePane();
  const { remembered } = usePaneState();
  const item = (name: PageName, words: string, Icon: ComponentType) => (
    <MenuItem
      icon={<Icon />}
      onClick={() => {
        pane.go({ name });
      }}
    >
      {words}
    </MenuItem>
  );
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={say('frame.menu')} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {item('start', say('frame.start'), HomeRegular)}
          {remembered.snapshot && item('report', say('frame.menu.report'), DocumentTextRegular)}
          {item('settings', say('frame.menu.settings'), SettingsRegular)}
          {item('forget', say('frame.menu.forget'), DeleteRegular)}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
