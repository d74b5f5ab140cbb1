import { relative } from 'node:path';
import ts from 'typescript';

/**
 * The sentences that the sources of some pages say, each with the files that say it: every string in them, and every
 * template as the compiler reads it (`kiosk.noCamera.${why}` is one sentence for each `why` there is). Catalogues say nothing.
 */
export function stringsIn(root: string, pages: readonly string[]): Map<string, Set<string>> {
  const config = ts.getParsedCommandLineOfConfigFile(
    `${root}/tsconfig.json`,
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
        throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
      },
    },
  );
  const program = ts.createProgram(
    pages.map((page) => `${root}/${page}`),
    { ...config?.options, noEmit: true },
  );
  const checker = program.getTypeChecker();
  const found = new Map<string, Set<string>>();
  for (const source of program.getSourceFiles()) {
    const file = relative(root, source.fileName);
    if (!/^(?!node_modules\/)(?!.*\/texts\/(en|ja)\b).*\.tsx?$/.test(file) || file.startsWith('..')) continue;
    const visit = (node: ts.Node): void => {
      for (const text of textsOf(node, checker)) found.set(text, (found.get(text) ?? new Set()).add(file));
      node.forEachChild(visit);
    };
    visit(source);
  }
  return found;
}

function textsOf(node: ts.Node, checker: ts.TypeChecker): string[] {
  if (ts.isTypeNode(node)) return [];
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text];
  if (!ts.isTemplateExpression(node)) return [];
  const type = checker.getTypeAtLocation(node);
  return (type.isUnion() ? type.types : [type]).flatMap((one) => (one.isStringLiteral() ? [one.value] : []));
}
