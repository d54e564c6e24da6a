import { accountId, blankAccount, blankDataFile, dataFileId } from '../../../src/core/facts/blank';
import { ACCOUNT, DATA_FILE } from '../../../src/core/facts/account';
import type { FactMapper } from '../../../src/core/facts/fields';

describe('ids', () => {
  const ada = {
    kind: 'pop3',
    address: 'Ada@Example.com ',
    name: 'Ada',
    host: 'POP.example.com',
    profile: 'Outlook',
  };

  it('of an account stay the same however it is written', () => {
    expect(accountId(ada)).toBe('account|pop3|ada@example.com|pop.example.com|outlook');
    expect(accountId({ ...ada, address: 'ada@example.com', host: ' pop.example.com' })).toBe(accountId(ada));
  });

  it.each([
    { kind: 'imap' },
    { address: 'bob@example.com' },
    { host: 'mail.example.com' },
    { profile: 'Work' },
  ])('of accounts differ by %j', (other) => {
    expect(accountId({ ...ada, ...other })).not.toBe(accountId(ada));
  });

  it('of an account without an address go by its name', () => {
    expect(accountId({ ...ada, address: null })).toBe('account|pop3|ada|pop.example.com|outlook');
  });

  it('of a data file go by its path, with either slash and in either case', () => {
    expect(dataFileId('C:\\Mail\\Ada.pst')).toBe(dataFileId(' c:/mail/ada.PST'));
    expect(dataFileId('C:\\Mail\\Ada.pst')).not.toBe(dataFileId('D:\\Mail\\Ada.pst'));
  });
});

describe('what nothing is known of', () => {
  it('holds no known fact', () => {
    let facts = 0;
    const look: FactMapper = (fact) => {
      facts += 1;
      expect(fact.known).toBe(false);
      return fact;
    };
    ACCOUNT.mapFacts(blankAccount('a', 'Ada'), look);
    DATA_FILE.mapFacts(blankDataFile('b', 'ada.pst'), look);
    expect(facts).toBe(22);
  });
});

test('what has no @ is no address, and stands in no id', () => {
  const parts = { kind: 'pop3', host: 'pop.example.com', profile: 'Outlook' };
  expect(accountId({ ...parts, address: 'HUNTER2', name: 'Work' })).toBe(
    'account|pop3|work|pop.example.com|outlook',
  );
  expect(accountId({ ...parts, address: 'HUNTER2', name: 'HUNTER2' })).toBe(
    'account|pop3||pop.example.com|outlook',
  );
});
