import { render } from '@testing-library/react';
import { loadInspectionWords } from '../../../src/locales/words';
import DrawnDialogs from '../../../src/taskpane/dialogs/DrawnDialogs';

beforeAll(() => loadInspectionWords());

/** The line about days, and its field, as drawn. */
function daysDrawn(path: 'thunderbirdKeep' | 'classicKeepOlder', days: number | null | undefined) {
  const { container } = render(
    <DrawnDialogs path={path} days={days} face={null}>
      labels
    </DrawnDialogs>,
  );
  const line = [...container.querySelectorAll('.drawn-check')].find((one) =>
    /^(?:For at most|Remove from server after)/.test(one.textContent),
  );
  return {
    number: line?.querySelector('.drawn-field')?.textContent,
    ticked: !!line?.querySelector('.drawn-on'),
  };
}

test.each(['thunderbirdKeep', 'classicKeepOlder'] as const)(
  '%s: a number of days is drawn only where one was chosen',
  (path) => {
    expect(daysDrawn(path, undefined)).toEqual({ number: '', ticked: true });
    expect(daysDrawn(path, 45)).toEqual({ number: '45', ticked: true });
    expect(daysDrawn(path, null)).toEqual({ number: '', ticked: false });
  },
);

test('what stands for the reader’s own is chosen without quotation marks', () => {
  const { container } = render(
    <DrawnDialogs path="classicFindFile" days={undefined} face={null}>
      labels
    </DrawnDialogs>,
  );
  const said = [...container.querySelectorAll('.ring-steps li')].map(({ textContent }) => textContent);
  expect(said).toEqual([
    'Choose “Data Files”.',
    'Choose the line with your data file.',
    'Press “Open File Location…”.',
    'Press “Close”.',
  ]);
});
