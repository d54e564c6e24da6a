import { unknown } from '../../../src/core/facts/evidence';
import type { Account } from '../../../src/core/facts/account';
import { loadWhatIfWords } from '../../../src/locales/words';
import { stepDo } from '../../../src/wording/what-if/step-words';
import { imap, imported, pop3 } from '../../tools/make-snapshot';

beforeAll(() => loadWhatIfWords());

const atGmail: Partial<Account> = {
  address: 'gita@gmail.com',
  incoming: imported({ host: 'pop.gmail.com', port: 995, encryption: 'tls' }),
};

test.each([
  ['a POP3 account at Gmail', true, pop3(atGmail)],
  ['an account at Gmail of unknown kind', true, pop3({ ...atGmail, kind: unknown('notAsked') })],
  ['an IMAP account at Gmail', false, imap(atGmail)],
  ['a POP3 account elsewhere', false, pop3()],
])('%s, told of the switch for POP at Gmail: %s', (_which, told, account) => {
  const step = { id: 'setUpAgain', certainty: 'sure' } as const;
  expect(stepDo(step, account).includes('At Gmail')).toBe(told);
});
