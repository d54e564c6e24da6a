import { jargonIn, termsNamedIn } from './jargon';

test.each([
  ['The client caches your profile in the registry.', ['client', 'caches', 'registry']],
  ['OAuth, S/MIME, MAPI, DNS and an OST by two-factor.', ['OAuth', 'S/MIME', 'MAPI', 'DNS', 'OST']],
  ['Sync fails, and the headers are in the cache.', ['Sync', 'headers', 'cache']],
  ['Choose “Account Name and Sync Settings”.', []],
  ['ada@host.example.com, C:\\Users\\client\\cache.pst and imap.example.com', []],
  ['POP3, IMAP, Exchange, quota, retention, archive', []],
])('%s', (text, words) => {
  expect(jargonIn(text)).toEqual(words);
});

test('a term is seen in each of its forms, and not inside a name', () => {
  expect(termsNamedIn('Servers keep mirrored mail, and a .pst does not.')).toEqual([
    'Data file',
    'Mirror',
    'Server',
  ]);
  expect(termsNamedIn('server@example.com, ada.pst')).toEqual([]);
});
