import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';

/**
 * What the page that the sign-in window comes back to has to do: hand the answer to the page that opened it,
 * which closes the window. Resolves to false when the page was opened without an answer in its address.
 */
export async function handOverSignIn(): Promise<boolean> {
  try {
    await broadcastResponseToMainFrame();
    return true;
  } catch {
    return false;
  }
}
