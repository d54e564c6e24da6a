import { parsePopState, stateOf } from '../../../src/sources/profile/thunderbird/pop-state';

const DAY = 86_400;
const AT = 1_767_225_600;
const LINES = [
  '# POP3 State File',
  '# This is a generated file!  Do not edit.',
  '*pop.example.com ada',
  `k 0001 ${AT}`,
  `k 0002 ${AT + 3 * DAY}`,
  `b 0003 ${AT + DAY}`,
  'f 0004 0',
  `d 0005 ${AT - 9 * DAY}`,
  'k 0006 999999999999',
  'something else',
  '*ada:HUNTER2@pop.example.net  bob smith ',
  '*HUN/TER2@ carl',
  `k 0007 ${AT}`,
];

test('counts what is left on each server, and the days of fetching', () => {
  expect(parsePopState(LINES)).toEqual([
    {
      host: 'pop.example.com',
      user: 'ada',
      seen: { messages: 5, oldestOn: '2026-01-01', newestOn: '2026-01-04' },
    },
    { host: 'pop.example.net', user: 'bob smith', seen: { messages: 0, oldestOn: null, newestOn: null } },
  ]);
});

test('keeps no id of a message', () => {
  expect(JSON.stringify(parsePopState(LINES))).not.toMatch(/000[1-7]|HUNTER2/);
});

test('is of a mailbox only where server and user are the same, and only one list speaks of it', () => {
  const states = parsePopState(LINES);
  expect(stateOf(states, 'POP.example.com', 'Ada')).toBe(states[0]);
  expect(stateOf(states, 'pop.example.com', 'bob')).toBeUndefined();
  expect(stateOf(states, null, 'ada')).toBeUndefined();
  expect(stateOf(states, 'pop.example.com', undefined)).toBeUndefined();
  expect(stateOf([...states, ...parsePopState(LINES)], 'pop.example.com', 'ada')).toBeUndefined();
});
