/** Host and platform as Microsoft's helper library names them; null where it cannot tell. */
export interface HelperNames {
  host: string | null;
  platform: string | null;
}

/**
 * Asks @microsoft/office-js-helpers which Office program this is, for the text that goes to a help desk. The one
 * place that touches the package: it is 14 KB, so it is fetched only when asked for.
 */
export async function helperNames(): Promise<HelperNames> {
  const { Utilities } = await import(
    /* webpackChunkName: "office-js-helpers" */ '@microsoft/office-js-helpers'
  );
  const name = (ask: () => string): string | null => {
    try {
      return ask() || null;
    } catch {
      // It looks into sessionStorage, which may be refused.
      return null;
    }
  };
  return { host: name(() => Utilities.host), platform: name(() => Utilities.platform) };
}
