import { useId } from 'react';

interface PickOneProps<Value extends string> {
  label: string;
  /** null: nothing is picked yet. */
  value: Value | null;
  /** What stands there while nothing is picked. */
  none?: string;
  among: readonly Value[];
  nameOf: (value: Value) => string;
  onPick: (value: Value) => void;
}

/** One of several to pick, below its label. The browser's own list: it works the same in every host. */
export function PickOne<Value extends string>({
  label,
  value,
  none = '',
  among,
  nameOf,
  onPick,
}: PickOneProps<Value>) {
  const id = useId();
  return (
    <div className="stack-tight">
      <label htmlFor={id} className="faint">
        {label}
      </label>
      <select
        id={id}
        className="field"
        value={value ?? ''}
        onChange={({ target }) => {
          const picked = among.find((one) => one === target.value);
          if (picked !== undefined) onPick(picked);
        }}
      >
        {value === null && <option value="">{none}</option>}
        {among.map((one) => (
          <option key={one} value={one}>
            {nameOf(one)}
          </option>
        ))}
      </select>
    </div>
  );
}
