import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';

/** The sign that something is done. The words beside it say so. */
export function DoneSign() {
  return (
    <span className="done-sign" aria-hidden="true">
      <CheckmarkCircleFilled />
    </span>
  );
}
