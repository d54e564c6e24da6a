import type { Licence, LicencePlan } from '../../core/facts/mailbox';

/** A service of a licence, as Graph lists it. */
export interface ServicePlan {
  servicePlanName: string;
  servicePlanId: string;
  provisioningStatus: string;
}

/**
 * Plans with a mailbox, the largest first. Government plans bear the same names with an ending.
 * https://learn.microsoft.com/entra/identity/users/licensing-service-plan-reference
 */
const PLANS: readonly { plan: LicencePlan; names: readonly string[]; ids: readonly string[] }[] = [
  {
    plan: 'plan2',
    names: ['EXCHANGE_S_ENTERPRISE'],
    ids: ['efb87545-963c-4e0d-99df-69c6916d9eb0', '8c3069c0-ccdb-44be-ab77-986203a67df2'],
  },
  {
    plan: 'plan1',
    names: ['EXCHANGE_S_STANDARD', 'EXCHANGE_S_STANDARD_MIDMARKET'],
    ids: ['9aaf7827-d63c-4b61-89c3-182f06f82e5c', 'fc52cc4b-ed7d-472d-bbe7-b081c23ecc56'],
  },
  { plan: 'kiosk', names: ['EXCHANGE_S_DESKLESS'], ids: ['4a82b400-a79f-41a4-b4e2-e94f5787b113'] },
];
const ARCHIVE = { names: ['EXCHANGE_S_ARCHIVE_ADDON'], ids: ['176a09a6-7ec5-4039-ac02-b2791c6ba793'] };
/** Belong to Exchange and bring no mailbox. */
const WITHOUT_MAILBOX = /^EXCHANGE_(?:S_FOUNDATION|S_ARCHIVE|ANALYTICS)/;
const GOVERNMENT = /(?:_USGOV)?(?:_GOV|_DOD|_GCCHIGH)$/;

/**
 * The Exchange plan of a person. A plan of Exchange that nobody here knows is no proof that there is none.
 */
export function licenceOf(servicePlans: readonly ServicePlan[]): Licence | 'unknownPlan' {
  const active = servicePlans.filter(({ provisioningStatus }) => provisioningStatus !== 'Disabled');
  const has = ({ names, ids }: { names: readonly string[]; ids: readonly string[] }): boolean =>
    active.some(
      ({ servicePlanName, servicePlanId }) =>
        names.includes(usualName(servicePlanName)) || ids.includes(servicePlanId.toLowerCase()),
    );
  const plan = PLANS.find(has)?.plan;
  if (plan !== undefined) return { plan, archiveAllowed: plan !== 'kiosk' || has(ARCHIVE) };
  const unknownPlan = active.some(({ servicePlanName }) => {
    const name = usualName(servicePlanName);
    return name.startsWith('EXCHANGE') && !WITHOUT_MAILBOX.test(name);
  });
  return unknownPlan ? 'unknownPlan' : { plan: 'none', archiveAllowed: has(ARCHIVE) };
}

function usualName(name: string): string {
  return name.trim().toUpperCase().replace(GOVERNMENT, '');
}
