import { Component, type ComponentChildren, type JSX } from "preact";
import { Button } from "./button";
import { useWords } from "./words";

interface ErrorBoundaryProps {
  readonly children: ComponentChildren;
}

interface ErrorBoundaryState {
  readonly problem: string | null;
}

function Crash({ problem, onRestart }: { readonly problem: string; readonly onRestart: () => void }): JSX.Element {
  const words = useWords();
  return (
    <div class="advice" role="alert">
      <p>{words.crashed}</p>
      <p class="secondary">{problem}</p>
      <Button onClick={onRestart}>{words.restart}</Button>
    </div>
  );
}

/** Shows a sentence and a way to go on in place of what failed to render. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { problem: null };

  static override getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { problem: error instanceof Error ? error.message : String(error) };
  }

  override render(): ComponentChildren {
    const { problem } = this.state;
    if (problem === null) return this.props.children;
    const restart = (): void => {
      this.setState({ problem: null });
    };
    return <Crash problem={problem} onRestart={restart} />;
  }
}
