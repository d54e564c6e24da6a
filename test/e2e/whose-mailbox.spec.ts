import { keptOnDevice } from '../host/kept';
import { openStorage, SIGN_IN } from './open-storage';

// Outlook signs in with its first account, whatever mailbox stands beside the pane.
const SHARED = { email: 'boss.shared@contoso.test', displayName: 'Boss' };

it('a shared mailbox never shows the numbers of who signed in, and nothing is read unasked', async () => {
  const { pane, mailbox, server, assertClean, close } = await openStorage({ outlook: SHARED });
  await pane.getByRole('button', { name: SIGN_IN, exact: true }).click();
  await pane.getByText('Two different mailboxes').waitFor();
  const told = await pane.getByText(/^You are signed in as/).textContent();
  expect(told).toContain(mailbox.address);
  expect(told).toContain(SHARED.email);
  // Who signed in was asked, and nothing else.
  expect(server.seen.roundTrips).toBe(1);
  await pane.getByRole('button', { name: 'Read nothing' }).click();
  await pane.getByRole('button', { name: SIGN_IN, exact: true }).waitFor();
  expect(server.seen.roundTrips).toBe(1);

  await pane.getByRole('button', { name: SIGN_IN, exact: true }).click();
  await pane.getByRole('button', { name: /^Read the mailbox of/ }).click();
  await pane.getByText('Everything was read.').waitFor();
  const { text: kept } = await keptOnDevice(pane);
  expect(kept).toContain(`mailbox|graph|${mailbox.address.toLowerCase()}`);
  expect(kept).not.toContain(`mailbox|graph|${SHARED.email}`);
  assertClean();
  await close();
});

it('the same mailbox under another name is read under the name beside the pane', async () => {
  const beside = 'ada.alias@contoso.test';
  const { pane, assertClean, close } = await openStorage({
    outlook: { email: beside },
    server: {
      manners: {
        me: {
          mail: 'ada@contoso.test',
          userPrincipalName: 'a1@contoso.test',
          proxyAddresses: [`smtp:${beside}`],
        },
      },
    },
  });
  await pane.getByRole('button', { name: SIGN_IN, exact: true }).click();
  await pane.getByText('Everything was read.').waitFor();
  const { text: kept } = await keptOnDevice(pane);
  expect(kept).toContain(`mailbox|graph|${beside}`);
  assertClean();
  await close();
});
