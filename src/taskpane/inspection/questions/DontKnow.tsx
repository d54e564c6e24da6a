import { Button } from '@fluentui/react-components';
import { say } from '../../../locales/words';

/** The last of the answers to every question. */
export function DontKnow({ onPress }: { onPress: () => void }) {
  return (
    <Button appearance="subtle" className="dont-know" onClick={onPress}>
      {say('questions.dontKnow')}
    </Button>
  );
}
