import { useSignal } from '@preact/signals';
import type { Company } from '../../shared/domain/records/company.ts';
import type { Registration } from '../../shared/domain/registration.ts';
import { RegisterForm } from '../../shared/screen/registration/RegisterForm.tsx';
import type { ToolProps } from '../tools/tool.ts';
import { useGiving } from '../tools/use-giving.ts';
import { Registered } from './Registered.tsx';

/** A guest company that nobody had on a list is registered with its people, who are checked in. */
export function RegisterTool(props: ToolProps) {
  const { state, texts, actions } = props;
  /** The company that was given, as typed: its id comes with the venue's changes. */
  const given = useSignal<Pick<Company, 'name' | 'nameJa'> | null>(null);
  const giving = useGiving(actions);

  async function register(registration: Registration): Promise<void> {
    if (await giving.give({ kind: 'register-company', registration })) given.value = registration.company;
  }
  if (given.value) {
    return <Registered {...props} given={given.value} onAnother={() => (given.value = null)} />;
  }
  return (
    <RegisterForm
      state={state}
      texts={texts}
      problem={giving.problem}
      working={giving.working}
      onRegister={(registration) => void register(registration)}
    />
  );
}
