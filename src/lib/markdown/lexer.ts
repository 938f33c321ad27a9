/** Markdown to tokens: CommonMark without the additions of GitHub, and with bold that works in Chinese. */
import { Marked, type Token } from 'marked';

const BOLD = /^\*\*((?:[^\\*]|\\[^]|\*(?!\*))+)\*\*/;

/**
 * CommonMark ends no bold between a full stop and a character: `**（一）加强领导。**各部门` would show its stars. Here two
 * stars begin it and the next two end it; our writer escapes every star of the text, and writes no other emphasis.
 */
const marked = new Marked({
  gfm: false,
  tokenizer: {
    emStrong(src) {
      const [raw, text] = BOLD.exec(src) ?? [];
      if (raw === undefined || text === undefined) return undefined;
      return { type: 'strong', raw, text, tokens: this.lexer.inlineTokens(text) };
    },
  },
});

/** Block tokens with their inline tokens, as marked gives them. */
export const toTokens = (markdown: string): readonly Token[] => marked.lexer(markdown);
