interface FactLineProps {
  label: string;
  value: string;
  help?: string;
}

/** One fact of a list: what it is, how much, and below both what that means. */
export function FactLine({ label, value, help }: FactLineProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
      {help !== undefined && <dd className="faint fact-help">{help}</dd>}
    </div>
  );
}
