import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { failureOf, type Failure } from '../../session/failure';
import { say } from '../../locales/words';
import { LoadFailed } from './LoadFailed';

interface LoadGuardProps {
  children: ReactNode;
  /** Which page is shown. Another page is another try. */
  page: string;
  /** Leads to the start page. */
  onStart: () => void;
}

/** Catches a page that could not be loaded or drawn, says so, and offers a way on. Nothing kept is lost by it. */
export class LoadGuard extends Component<LoadGuardProps, { failure: Failure | null }> {
  override state: { failure: Failure | null } = { failure: null };

  override componentDidUpdate(before: LoadGuardProps) {
    if (before.page !== this.props.page && this.state.failure !== null) this.setState({ failure: null });
  }

  static getDerivedStateFromError(error: unknown): { failure: Failure } {
    return { failure: failureOf(error) };
  }

  override render() {
    const { failure } = this.state;
    if (failure === null) return this.props.children;
    return (
      <main className="page">
        <h1>{say('frame.failed')}</h1>
        <p role="alert">{failure === 'notLoaded' ? <LoadFailed /> : say('frame.broken')}</p>
        <div className="row">
          <Button
            appearance="primary"
            onClick={() => {
              window.location.reload();
            }}
          >
            {say('frame.retry')}
          </Button>
          <Button
            onClick={() => {
              this.props.onStart();
              this.setState({ failure: null });
            }}
          >
            {say('frame.start')}
          </Button>
        </div>
      </main>
    );
  }
}
