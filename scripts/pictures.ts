/**
 * `npm run pictures`: photographs every page and state of the built page in six looks into `.screenshots/`, to be looked
 * at. Names of visits beside it take these alone (`npm run pictures -- ada admin`).
 *
 * `npm run pictures -- --judge` takes none: it says of every page and state what axe has against it, light and dark, narrow and
 * wide, in the colours of the system, and what is covered, cut or out of reach, also at 400 %.
 *
 * `npm run pictures -- --write` takes those that are kept (test/pictures/kept.ts) into `test/pictures/stored/`, in the place
 * of what was there, and the README's picture anew. It wants the browser that npm brings, as the tests compare with it.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { closeBrowser, type Opened } from '../test/host/open';
import { LOOKS, launchPinned, photograph, releaseOf } from '../test/pictures/camera';
import { judge } from '../test/pictures/judge';
import { hasKept, isKept } from '../test/pictures/kept';
import { drawForReadme } from '../test/pictures/readme-picture';
import { VISITS } from '../test/pictures/visits';
import { launchBrowser } from '../test/tools/browser-launch';

const ROOT = path.resolve(__dirname, '..');
const STORED = path.join(ROOT, 'test/pictures/stored');
const SHOWN = path.join(ROOT, '.screenshots');

const given = process.argv.slice(2);
const judges = given.includes('--judge');
const write = given.includes('--write') && !judges;
const names = given.filter((argument) => !argument.startsWith('--'));

async function takeAll(): Promise<void> {
  const pinned = await launchPinned();
  if (!pinned && write) throw new Error('Pictures that are kept are taken with the browser that npm brings.');
  const server = pinned ?? (await launchBrowser());
  process.env['BROWSER_ENDPOINT'] = server.wsEndpoint();
  const folder = write ? STORED : SHOWN;
  if (write && names.length === 0) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, visit] of Object.entries(VISITS)) {
    if (names.length > 0 && !names.includes(name)) continue;
    await visit({
      wants: (place) => !write || hasKept(place),
      shoot: (opened, place) =>
        judges
          ? tell(opened, place)
          : photograph(
              opened,
              place,
              LOOKS.filter((look) => !write || isKept(place, look)),
              (file, picture) => {
                writeFileSync(path.join(folder, `${file}.png`), picture);
              },
            ),
    });
    console.log(`${name}: done`);
  }
  if (write) {
    writeFileSync(path.join(STORED, 'browser.txt'), `${await releaseOf(server)}\n`);
    writeFileSync(path.join(ROOT, 'docs/pane.png'), await drawForReadme());
  }
  await closeBrowser();
  await server.close();
}

/** Says what is wrong with the page as it stands. */
async function tell(opened: Opened, place: string): Promise<void> {
  const found = await judge(opened);
  console.log(found.length === 0 ? `${place}: nothing` : [place, ...found].join('\n  '));
  if (found.length > 0) process.exitCode = 1;
}

takeAll().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
