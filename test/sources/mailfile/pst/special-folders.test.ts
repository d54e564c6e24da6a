import {
  ownReference,
  referenceOf,
  SpecialFolders,
} from '../../../../src/sources/mailfile/pst/special-folders';
import { hex } from '../../../tools/hand-made-blocks';

const KEY = '00112233445566778899aabbccddeeff';
/** An entry id of an Exchange cache, as seen in a file of Outlook. */
const SERVER = hex(`00000000 ${KEY} 0100 ${KEY} 00000000010f 0000`);

it('knows whom an entry id names', () => {
  expect(referenceOf(hex(`00000000 ${KEY} 22800000`))).toEqual({ by: 'node', node: 0x8022 });
  expect(referenceOf(SERVER)).toEqual({ by: 'server', counter: '00000000010f' });
  expect(referenceOf(hex(`00000000 ${KEY} 24800000`))).toBeNull();
  expect(referenceOf(hex('00'))).toBeNull();
});

it('knows under which number a folder is known itself', () => {
  expect(ownReference(hex('0100 00000000010f'))).toEqual({ by: 'server', counter: '00000000010f' });
  expect(ownReference(hex('0000 00000000000c'))).toEqual({ by: 'cache', id: 0x0c });
  expect(ownReference(hex('00'))).toBeNull();
});

it('brings both together, whichever comes first', () => {
  const named = new SpecialFolders();
  named.name(referenceOf(SERVER), 'drafts');
  named.known(0x8142, ownReference(hex('0100 00000000010f')));
  expect(named.of(0x8142)).toBe('drafts');
  const known = new SpecialFolders();
  known.known(0x8142, ownReference(hex('0100 00000000010f')));
  known.name(referenceOf(SERVER), 'drafts');
  expect(known.of(0x8142)).toBe('drafts');
  known.known(0x2182, ownReference(hex('0000 00000000000c')));
  expect(known.of(0x2182)).toBe('inbox');
});

it('lets one folder be one special folder, and each of them be one folder', () => {
  const folders = new SpecialFolders();
  folders.name({ by: 'node', node: 2 }, 'sent');
  folders.name({ by: 'node', node: 34 }, 'sent');
  folders.name({ by: 'node', node: 2 }, 'drafts');
  expect([folders.of(2), folders.of(34)]).toEqual(['sent', null]);
  folders.name({ by: 'node', node: 34 }, 'drafts');
  expect(folders.of(34)).toBe('drafts');
});
