import type { Home } from '../../../core/walks/home';
import { say, sayIfKnown } from '../../../locales/words';
import { PickOne } from '../../parts/PickOne';

interface ClientPickerProps<Picked extends Home> {
  value: Picked;
  clients: readonly Picked[];
  onChange: (client: Picked) => void;
}

/** Which mail program the steps are for. */
export function ClientPicker<Picked extends Home>({ value, clients, onChange }: ClientPickerProps<Picked>) {
  return (
    <PickOne
      label={say('walk.client')}
      value={value}
      among={clients}
      nameOf={(client) => sayIfKnown(`client.${client}`) ?? client}
      onPick={onChange}
    />
  );
}
