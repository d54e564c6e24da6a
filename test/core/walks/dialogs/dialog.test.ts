import {
  bar,
  buttons,
  empty,
  field,
  group,
  heading,
  pick,
  radio,
  ringsOf,
  tabs,
  text,
  tick,
  toolbar,
} from '../../../../src/core/walks/dialogs/dialog';

test('a dialog has a title bar or a heading', () => {
  expect(bar('Options', text('Save'))).toEqual({
    title: 'Options',
    bar: true,
    parts: [{ part: 'text', text: 'Save' }],
  });
  expect(heading('Account')).toEqual({ title: 'Account', bar: false, parts: [] });
});

test('a part without a ring has none, also none that is undefined', () => {
  expect(tick('Leave a copy')).toStrictEqual({ part: 'check', label: 'Leave a copy', ticked: true });
  expect(empty('Remove')).toStrictEqual({ part: 'check', label: 'Remove', ticked: false });
  expect(radio('Never', false)).toStrictEqual({ part: 'radio', label: 'Never', chosen: false });
  expect(pick('Type', 'POP')).toStrictEqual({ part: 'pick', label: 'Type', value: 'POP' });
  expect(tabs(['General', 'Advanced'], 'Advanced')).toStrictEqual({
    part: 'tabs',
    tabs: ['General', 'Advanced'],
    open: 'Advanced',
  });
  expect(buttons('OK', ['Next', 3])).toStrictEqual({
    part: 'buttons',
    buttons: [{ label: 'OK' }, { label: 'Next', ring: 3 }],
  });
  expect(toolbar('New')).toStrictEqual({ part: 'buttons', buttons: [{ label: 'New' }], left: true });
});

test('what stands inside another choice, or has a number of days, keeps that beside its ring', () => {
  expect(tick('Remove after', 2, { inside: true, days: '14' })).toStrictEqual({
    part: 'check',
    label: 'Remove after',
    ticked: true,
    inside: true,
    days: '14',
    ring: 2,
  });
  expect(empty('Remove', 4, { inside: true })).toStrictEqual({
    part: 'check',
    label: 'Remove',
    ticked: false,
    inside: true,
    ring: 4,
  });
});

test('each ring says what to do, in the order of the numbers and over all drawings', () => {
  const first = bar(
    'Advanced',
    tabs(['General', 'Advanced'], 'Advanced', 9),
    group('Delivery'),
    text('Words'),
    tick('Leave a copy', 1),
    empty('Remove when deleted', 3),
    tick('Remove after', 2, { days: '14' }),
    radio('All', true, 4),
    pick('Type', 'IMAP', 5),
    pick('Server', '', 6),
    field('Name', 'Ada'),
  );
  const second = heading(
    'Accounts',
    { part: 'slider', label: 'Mail to keep offline', value: 'All', ring: 7 },
    {
      part: 'list',
      rows: [{ text: 'ada.pst', ring: 8 }, { text: 'old.pst' }, { text: 'your file', ring: 11, own: true }],
    },
    buttons('Close', ['Next', 10]),
  );
  expect(ringsOf([second, first])).toEqual([
    { ring: 1, act: 'tick', label: 'Leave a copy', value: '' },
    { ring: 2, act: 'days', label: 'Remove after', value: '' },
    { ring: 3, act: 'clear', label: 'Remove when deleted', value: '' },
    { ring: 4, act: 'choose', label: 'All', value: '' },
    { ring: 5, act: 'set', label: 'Type', value: 'IMAP' },
    { ring: 6, act: 'fill', label: 'Server', value: '' },
    { ring: 7, act: 'move', label: 'Mail to keep offline', value: '' },
    { ring: 8, act: 'choose', label: 'ada.pst', value: '' },
    { ring: 9, act: 'choose', label: 'Advanced', value: '' },
    { ring: 10, act: 'press', label: 'Next', value: '' },
    { ring: 11, act: 'own', label: 'your file', value: '' },
  ]);
  expect(ringsOf([])).toEqual([]);
});
