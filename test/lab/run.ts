/**
 * `npm run lab -- [name]`: plays situations with Debian's real Dovecot and Thunderbird, and prints what the model says
 * of each beside what was then on the server and on the disk. Ends with code 1 where the two differ.
 */
import { existsSync } from 'node:fs';
import { COMPUTER_SITUATIONS } from './computer-situations';
import { DOVECOT } from './mail-server';
import { THUNDERBIRD } from './mail-program';
import { MAILBOX_SITUATIONS } from './mailbox-situations';
import { POP3_SITUATIONS } from './pop3-situations';
import { played } from './situation';
import { linesOf, type Row } from './table';
import { WALK_SITUATIONS } from './walk-situations';

const SITUATIONS = [...POP3_SITUATIONS, ...MAILBOX_SITUATIONS, ...COMPUTER_SITUATIONS, ...WALK_SITUATIONS];
/** Each has a server, programs, ports and a folder of its own, and mostly waits. */
const AT_ONCE = 2;
const MODULES = '/usr/lib/dovecot/modules';

/** What is not installed, by the name of its package. */
function missing(): string[] {
  const needs: [file: string, name: string][] = [
    [DOVECOT, 'dovecot-core'],
    [`${MODULES.replace('/modules', '')}/pop3`, 'dovecot-pop3d'],
    [`${MODULES.replace('/modules', '')}/imap`, 'dovecot-imapd'],
    [THUNDERBIRD, 'thunderbird'],
  ];
  return needs.filter(([file]) => !existsSync(file)).map(([, name]) => name);
}

async function lab(): Promise<boolean> {
  const absent = missing();
  if (absent.length > 0) {
    console.error(
      `The lab needs ${absent.join(', ')}: sudo apt-get install dovecot-pop3d dovecot-imapd thunderbird`,
    );
    return false;
  }
  const [, , only = ''] = process.argv;
  const begun = Date.now();
  const chosen = SITUATIONS.filter(({ name }) => new RegExp(only, 'i').test(name));
  const rows: Row[] = [];
  const waiting = [...chosen.entries()];
  const playOn = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [at, situation] = next;
      const found = await played(situation, at);
      rows.push(...found);
      console.log(`\n${at + 1}. ${situation.name}\n${linesOf(found).join('\n')}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, playOn));
  const differ = rows.filter(({ agrees }) => !agrees);
  console.log(
    `\n${chosen.length} situations, ${rows.length} comparisons, ${differ.length} differ, ` +
      `${Math.round((Date.now() - begun) / 1000)} seconds.`,
  );
  return rows.length > 0 && differ.length === 0;
}

void lab().then((good) => {
  process.exitCode = good ? 0 : 1;
});
