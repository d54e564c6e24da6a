import { PLAIN } from './account-settings';
import { LOOK_AGAIN, type Fix } from './fix';

/** Look at the rules that delete mail or send it away, and switch off what nobody wanted. */
export const mendRules: Fix = {
  id: 'mend-rules',
  version: 1,
  reinspect: 'mailServer',
  steps: [
    {
      id: 'open-rules',
      parts: ['expect', 'notFirst'],
      on: {
        classicWindows: {
          path: ['File', 'Manage Rules & Alerts'],
          certainty: 'documented',
          link: 'inboxRules',
        },
        newWindows: { path: ['Settings', 'Mail', 'Rules'], certainty: 'documented', link: 'inboxRules' },
        web: { path: ['Settings', 'Mail', 'Rules'], certainty: 'documented', link: 'inboxRules' },
        mac: { path: ['Tools', 'Rules'], certainty: 'reported', link: 'inboxRules' },
        ...PLAIN,
      },
    },
    { id: 'judge-rule', parts: ['trouble'], on: PLAIN },
    { id: 'switch-off', parts: ['expect'], on: PLAIN },
    { id: 'find-mail', parts: ['expect', 'trouble'], on: PLAIN },
    { id: LOOK_AGAIN, parts: ['expect'], on: PLAIN },
  ],
};
