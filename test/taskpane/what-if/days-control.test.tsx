import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { loadWhatIfWords } from '../../../src/locales/words';
import { DaysControl } from '../../../src/taskpane/what-if/parts/DaysControl';

beforeAll(loadWhatIfWords);

const slider = () => screen.getByRole<HTMLInputElement>('slider');
const field = () => screen.getByRole<HTMLInputElement>('spinbutton');
const type = (text: string) => fireEvent.change(field(), { target: { value: text } });
const drag = (place: number) => fireEvent.change(slider(), { target: { value: place } });

/** A control whose days are `given` until it sets others; `moving` true: they stay behind. */
function open(given: number, { moving = false, muted = false } = {}) {
  const asked: number[] = [];
  function Around({ days }: { days: number }) {
    const [set, setDays] = useState<number | null>(null);
    const slides = {
      moving,
      onMove: (moved: number) => {
        asked.push(moved);
        if (!moving) setDays(moved);
      },
      onRest: () => undefined,
    };
    return (
      <DaysControl
        label="Days"
        days={set ?? days}
        onDays={setDays}
        slides={slides}
        muted={muted && set === null}
      />
    );
  }
  const { rerender } = render(<Around days={given} />);
  return {
    asked,
    give: (days: number) => {
      rerender(<Around days={days} />);
    },
  };
}

test('number, slider and what is spoken of it say the same', () => {
  open(365);
  expect([field().value, slider().getAttribute('aria-valuetext')]).toEqual(['365', '365 days']);
  fireEvent.keyDown(slider(), { key: 'Home' });
  expect([field().value, slider().value, slider().getAttribute('aria-valuetext')]).toEqual([
    '1',
    '7',
    '1 day',
  ]);
  expect(screen.getByText('day')).toBeTruthy();
  fireEvent.keyDown(slider(), { key: 'End' });
  expect([field().value, slider().value]).toEqual(['3650', '1000']);
  fireEvent.keyDown(slider(), { key: 'ArrowRight' });
  expect(field().value).toBe('3650');
});

test('the thumb stays where it was put, though several places stand for one number of days', () => {
  open(365);
  drag(1);
  const days = field().value;
  drag(2);
  expect(field().value).toBe(days);
  expect(slider().value).toBe('2');
});

test('what is typed stands as it is typed, counts once it is a number of days, and is one when it is left', () => {
  open(365);
  type('');
  expect([field().value, slider().getAttribute('aria-valuetext')]).toEqual(['', '365 days']);
  type('42');
  expect(slider().getAttribute('aria-valuetext')).toBe('42 days');
  type('9999');
  expect([field().value, slider().getAttribute('aria-valuetext')]).toEqual(['9999', '42 days']);
  fireEvent.blur(field());
  expect(field().value).toBe('42');
});

test('while it moves it is ahead of the days around it, and steps go on from where it stands', () => {
  const { asked, give } = open(365, { moving: true });
  drag(1000);
  expect(field().value).toBe('3650');
  give(365);
  expect(field().value).toBe('3650');
  fireEvent.keyDown(slider(), { key: 'PageDown' });
  expect(field().value).toBe('3620');
  expect(asked).toEqual([3650, 3620]);
});

test('days that are given otherwise move the slider', () => {
  const { give } = open(365);
  give(3650);
  expect([field().value, slider().value]).toEqual(['3650', '1000']);
});

test('where no number of days is chosen the field is empty, until one is', () => {
  open(90, { muted: true });
  expect(field().value).toBe('');
  type('30');
  fireEvent.blur(field());
  expect([field().value, slider().getAttribute('aria-valuetext')]).toEqual(['30', '30 days']);
});
