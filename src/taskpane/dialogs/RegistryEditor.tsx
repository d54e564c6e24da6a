import { REGISTRY_EDITOR } from '../../core/walks/dialogs/registry-editor';
import { DrawnWindows } from './DrawnDialogs';

/** The window in which the settings are saved by hand. The steps beside it say the same. */
export default function RegistryEditor() {
  return <DrawnWindows dialogs={[REGISTRY_EDITOR]} days={undefined} />;
}
