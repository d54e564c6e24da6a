import { cloneElement, useState, type ReactElement } from 'react';
import { say } from '../../locales/words';
import { useNewRow } from './use-new-row';
import { WayButton } from './Way';

/** Rows that a list begins with, and that each press adds. A page of thousands would stand still. */
const ROWS = 40;

interface FirstFewProps<T> {
  all: readonly T[];
  /** The row of one entry, a list item with a key. */
  row: (entry: T) => ReactElement;
}

/** The first rows of a list, and a way to more of them. */
export function FirstFew<T>({ all, row }: FirstFewProps<T>) {
  const [shown, setShown] = useState(ROWS);
  const newRow = useNewRow();
  const rest = all.length - shown;
  return (
    <>
      {all.slice(0, shown).map((entry, at) => cloneElement(row(entry), newRow.at(at)))}
      {rest > 0 && (
        <li>
          <WayButton
            label={say('overview.more', { count: rest })}
            onPress={() => {
              newRow.comesAt(shown);
              setShown(shown + ROWS);
            }}
          />
        </li>
      )}
    </>
  );
}
