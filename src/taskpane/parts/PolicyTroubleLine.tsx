import { useEffect, useState } from 'react';
import { say } from '../../locales/words';
import { policyTrouble, type PolicyTrouble } from '../../session/policy';

/** One calm line where the organisation's own words could not be read whole; nothing where they could. */
export function PolicyTroubleLine() {
  const [trouble, setTrouble] = useState<PolicyTrouble>(null);
  useEffect(() => {
    let gone = false;
    void policyTrouble().then((found) => {
      if (!gone) setTrouble(found);
    });
    return () => {
      gone = true;
    };
  }, []);
  return trouble === null ? null : <p className="faint">{say('notice.notWhole', { code: trouble })}</p>;
}
