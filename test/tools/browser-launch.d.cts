import type { BrowserServer } from 'playwright-core';

export function launchBrowsers(): Promise<{ allowing: BrowserServer; refusing: BrowserServer; name: string }>;
