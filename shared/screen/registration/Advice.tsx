import { type SectorKind, eligibilityLimits, eligibilityOf } from '../../domain/eligibility.ts';
import { numberOf, type RegistrationForm } from './registration-form.ts';
import type { RegistrationTexts } from './registration-texts.ts';

type AdviceProps = { texts: RegistrationTexts; kind: SectorKind; form: RegistrationForm };

/** Whether a company's size is within the limits: said, and never in the way of registering. */
export function Advice({ texts, kind, form }: AdviceProps) {
  const [employees, capitalJpy] = [form.employees, form.capital].map((text) => {
    const number = numberOf(text);
    return number === 'wrong' ? null : number;
  });
  const told = eligibilityOf({ kind, employees: employees ?? null, capitalJpy: capitalJpy ?? null });
  const limits = eligibilityLimits[kind];
  const grouped = new Intl.NumberFormat(texts.language.value);
  return (
    <p class={`registration-advice registration-advice-${told}`} role="status" data-eligibility={told}>
      {texts.say(`register.advice.${told}`, {
        employees: limits.employees,
        capital: grouped.format(limits.capitalJpy),
      })}
    </p>
  );
}
