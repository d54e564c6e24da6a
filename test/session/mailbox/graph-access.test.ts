/** @jest-environment jsdom */
import '../../taskpane/jsdom-files';
import type { MailboxOwner } from '../../../src/core/facts/mailbox-owner';
import { signedInMailbox } from '../../../src/session/mailbox/graph-access';
import { trailInMemory } from '../../../src/session/navigation';
import { createPane } from '../../../src/session/create-pane';
import type { Pane } from '../../../src/session/pane';
import { openStore } from '../../../src/storage/store';
import { fakeOffice } from '../../sources/outlook/fake-office';
import { firstWord } from '../../sources/outlook/first-word';
import { FakeBrowser } from '../../storage/fake-stores';

const KIM: MailboxOwner = {
  address: 'kim@harbour.example',
  addresses: ['kim@harbour.example', 'k@old.example'],
  allTold: true,
};

/** A pane beside a mailbox of this address. */
async function paneBeside(email: string): Promise<Pane> {
  const pane = createPane({
    openStore: () =>
      Promise.resolve(
        openStore({ browser: new FakeBrowser(), roaming: null, now: () => new Date().toISOString() }),
      ),
    navigation: trailInMemory({ name: 'start' }),
    now: () => new Date(),
  });
  const { office } = fakeOffice({ accountType: 'office365', email, mailboxSet: 5, otherSets: [] });
  const limits = { script: 500, ready: 500, call: 500 };
  pane.show({
    outlook: await firstWord({ view: window, now: () => new Date(), limits, office: () => office }),
  });
  return pane;
}

test.each([
  ['their own mailbox', 'Kim@harbour.example', KIM, 'kim@harbour.example', 'same'],
  ['their own under another name', 'k@old.example', KIM, 'k@old.example', 'sameByAnotherName'],
  ['a shared mailbox', 'orders@harbour.example', KIM, 'kim@harbour.example', 'somebodyElse'],
  [
    'a mailbox, and nobody tells who signed in',
    'orders@harbour.example',
    null,
    'kim.lee@harbour.example',
    'unknown',
  ],
] as const)('beside %s the reading is filed under who signed in', async (_, beside, owner, filed, whose) => {
  const pane = await paneBeside(beside);
  const found = signedInMailbox(pane, { address: 'kim.lee@harbour.example', personal: false }, owner);
  expect(found).toMatchObject({ id: `mailbox|graph|${filed}`, source: `graph|${filed}`, whose });
});
