import * as v from 'valibot';
import type { MailboxOwner } from '../../core/facts/mailbox-owner';
import type { Clock } from '../mailbox/clock';
import { pauseBefore } from '../mailbox/retry';
import { judge } from './carrier';
import type { Send } from './move-plan';
import { get } from './requests';

const text = v.fallback(v.nullable(v.string()), null);
const person = v.object({
  mail: text,
  userPrincipalName: text,
  proxyAddresses: v.fallback(v.nullable(v.array(v.string())), null),
});

/** Somebody waits for the sign-in to go on. */
const TRIES = 3;
const LONGEST_PAUSE_MS = 5_000;

/**
 * Asks who signed in. Through Outlook the token can be the person's own while a shared mailbox stands beside the pane
 * (github.com/OfficeDev/office-js/issues/1295), so nothing that is read is filed before this is known.
 * @returns null when it could not be found out, or is not to be any more
 */
export async function askOwner(send: Send, clock: Clock, signal: AbortSignal): Promise<MailboxOwner | null> {
  try {
    return await untilTold(send, clock, signal);
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  }
}

async function untilTold(send: Send, clock: Clock, signal: AbortSignal): Promise<MailboxOwner | null> {
  const request = get('/me', { $select: 'mail,userPrincipalName,proxyAddresses' });
  for (let tries = 1; ; tries += 1) {
    const sent = await send([request], signal);
    const answer = sent.kind === 'answered' ? (sent.answers[0] ?? null) : null;
    const { problem, again } =
      answer === null
        ? { problem: 'notUnderstood', again: sent.kind !== 'failed' || !sent.final }
        : judge(answer);
    if (answer !== null && problem === null) return readOwner(answer.body);
    if (!again || tries >= TRIES) return null;
    const asked = sent.kind === 'failed' ? sent.waitMs : (answer?.retryAfterMs ?? null);
    await clock.sleep(Math.min(LONGEST_PAUSE_MS, pauseBefore(tries, asked, clock)), signal);
  }
}

/** null: the body is not what Graph tells of a person. */
export function readOwner(body: unknown): MailboxOwner | null {
  const parsed = v.safeParse(person, body);
  if (!parsed.success) return null;
  const { mail, userPrincipalName, proxyAddresses } = parsed.output;
  const proxies = (proxyAddresses ?? []).filter((proxy) => /^smtp:/i.test(proxy));
  const main = proxies.find((proxy) => proxy.startsWith('SMTP:'));
  // The name of a guest is made of another address: kim_contoso.com#EXT#@host.example.
  const name = userPrincipalName?.includes('#') === true ? null : userPrincipalName;
  const addresses = [mail, main?.slice(5), name, ...proxies.map((proxy) => proxy.slice(5))].flatMap(
    (address) => (address?.includes('@') === true ? [address.trim().toLowerCase()] : []),
  );
  const [address = null] = addresses;
  return { address, addresses: [...new Set(addresses)], allTold: proxies.length > 0 };
}
