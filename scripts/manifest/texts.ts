import { all, childText, children, inLayer } from './elements';
import type { Problem, Rule } from './problem';

/** Microsoft's limits in characters. */
const LONGEST = {
  name: 125,
  description: 250,
  shortString: 125,
  longString: 250,
  address: 2048,
  id: 32,
  group: 125,
};

const problem = (rule: Rule, about: string): Problem => ({ rule, about });

/** Id, version and permission of the product. */
export function identityProblems(root: Element, due: string): Problem[] {
  const id = childText(root, 'Id') ?? '';
  const version = childText(root, 'Version') ?? '';
  const permission = childText(root, 'Permissions') ?? '';
  return [
    ...(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? [] : [problem('badId', id)]),
    ...(/^[1-9]\d{0,4}(\.\d{1,5}){1,3}$/.test(version) ? [] : [problem('badVersion', version)]),
    ...(permission === due ? [] : [problem('wrongPermission', permission)]),
  ];
}

/** Every address: https, of the page's own origin, not too long. */
export function addressProblems(root: Element): Problem[] {
  const named = [
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'SourceLocation',
    'Image',
    'Url',
    'Override',
  ];
  const addresses = [
    ...named.flatMap((name) =>
      all(root, name).flatMap((element) => {
        const values = [
          element.getAttribute('DefaultValue'),
          ...children(element, 'Override').map((override) => override.getAttribute('Value')),
        ];
        return values.filter((value) => value !== null);
      }),
    ),
    ...all(root, 'AppDomain').map((domain) => domain.textContent),
  ];
  const page = all(root, 'SourceLocation')[0]?.getAttribute('DefaultValue') ?? '';
  const origin = URL.canParse(page) ? new URL(page).origin : '';
  // Help may well be found elsewhere.
  const help = children(root, 'SupportUrl').map((element) => element.getAttribute('DefaultValue'));
  return addresses.flatMap((address) => [
    ...(address.startsWith('https://') && URL.canParse(address) ? [] : [problem('notHttps', address)]),
    ...(URL.canParse(address) && new URL(address).origin !== origin && !help.includes(address)
      ? [problem('otherOrigin', address)]
      : []),
    ...(address.length > LONGEST.address ? [problem('tooLong', address.slice(0, 40))] : []),
  ]);
}

/** Names, descriptions and labels that Outlook would cut or refuse. */
export function lengthProblems(root: Element): Problem[] {
  const value = (element: Element): string => element.getAttribute('DefaultValue') ?? element.textContent;
  const limited: [Element[], number][] = [
    [[...children(root, 'DisplayName'), ...children(root, 'ProviderName')], LONGEST.name],
    [children(root, 'Description'), LONGEST.description],
    [all(root, 'ShortStrings').flatMap((strings) => children(strings)), LONGEST.shortString],
    [all(root, 'LongStrings').flatMap((strings) => children(strings)), LONGEST.longString],
  ];
  return limited.flatMap(([elements, longest]) =>
    elements
      .filter((element) => value(element).length > longest)
      .map((element) =>
        problem('tooLong', `${element.localName} ${element.getAttribute('id') ?? ''}`.trim()),
      ),
  );
}

/** The list in `Resources` that an element with a `resid` takes it from. */
function listFor(element: Element): string {
  switch (element.localName) {
    case 'Image':
      return 'Images';
    case 'SourceLocation':
      return 'Urls';
    case 'Description':
      return 'LongStrings';
    default:
      return 'ShortStrings';
  }
}

/** Ids: each resource named where it is used, defined once, and used; groups and controls named once. */
export function idProblems(layer: Element): Problem[] {
  const here = inLayer(layer);
  const resources = all(layer, 'Resources')
    .filter(here)
    .flatMap((element) => children(element))
    .flatMap((list) => children(list).map((entry) => `${list.localName} ${entry.getAttribute('id') ?? ''}`));
  const users = [...layer.querySelectorAll('[resid]')].filter(here);
  const used = users.map((user) => `${listFor(user)} ${user.getAttribute('resid') ?? ''}`);
  const groups = all(layer, 'Group').filter(here);
  const controls = [...groups, ...all(layer, 'Control').filter(here)].map(
    (element) => element.getAttribute('id') ?? '',
  );
  return [
    ...used.filter((id) => !resources.includes(id)).map((id) => problem('danglingId', id)),
    ...resources.filter((id) => !used.includes(id)).map((id) => problem('unusedResource', id)),
    ...[resources, controls].flatMap((ids) =>
      ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => problem('duplicateId', id)),
    ),
    ...resources
      .filter((id) => id.length - id.indexOf(' ') - 1 > LONGEST.id)
      .map((id) => problem('tooLong', id)),
    ...controls.filter((id) => id.length > LONGEST.group).map((id) => problem('tooLong', id)),
    ...all(layer, 'OfficeTab')
      .filter(here)
      .map((tab) => tab.getAttribute('id') ?? '')
      // Outlook has no other tab for add-ins.
      .filter((id) => id !== 'TabDefault')
      .map((id) => problem('wrongTab', id)),
  ];
}
