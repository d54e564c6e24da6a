import { say } from '../../locales/words';

/** The product's icon, whose drawing stands once in index.html, and its name. */
export function Brand() {
  return (
    <span className="brand">
      <svg width={28} height={28} aria-hidden="true">
        <use href="#brand-icon" />
      </svg>
      {say('frame.name')}
    </span>
  );
}
