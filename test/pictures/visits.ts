import { WHAT_IF_PAGES } from '../../src/session/what-if/page-names';
import { openInBrowser, type Opened } from '../host/open';
import { rememberSnapshot } from '../host/remember';
import { measured, exchange, imported, pst, snapshotOf } from '../tools/make-snapshot';
import { OUTLOOK_VISITS } from './outlook-visits';
import { LATER, NOW, STUDIO } from './studio';
import { goTo, press, unfold, type Camera, type Visit } from './visit';

const openPage = (address = '/index.html') => openInBrowser({ ...STUDIO, address });

/** A page that shows this sample person, at the overview. */
async function openSample(nth: number): Promise<Opened> {
  const opened = await openPage('/index.html#samples');
  await opened.pane.locator('.choice').nth(nth).click();
  await opened.pane.locator('.verdict').waitFor();
  await opened.pane.locator('[role=tab]').first().waitFor();
  return opened;
}

/** Pictures of a page of this person, if any are wanted. */
async function visitPage(camera: Camera, opened: Opened, person: string, page: string): Promise<void> {
  const place = `${person}-${page}`;
  if (!camera.wants(place)) return;
  await goTo(opened.pane, page);
  await camera.shoot(opened, place);
}

const BEGINNING: Visit = async ({ shoot }) => {
  const opened = await openPage();
  const { pane } = opened;
  await pane.locator('.fui-FluentProvider .start').waitFor();
  await shoot(opened, 'start');
  await pane.setInputFiles('input[type=file]', [
    { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('nothing') },
  ]);
  await pane.locator('.notice').waitFor();
  await shoot(opened, 'start-file-not-read');
  await goTo(pane, 'settingsFile', '[role=tabpanel]');
  await shoot(opened, 'settings-file');
  await goTo(pane, 'samples', '.choice');
  await shoot(opened, 'samples');
  await goTo(pane, 'questions', 'main input');
  await shoot(opened, 'questions-address');
  await pane.locator('main input').first().fill('pat@example.com');
  await pane.locator('main .fui-Button').last().click();
  await pane.locator('.choices').waitFor();
  await shoot(opened, 'questions-first');
  await goTo(pane, 'walk/none');
  await shoot(opened, 'walk-none');
  await opened.close();
};

const NOTHING_YET: Visit = async (camera) => {
  const opened = await openPage();
  await opened.pane.locator('.fui-FluentProvider .start').waitFor();
  for (const page of ['overview', 'accounts', 'storage', 'whatIf', 'report', 'practices'])
    await visitPage(camera, opened, 'empty', page);
  await opened.close();
};

/** The sample person who can lose all, on every page, and through a fix to its proof. */
const ADA: Visit = async (camera) => {
  const { shoot } = camera;
  const opened = await openSample(0);
  const { pane } = opened;
  await shoot(opened, 'ada-overview');
  if (camera.wants('ada-overview-unfolded')) {
    await unfold(pane);
    await shoot(opened, 'ada-overview-unfolded');
  }
  await goTo(pane, 'accounts', '.accounts');
  await shoot(opened, 'ada-accounts');
  await pane.locator('.accounts .way').first().click();
  await pane.locator('.copies').waitFor();
  await shoot(opened, 'ada-account');
  for (const page of ['storage', 'practices', 'report', 'settings', 'forget', 'questions', ...WHAT_IF_PAGES])
    await visitPage(camera, opened, 'ada', page);
  if (camera.wants('ada-map-table')) {
    await goTo(pane, 'map', '.map');
    await pane
      .getByRole('button', { name: /table/ })
      .or(pane.getByRole('tab', { name: /table/i }))
      .first()
      .click();
    await shoot(opened, 'ada-map-table');
  }
  await goTo(pane, 'overview', '.first-thing');
  await pane.locator('.first-thing .row button').nth(1).click();
  await pane.locator('.evidence').waitFor();
  await shoot(opened, 'ada-finding');
  await opened.close();
};

/** The walk that comes first for her, step by step. */
const BACKUP_WALK: Visit = async ({ shoot, wants }) => {
  if (!wants('walk-1')) return;
  const opened = await openSample(0);
  const { pane } = opened;
  await pane.locator('.first-thing .row button').first().click();
  const buttons = pane.locator('.step-buttons .fui-Button');
  for (let step = 1; ; step += 1) {
    await pane.getByText(`Step ${step} of`).first().waitFor();
    await shoot(opened, `walk-${step}`);
    if ((await buttons.count()) < 2 && step > 1) break;
    await buttons.first().click();
  }
  await opened.close();
};

/** The walk that leaves copies on the server: stopped and taken up again, to its proof, its receipt, and what is left. */
const SERVER_WALK: Visit = async ({ shoot }) => {
  const opened = await openSample(0);
  const { pane } = opened;
  await pane
    .locator('.card-list button')
    .filter({ hasText: /server/i })
    .first()
    .click();
  await press(pane, 'Walk me through it');
  for (let step = 1; step <= 6; step += 1) {
    await pane.getByText(`Step ${step} of`).first().waitFor();
    await shoot(opened, `server-walk-${step}`);
    if (step === 2) {
      await press(pane, 'Stop this walk');
      await shoot(opened, 'server-stop-asks');
      await press(pane, 'Stop it');
      await pane.locator('.toast').waitFor();
      await shoot(opened, 'server-stop');
      await press(pane, 'Undo');
      await press(pane, 'Go on');
      await pane.getByText('Step 2 of').first().waitFor();
    }
    if (step < 6) await pane.locator('.step-buttons .fui-Button').first().click();
  }
  // A look at the same instant would be no second one.
  await opened.context.clock.setFixedTime(LATER);
  await press(pane, 'Show what happens after the fix');
  await pane.locator('.done-sign').waitFor();
  await shoot(opened, 'success');
  await press(pane, 'See the receipt');
  await pane.getByRole('heading', { name: 'After' }).waitFor();
  await shoot(opened, 'receipt');
  await goTo(pane, 'overview', '.verdict');
  await shoot(opened, 'ada-overview-after');
  await opened.close();
};

const OTHERS: readonly [string, number][] = [
  ['ben', 1],
  ['carla', 2],
  ['dev', 3],
  ['eva', 4],
];

const other =
  ([name, nth]: readonly [string, number]): Visit =>
  async (camera) => {
    const opened = await openSample(nth);
    await camera.shoot(opened, `${name}-overview`);
    const pages = ['accounts', 'storage', 'whatIf', 'purge', 'keepWindow', 'practices', 'report', 'chooser'];
    for (const page of pages) await visitPage(camera, opened, name, page);
    await opened.close();
  };

const GB = 1024 ** 3;

/** A mirror that is nearly full, beside a mailbox of a company. */
const MIRROR: Visit = async ({ shoot }) => {
  const opened = await openPage();
  const delivery = imported({ to: 'cache', dataFileId: 'ada.pst' } as const);
  const ost = pst({ name: 'ada.ost', kind: imported('ost'), sizeBytes: measured(49.6 * GB) });
  await rememberSnapshot(
    opened.page,
    snapshotOf({ accounts: [exchange({ delivery })], dataFiles: [ost], takenAt: NOW }),
  );
  await shoot(opened, 'mirror-overview');
  await goTo(opened.pane, 'storage');
  await shoot(opened, 'mirror-storage');
  await opened.close();
};

const ADMIN: Visit = async ({ shoot }) => {
  const opened = await openPage('/admin.html');
  const { pane } = opened;
  await pane.waitForSelector('main:not([hidden]) h1');
  await shoot(opened, 'admin-start');
  await pane.click('text=See it with an example company');
  await pane.waitForSelector('[role=table] [role=rowgroup] [role=row]');
  await shoot(opened, 'admin-company');
  for (const tab of ['policy', 'notice', 'help']) {
    await goTo(pane, tab, `[role=tab][value=${tab}][aria-selected=true]`);
    await pane.waitForSelector('main:not([hidden]) h1');
    await shoot(opened, `admin-${tab}`);
  }
  await opened.close();
};

/** Every visit by its name. */
export const VISITS: Record<string, Visit> = {
  beginning: BEGINNING,
  empty: NOTHING_YET,
  ada: ADA,
  backupWalk: BACKUP_WALK,
  serverWalk: SERVER_WALK,
  ...Object.fromEntries(OTHERS.map((person) => [person[0], other(person)])),
  mirror: MIRROR,
  ...OUTLOOK_VISITS,
  admin: ADMIN,
};
