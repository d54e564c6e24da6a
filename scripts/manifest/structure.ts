import { children, typeOf } from './elements';
import type { Problem } from './problem';

/** Children of an element in the order they must have; `!` marks those that must be there, `*` those that may repeat. */
const ORDER: Record<string, string> = {
  OfficeApp:
    'Id! AlternateId Version! ProviderName! DefaultLocale! DisplayName! Description! IconUrl! HighResolutionIconUrl! ' +
    'SupportUrl! AppDomains Hosts! Requirements! FormSettings! Permissions! Rule! DisableEntityHighlighting VersionOverrides!',
  VersionOverridesV1_0: 'Description Requirements! Hosts! Resources! VersionOverrides',
  VersionOverridesV1_1: 'Description Requirements! Hosts! Resources! WebApplicationInfo',
  MailHost: 'DesktopFormFactor MobileFormFactor',
  DesktopFormFactor: 'FunctionFile ExtensionPoint!*',
  MobileFormFactor: 'FunctionFile ExtensionPoint!*',
  MessageReadCommandSurface: 'OfficeTab!',
  MessageComposeCommandSurface: 'OfficeTab!',
  AppointmentAttendeeCommandSurface: 'OfficeTab!',
  AppointmentOrganizerCommandSurface: 'OfficeTab!',
  MobileMessageReadCommandSurface: 'Group!',
  OfficeTab: 'Group!*',
  Group: 'Label! Control!*',
  Button: 'Label! Supertip! Icon! Action!',
  MobileButton: 'Label! Icon! Action!',
  Supertip: 'Title! Description!',
  ShowTaskpane: 'SourceLocation! SupportsPinning SupportsNoItemContext SupportsMultiSelect',
  Resources: 'Images! Urls! ShortStrings! LongStrings!',
  ItemRead: 'DesktopSettings! TabletSettings PhoneSettings',
  ItemEdit: 'DesktopSettings! TabletSettings PhoneSettings',
};

/** Elements whose kind stands in their type. */
const TYPED = ['VersionOverrides', 'Host', 'ExtensionPoint', 'Control', 'Action', 'Form'];

/** The schemas look at neither order nor presence everywhere, and a missing piece shows only when Outlook drops it. */
export function structureProblems(root: Element): Problem[] {
  return [root, ...root.querySelectorAll('*')].flatMap((element) => {
    const kind = TYPED.includes(element.localName) ? typeOf(element) : element.localName;
    const order = ORDER[kind];
    return order === undefined ? untypedProblems(element, kind) : childProblems(element, kind, order);
  });
}

/** A base `<Host>` has no type; every other typed element must be of a kind we know. */
function untypedProblems(element: Element, kind: string): Problem[] {
  if (!TYPED.includes(element.localName) || (element.localName === 'Host' && kind === '')) return [];
  return [{ rule: 'unknownElement', about: `${element.localName} of type '${kind}'` }];
}

function childProblems(element: Element, kind: string, order: string): Problem[] {
  const entries = order.split(' ').map((entry) => ({
    name: entry.replace(/[!*]/g, ''),
    needed: entry.includes('!'),
    repeats: entry.includes('*'),
  }));
  const names = children(element).map((child) => child.localName);
  const place = (name: string): number => entries.findIndex((entry) => entry.name === name);
  return [
    ...names
      .filter((name) => place(name) === -1)
      .map((name): Problem => ({ rule: 'unknownElement', about: `${name} in ${kind}` })),
    ...names
      .filter((name, at) => {
        const before = names[at - 1];
        if (before === undefined) return false;
        return before === name ? !entries[place(name)]?.repeats : place(before) > place(name);
      })
      .map((name): Problem => ({ rule: 'wrongOrder', about: `${name} in ${kind}` })),
    ...entries
      .filter((entry) => entry.needed && !names.includes(entry.name))
      .map((entry): Problem => ({ rule: 'missingElement', about: `${entry.name} in ${kind}` })),
  ];
}
