/** The kinds of business for which the agency has limits of size. */
export const sectorKinds = ['manufacturing', 'services', 'retail'] as const;
export type SectorKind = (typeof sectorKinds)[number];

/** Up to these a local company counts as small or medium; either criterion is enough. Capital in yen. */
export const eligibilityLimits: Readonly<Record<SectorKind, { employees: number; capitalJpy: number }>> = {
  manufacturing: { employees: 300, capitalJpy: 300_000_000 },
  services: { employees: 100, capitalJpy: 15_000_000 },
  retail: { employees: 50, capitalJpy: 15_000_000 },
};

export type CompanySize = { kind: SectorKind; employees: number | null; capitalJpy: number | null };

/** Whether a local company may take part by its size: advice for the one who registers it, nothing is refused by it. */
export function eligibilityOf({
  kind,
  employees,
  capitalJpy,
}: CompanySize): 'eligible' | 'too-large' | 'unknown' {
  const limits = eligibilityLimits[kind];
  if (employees !== null && employees <= limits.employees) return 'eligible';
  if (capitalJpy !== null && capitalJpy <= limits.capitalJpy) return 'eligible';
  return employees === null || capitalJpy === null ? 'unknown' : 'too-large';
}
