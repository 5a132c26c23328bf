/** Every word that the page says by itself. What the model says (parameters, grammar, outcomes, stories) comes from Python. */

export const WORDS = {
};
