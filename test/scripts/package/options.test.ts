import path from 'node:path';
import { compareVersions, nextVersion } from '../../../scripts/package/address';
import { packageOptions } from '../../../scripts/package/options';
import { ADDRESS, ROOT, makePackage } from './built-page';

test('what is missing or cannot be is said before anything is built', () => {
  const url = ['--url', ADDRESS];
  for (const [args, word] of [
    [[], '--url is missing'],
    [['--url', 'mail.example.com'], 'is no address'],
    [['--url', 'http://mail.example.com/'], 'https only'],
    [['--url', 'https://localhost:3000/'], 'no place'],
    [['--url', 'https://ada:secret@mail.example.com/'], 'user name'],
    [['--url', `${ADDRESS}index.html`], 'not a file'],
    [['--url', `${ADDRESS}?a=b`], 'without ?'],
    [[...url, '--version', '0.9'], '--version'],
    [[...url, '--support', 'http://help.example.com/'], '--support'],
    [[...url, '--owa', 'owa.example.com'], '--owa'],
    [[...url, '--previous', 'nowhere'], 'is no package'],
    [[...url, '--out', path.join(ROOT, 'src')], 'left alone'],
    [[...url, '--policy', 'nowhere.json'], 'notRead'],
    [[...url, '--colour', 'blue'], 'colour'],
  ] as const)
    expect(() => packageOptions(args)).toThrow(word);
});

test('an earlier package is not written over', () => {
  const earlier = makePackage();
  expect(() => packageOptions(['--url', ADDRESS, '--previous', earlier, '--out', earlier])).toThrow('lost');
  const { address, frames } = packageOptions([
    '--url',
    'https://mail.example.com/checkup',
    '--out',
    earlier,
    '--owa',
    'https://owa.example.com/owa',
  ]);
  expect([address.href, frames]).toEqual(['https://mail.example.com/checkup/', ['https://owa.example.com']]);
});

test('versions are raised and compared by their numbers', () => {
  expect(nextVersion('1.0.0', null)).toBe('1.0.0.0');
  expect(nextVersion('1.0.0', '1.0.0.9')).toBe('1.0.0.10');
  expect(nextVersion('1.1.0', '1.0.0.9')).toBe('1.1.0.0');
  expect(nextVersion('1.0.0', '7.5')).toBe('7.6');
  expect(compareVersions('1.0.0.10', '1.0.0.9')).toBeGreaterThan(0);
  expect(compareVersions('1.2', '1.2.0.0')).toBe(0);
});
