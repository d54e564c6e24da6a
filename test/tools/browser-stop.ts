import type { BrowserServer } from 'playwright-core';

/** Runs once after the browser tests. */
export default async (): Promise<void> => {
  await (globalThis as { browserServer?: BrowserServer }).browserServer?.close();
};
