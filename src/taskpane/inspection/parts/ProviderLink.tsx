import type { PageOfProvider } from '../../../core/checks/check';
import { PROVIDERS } from '../../../core/providers/providers';
import { say } from '../../../locales/words';
import { Outside } from '../../parts/Outside';

/** A page of the provider itself: it is where the person has to go. Nothing where the table has none. */
export function ProviderLink({ provider: id, page }: PageOfProvider) {
  const provider = PROVIDERS.find((row) => row.id === id);
  const url = provider?.pages[page];
  if (!provider || url === undefined) return null;
  return <Outside href={url}>{say(`providerPage.${page}`, { provider: provider.name })}</Outside>;
}
