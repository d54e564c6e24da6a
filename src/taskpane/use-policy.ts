import { useEffect, useState } from 'react';
import type { Policy } from '../core/policy/policy';
import { policyByNow, readPolicyOnce } from '../session/policy';

/** What the organisation says, read once for each opening of the page. Until then, and without a file, nothing. */
export function usePolicy(): Policy {
  const [policy, setPolicy] = useState(policyByNow);
  useEffect(() => {
    let gone = false;
    void readPolicyOnce().then((read) => {
      if (!gone) setPolicy(read);
    });
    return () => {
      gone = true;
    };
  }, []);
  return policy;
}
