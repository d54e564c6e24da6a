import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { failureOf, type Failure } from '../../session/failure';
import { say } from '../../locales/words';
import { LoadFailed, openAnew } from './LoadFailed';

interface LoadGuardProps {
  children: ReactNode;
  /** Which page is shown. Another page is another try. */
  page: string;
  /** Leads to the start page. */
  onStart: () => void;
}

interface LoadGuardState {
  failure: Failure | null;
  /** How often the person has tried again. */
  tries: number;
}

/** Catches a page that could not be loaded or drawn, says so, and offers a way on. Nothing kept is lost by it. */
export class LoadGuard extends Component<LoadGuardProps, LoadGuardState> {
  override state: LoadGuardState = { failure: null, tries: 0 };

  override componentDidUpdate(before: LoadGuardProps) {
    if (before.page !== this.props.page && this.state.failure !== null) this.setState({ failure: null });
  }

  static getDerivedStateFromError(error: unknown): Pick<LoadGuardState, 'failure'> {
    return { failure: failureOf(error) };
  }

  override render() {
    const { failure, tries } = this.state;
    if (failure === null) return this.props.children;
    return (
      <main className="page">
        <h1>{say('frame.failed')}</h1>
        <p role="alert">{failure === 'notLoaded' ? <LoadFailed key={tries} /> : say('frame.broken')}</p>
        <div className="row">
          <Button
            appearance="primary"
            onClick={() => {
              this.setState({ tries: tries + 1 });
              void openAnew().then((opens) => {
                if (!opens) this.setState({ failure: 'notLoaded' });
              });
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
