import type { BrowserContext, Page } from 'playwright-core';

/** What went wrong in the pages of a context. Empty lists: nothing. */
export interface Troubles {
  pageErrors: string[];
  consoleErrors: string[];
  policyViolations: string[];
}

/**
 * Chromium's note that a server asks to wait. After a reload the server still works on what the page before it asked,
 * so that it may say so at once; the servers count it themselves where a reading must never come to that.
 */
const ASKED_TO_WAIT = /^Failed to load resource: the server responded with a status of 429 /;

/** Runs in every page and frame before its own scripts. */
function reportViolations(): void {
  document.addEventListener('securitypolicyviolation', (violation) => {
    const report = (window as unknown as { reportViolation?: (text: string) => void }).reportViolation;
    report?.(`${violation.effectiveDirective} ${violation.blockedURI} ${violation.sample}`);
  });
}

/** Runs in every worker. What it says is heard as an error on the console of its page. */
function reportViolationsOfWorker(): void {
  self.addEventListener('securitypolicyviolation', (violation) => {
    console.error(`${violation.effectiveDirective} ${violation.blockedURI} ${violation.sample}`);
  });
}

function watchPage(page: Page, troubles: Troubles, expected: (address: string) => boolean): void {
  page.on('pageerror', (error) => troubles.pageErrors.push(error.stack ?? error.message));
  page.on('worker', (worker) => {
    // A worker that has ended by now asks for nothing more.
    worker.evaluate(reportViolationsOfWorker).catch(() => undefined);
  });
  page.on('console', (message) => {
    if (
      message.type() === 'error' &&
      !ASKED_TO_WAIT.test(message.text()) &&
      !expected(message.location().url)
    )
      troubles.consoleErrors.push(`${message.text()} (${message.location().url})`);
  });
}

/**
 * Collects errors, console errors and violations of the content security policy from every page of the context.
 *
 * @param expected addresses whose failing to load is part of the test
 */
export async function watchContext(
  context: BrowserContext,
  expected: (address: string) => boolean,
): Promise<Troubles> {
  const troubles: Troubles = { pageErrors: [], consoleErrors: [], policyViolations: [] };
  await context.exposeBinding('reportViolation', (_source, text: string) => {
    troubles.policyViolations.push(text);
  });
  await context.addInitScript(reportViolations);
  context.on('page', (page) => watchPage(page, troubles, expected));
  return troubles;
}
