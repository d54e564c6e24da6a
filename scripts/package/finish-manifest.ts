import type { Cloud } from '../../src/core/policy/clouds';
import { DEVELOPMENT } from './address';

/** What an administrator decides about the add-in. */
export interface AddIn {
  /** Where the page stands, with a slash at its end. */
  address: URL;
  id: string;
  version: string;
  /** Who provides it, as people see it in Outlook; null: the product's own name. */
  provider: string | null;
  /** Where people find help; null: the page itself. */
  support: string | null;
  /** Name of a group that gets it first; shown behind the product's name. */
  ring: string | null;
  /** Where the mailboxes are. */
  cloud: Cloud;
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The manifest of the repository, with everything in it that an administrator would have to edit. */
export function finishManifest(manifest: string, addIn: AddIn): string {
  const { address, id, version, provider, support, ring } = addIn;
  const put = (text: string, find: RegExp, value: string | null): string =>
    value === null ? text : text.replace(find, (_, before: string, after: string) => before + value + after);
  let text = manifest.replace(/<!--[^]*?-->\s*/, '');
  text = put(text, /(<Id>)[^<]*(<)/, id);
  text = put(text, /(<Version>)[^<]*(<)/, version);
  text = put(text, /(<ProviderName>)[^<]*(<)/, provider === null ? null : escaped(provider));
  text = put(text, /(<SupportUrl DefaultValue=")[^"]*(")/, support === null ? null : escaped(support));
  if (ring !== null)
    text = text.replace(
      /(<DisplayName DefaultValue="[^"]*)(")/,
      `$1 (${escaped(ring).replaceAll('$', '$$$$')})$2`,
    );
  return text.replaceAll(`${DEVELOPMENT}/`, () => address.href);
}

/** What stands in a manifest under a name that occurs once. */
export const valueIn = (manifest: string, name: string): string | null =>
  new RegExp(`<${name}>([^<]*)<`).exec(manifest)?.[1] ?? null;
