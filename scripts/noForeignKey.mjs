// Lint rule（代码检查）: a text that came from elsewhere is no key of a plain object. Every object answers to `constructor` and `__proto__`; a Map does not.
import ts from "typescript";

const message = "Look up texts in a Map: a plain object answers to “constructor” and “__proto__” too.";

/** Reports `object[key]`, `object[key] = …` and `key in object` where the key is any text, and not one of a list of known ones. */
export const noForeignKey = {
  meta: { type: "problem", schema: [], messages: { foreign: message } },
  create(context) {
    const { program, esTreeNodeToTSNodeMap } = context.sourceCode.parserServices;
    const checker = program.getTypeChecker();
    const isAnyText = (node) => {
      const type = checker.getTypeAtLocation(esTreeNodeToTSNodeMap.get(node));
      return (type.flags & (ts.TypeFlags.String | ts.TypeFlags.TemplateLiteral)) !== 0;
    };
    return {
      MemberExpression(node) {
        if (node.computed && isAnyText(node.property)) context.report({ node, messageId: "foreign" });
      },
      BinaryExpression(node) {
        if (node.operator === "in" && isAnyText(node.left) && node.left.type !== "Literal")
          context.report({ node, messageId: "foreign" });
      },
    };
  },
};
