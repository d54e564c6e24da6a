import type { Registration } from '../../core/policy/policy';
import type { GraphAccess, SignInWay } from '../../sources/graph/auth';
import { graphSender } from '../../sources/graph/carrier';
import { askOwner } from '../../sources/graph/owner';
import type { Consent } from '../../sources/graph/scopes';
import type { Clock } from '../../sources/mailbox/clock';
import { signedInMailbox } from '../mailbox/graph-access';
import type { Pane } from '../pane';
import type { Trouble } from './phase';
import type { MoveTask } from './task';

export interface AccessParts {
  pane: Pane;
  fetch: typeof fetch;
  clock: Clock;
  /** Opens the way to sign in; `address` is that of the mailbox. */
  access: (registration: Registration, address: string | null) => GraphAccess;
}

/** The way to the server of the mailbox in which mail is moved. */
export interface MoverAccess {
  /** Signs in for these consents, to this mailbox and no other. null: it is done. */
  signIn: (
    registration: Registration | null,
    consents: readonly Consent[],
    task: MoveTask,
  ) => Promise<Trouble>;
  /** Asks the server, once somebody is signed in. */
  sender: (consents: readonly Consent[]) => ReturnType<typeof graphSender>;
  stopWaiting: () => void;
  /** Nobody is signed in any more. */
  forget: () => void;
}

/** Nobody is signed in before `signIn`. */
export function createMoverAccess(parts: AccessParts): MoverAccess {
  const { pane, clock } = parts;
  let way: SignInWay = 'outlook';
  let cloud: Registration['cloud'] | null = null;
  let access: Extract<GraphAccess, { available: true }> | null = null;

  const sender = (consents: readonly Consent[]) => {
    if (access === null || cloud === null) throw new Error('Nobody is signed in.');
    return graphSender({ fetch: parts.fetch, clock, cloud, token: access.tokens(consents) });
  };

  async function signIn(
    registration: Registration | null,
    consents: readonly Consent[],
    { mailbox, address }: MoveTask,
  ): Promise<Trouble> {
    if (access === null) {
      const opened = registration === null ? null : parts.access(registration, address);
      if (registration === null || opened?.available !== true) return { signIn: 'failed' };
      access = opened;
      cloud = registration.cloud;
    }
    const result = await access.signIn(consents, way);
    if (!result.ok) {
      if (!result.inWindow) return { signIn: result.problem };
      // Browsers open a window only for a click: the next one opens it.
      way = 'window';
      return { signIn: 'throughOutlook' };
    }
    const owner = await askOwner(sender(['mailbox']), clock, new AbortController().signal);
    if (signedInMailbox(pane, result.account, owner).id === mailbox) return null;
    // The library would give the same account again.
    access = null;
    return { signIn: 'otherAccount' };
  }

  return {
    signIn,
    sender,
    stopWaiting: () => access?.stopWaiting(),
    forget: () => {
      access = null;
    },
  };
}
