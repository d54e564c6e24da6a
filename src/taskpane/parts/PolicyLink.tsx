/** A page that the organisation names, shown with its whole address: nobody else has looked at it. */
export function PolicyLink({ to }: { to: string }) {
  return (
    <p>
      <a className="quiet" href={to} target="_blank" rel="noopener noreferrer">
        {to}
      </a>
    </p>
  );
}
