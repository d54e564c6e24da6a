import type { Account } from '../../../src/core/facts/account';
import type { Snapshot } from '../../../src/core/facts/snapshot';
import { mailboxesOf } from '../../../src/core/mailboxes/mailbox';
import { assembleRemembered, assembleSnapshot } from '../../../src/core/report/assemble';
import { inspect } from '../../../src/core/report/inspect';
import { copiesOf } from '../../../src/core/copies/copies-of';
import { SAMPLES } from '../../../src/samples/samples';
import { rememberedSample } from '../../../src/session/remembered-sample';
import { readDropped } from '../../../src/sources/read-dropped';
import { OTHER_PEOPLE } from '../../personas/other-people';
import { OUTLOOK_PEOPLE } from '../../personas/outlook-people';
import { DAY, NOW } from '../../personas/persona';

/** Every second account has its address in capitals, and with a space behind it. */
function inCapitals(accounts: readonly Account[]): Account[] {
  return accounts.map((account, at) =>
    at % 2 === 0 && account.address !== null
      ? { ...account, address: `${account.address.toUpperCase()} ` }
      : account,
  );
}

function judged(snapshot: Snapshot) {
  return {
    mailboxes: mailboxesOf(snapshot).map(({ readers }) => readers.map(({ id }) => id)),
    copies: copiesOf(snapshot, DAY),
    findings: inspect(snapshot, DAY).findings.map(({ key, verdict, severity }) => [key, verdict, severity]),
  };
}

test.each(SAMPLES.map((sample) => [sample.id, sample] as const))(
  'the letter case of an address changes nothing for the sample %s',
  async (_id, sample) => {
    const snapshot = assembleRemembered(await rememberedSample(sample, new Date(NOW)));
    if (!snapshot) throw new Error('nothing');
    expect(judged({ ...snapshot, accounts: inCapitals(snapshot.accounts) })).toEqual(judged(snapshot));
  },
);

test.each([...OUTLOOK_PEOPLE, ...OTHER_PEOPLE].map((person) => [person.id, person] as const))(
  'the letter case of an address changes nothing for %s',
  async (_id, { files, facts = [], answers }) => {
    const read = await readDropped(files?.() ?? [], { now: NOW });
    const sources = [...read.facts, ...facts];
    const bare = assembleSnapshot({ sources, takenAt: NOW, answers: [] });
    const given = answers?.(bare) ?? [];
    const plain = assembleSnapshot({ sources, takenAt: NOW, answers: given });
    const capitals = assembleSnapshot({
      sources: sources.map((source) => ({ ...source, accounts: inCapitals(source.accounts) })),
      takenAt: NOW,
      answers: given,
    });
    expect(judged(capitals)).toEqual(judged(plain));
  },
);
