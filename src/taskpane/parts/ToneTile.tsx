import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { Tone } from './Chip';

/** How bad it is, as an icon in its colour. The word stands beside it. */
export function ToneTile({ tone }: { tone: Tone }) {
  switch (tone) {
    case 'critical':
    case 'serious':
      return (
        <span className="tile tile-danger">
          <ErrorCircleRegular />
        </span>
      );
    case 'moderate':
      return (
        <span className="tile tile-warning">
          <WarningRegular />
        </span>
      );
    case 'minor':
      return (
        <span className="tile">
          <InfoRegular />
        </span>
      );
    case 'cantTell':
      return (
        <span className="tile tile-open">
          <QuestionCircleRegular />
        </span>
      );
    case 'pass':
      return (
        <span className="tile tile-good">
          <CheckmarkCircleRegular />
        </span>
      );
  }
}
