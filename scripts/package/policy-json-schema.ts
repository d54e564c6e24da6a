import type { GenericSchema } from 'valibot';
import {
  backupSchema,
  clientIdSchema,
  cloudSchema,
  helpDeskSchema,
  organisationSchema,
  quotaSchema,
  retentionSchema,
  tenantIdSchema,
  waiverSchema,
} from '../../src/core/policy/policy-schema';

type Json = Record<string, unknown>;

/** What valibot knows about a schema or a step of one, as far as the policy uses it. */
interface Described {
  type: string;
  wrapped?: Described;
  item?: Described;
  entries?: Record<string, Described>;
  options?: readonly string[];
  pipe?: readonly Described[];
  requirement?: unknown;
}

const OPTIONAL = ['optional', 'exact_optional'];

/** The same as JSON Schema says it. What only code can check, such as a day that the calendar has, is not in it. */
function toJsonSchema(schema: Described): Json {
  const steps = (schema.pipe ?? []).slice(1).reduce<Json>((all, step) => ({ ...all, ...stepOf(step) }), {});
  return { ...kindOf(schema), ...steps };
}

function kindOf(schema: Described): Json {
  switch (schema.type) {
    case 'string':
      return { type: 'string' };
    case 'number':
      return { type: 'number' };
    case 'picklist':
      return { enum: schema.options };
    case 'array':
      return { type: 'array', items: schema.item === undefined ? {} : toJsonSchema(schema.item) };
    case 'nullable':
      return schema.wrapped === undefined ? {} : { anyOf: [toJsonSchema(schema.wrapped), { type: 'null' }] };
    case 'optional':
    case 'exact_optional':
      return schema.wrapped === undefined ? {} : toJsonSchema(schema.wrapped);
    case 'strict_object': {
      const entries = Object.entries(schema.entries ?? {});
      return {
        type: 'object',
        properties: Object.fromEntries(entries.map(([name, one]) => [name, toJsonSchema(one)])),
        required: entries.filter(([, { type }]) => !OPTIONAL.includes(type)).map(([name]) => name),
        // Notes for people begin with $ and may stand anywhere.
        patternProperties: { '^\\$': {} },
        additionalProperties: false,
      };
    }
    default:
      throw new Error(`The JSON schema of the policy has no word for ${schema.type}`);
  }
}

function stepOf({ type, requirement }: Described): Json {
  switch (type) {
    case 'min_value':
      return { minimum: requirement };
    case 'max_value':
      return { maximum: requirement };
    case 'max_length':
      return { maxLength: requirement };
    case 'non_empty':
      return { minLength: 1 };
    case 'integer':
      return { type: 'integer' };
    case 'uuid':
      return { format: 'uuid' };
    default:
      return {};
  }
}

const described = (schema: GenericSchema) => toJsonSchema(schema);
const orNull = (schema: Json): Json => ({ anyOf: [schema, { type: 'null' }] });

/** The published JSON schema of `policy.json`, made from the schemas with which the page reads it. */
export function policyJsonSchema(): Json {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'policy.json of Mailbox Checkup',
    type: 'object',
    properties: {
      version: { const: 1 },
      organisation: orNull(described(organisationSchema)),
      clientId: orNull(described(clientIdSchema)),
      tenantId: orNull(described(tenantIdSchema)),
      cloud: orNull(described(cloudSchema)),
      quotas: { type: 'array', items: described(quotaSchema) },
      retention: { type: 'array', items: described(retentionSchema) },
      backup: orNull(described(backupSchema)),
      helpDesk: orNull(described(helpDeskSchema)),
      waivers: { type: 'array', items: described(waiverSchema) },
    },
    patternProperties: { '^\\$': {} },
    additionalProperties: false,
  };
}
