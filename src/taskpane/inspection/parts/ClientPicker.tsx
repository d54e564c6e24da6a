import type { Home } from '../../../core/walks/home';
import { say, sayIfKnown } from '../../../locales/words';
import { PickOne } from '../../parts/PickOne';

interface ClientPickerProps<Picked extends Home> {
  /** null: the person has not said yet. */
  value: Picked | null;
  clients: readonly Picked[];
  onChange: (client: Picked) => void;
}

/** Which mail program the steps are for. */
export function ClientPicker<Picked extends Home>({ value, clients, onChange }: ClientPickerProps<Picked>) {
  return (
    <PickOne
      label={say('walk.client')}
      value={value}
      none={say('walk.client.notSaid')}
      among={clients}
      nameOf={(client) => sayIfKnown(`client.${client}`) ?? client}
      onPick={onChange}
    />
  );
}
