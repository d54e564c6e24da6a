import { say } from '../../locales/words';

/** The product's icon and name. */
export function Brand() {
  return (
    <span className="brand">
      <img src="assets/icon-small.svg" alt="" width={28} height={28} />
      {say('frame.name')}
    </span>
  );
}
