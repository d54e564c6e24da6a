import { failureOf } from '../../src/session/failure';

const named = (name: string, code?: string) => Object.assign(new Error('x'), { name, ...(code && { code }) });

test('a part of the page that did not arrive is told from a fault of ours', () => {
  expect(failureOf(named('ChunkLoadError'))).toBe('notLoaded');
  expect(failureOf(named('Error', 'CSS_CHUNK_LOAD_FAILED'))).toBe('notLoaded');
  expect(failureOf(new TypeError('cannot read properties of undefined'))).toBe('broken');
  expect(failureOf('thrown text')).toBe('broken');
  expect(failureOf(null)).toBe('broken');
});
