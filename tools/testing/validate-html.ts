import { HtmlValidate } from 'html-validate'

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // Matters of taste that change nothing for a reader.
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'long-title': 'off',
    'no-raw-characters': 'off',
    // The policy that keeps styles out of markup, save the one style sheet allowed by its hash.
    'no-inline-style': 'error',
    'no-style-tag': 'off',
    'require-csp-nonce': 'off',
    'require-sri': 'off',
    // Boxes of one group share a name on purpose, as radio buttons do.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button'] }],
    // Telephone numbers of offices are written as they are spoken.
    'tel-non-breaking': 'off',
  },
})

/** What is wrong with markup, one line each with its place; empty when it is valid. */
export async function htmlProblems(markup: string): Promise<string[]> {
  const { results } = await validator.validateString(markup)
  return results.flatMap((result) =>
    result.messages.map(
      ({ ruleId, message, line, column, selector }) => `${line}:${column} ${ruleId}: ${message} (${selector})`,
    ),
  )
}
