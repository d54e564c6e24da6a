import { HOSTING_PROVIDERS } from './hosting-providers';
import { LARGE_PROVIDERS } from './large-providers';
import type { Provider } from './provider';
import { REGIONAL_PROVIDERS } from './regional-providers';

const ROWS = [...LARGE_PROVIDERS, ...REGIONAL_PROVIDERS, ...HOSTING_PROVIDERS] as const;

export type ProviderId = (typeof ROWS)[number]['id'];

/** Every provider that something is known of. A new one is one row in one of the three files. */
export const PROVIDERS: readonly Provider[] = ROWS;

/** The row of a provider. */
export function providerById(id: ProviderId): Provider {
  const row: Provider | undefined = PROVIDERS.find((provider) => provider.id === id);
  if (!row) throw new RangeError(`no provider ${id}`);
  return row;
}
