import { useId } from 'react';
import type { Home } from '../../../core/walks/home';
import { say, sayIfKnown } from '../../../locales/words';

interface ClientPickerProps<Picked extends Home> {
  value: Picked;
  clients: readonly Picked[];
  onChange: (client: Picked) => void;
}

/** Which mail program the steps are for. The browser's own list: it works the same in every host. */
export function ClientPicker<Picked extends Home>({ value, clients, onChange }: ClientPickerProps<Picked>) {
  const id = useId();
  return (
    <div className="stack-tight">
      <label htmlFor={id} className="faint">
        {say('walk.client')}
      </label>
      <select
        id={id}
        className="field"
        value={value}
        onChange={(event) => {
          const picked = clients.find((client) => client === event.target.value);
          if (picked) onChange(picked);
        }}
      >
        {clients.map((client) => (
          <option key={client} value={client}>
            {sayIfKnown(`client.${client}`) ?? client}
          </option>
        ))}
      </select>
    </div>
  );
}
