using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Conventions.Tests;

/// <summary>Sentences are for people. What the core does next depends on types and codes, never on the words of a sentence.</summary>
public sealed class SentenceTests
{
    private static readonly string[] Questions = ["StartsWith", "EndsWith", "Contains", "IndexOf", "LastIndexOf", "Equals", "CompareTo", "IsMatch", "Match", "Split"];

    // What holds a sentence in this code base: a finding's, an exception's, a decision's, a refusal's.
    private static readonly string[] Sentences = ["Sentence", "NextStep", "Message", "Reason", "Refusal", "Explanation"];

    [Fact]
    public void The_core_decides_by_no_sentence()
    {
        var files = Repository.Files("*.cs", "src", "ZohoProcore.Sync").ToList();
        Assert.NotEmpty(files);
        var found = files.SelectMany(path => Find(Repository.Read(path)).Select(one => $"{path}: {one}")).ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Theory]
    [InlineData("var code = write.Refusal!.StartsWith(\"The commitment\", StringComparison.Ordinal) ? 1 : 2;")]
    [InlineData("var code = text.Contains(\"the total differs\");")]
    [InlineData("if (finding.Sentence == \"Locked.\" || open) return;")]
    [InlineData("if (error.Message?.IndexOf(word) > 0) return;")]
    [InlineData("if (Regex.IsMatch(error.Message, pattern)) return;")]
    [InlineData("if (string.Equals(text, \"It is locked.\", StringComparison.Ordinal)) return;")]
    [InlineData("var code = text switch { \"It is locked\" => 1, _ => 2 };")]
    [InlineData("switch (finding.Sentence) { case \"Locked\": return; }")]
    [InlineData("if (text is \"It is locked\" or \"gone\") return;")]
    [InlineData("if (finding is { Sentence: \"locked\" }) return;")]
    [InlineData("var words = error.Message.Split(' ');")]
    [InlineData("if (known.Sentence == finding.Sentence) return;")]
    [InlineData("if (work.Record?.Reason != reason) return;")]
    public void A_decision_by_a_sentence_is_found(string statement) => Assert.NotEmpty(Find($"class A {{ void B() {{ {statement} }} }}"));

    [Theory]
    [InlineData("var code = finding.Code == FindingCodes.Locked;")]
    [InlineData("var sentence = $\"{order} is locked.\"; Say(\"It is locked.\");")]
    [InlineData("if (finding.Sentence is null || error.Message.Length > 4) return;")]
    [InlineData("if (finding.Sentence == null || known.SaysTheSameAs(finding)) return;")]
    [InlineData("var kind = name switch { \"Line Item Types\" => 1, _ => 2 };")]
    [InlineData("if (name.Contains(' ') || name.EndsWith(\" sa\")) return;")]
    [InlineData("return error switch { Locked => \"It is locked.\", _ => \"It is gone.\" };")]
    public void A_sentence_that_is_only_said_is_none(string statement) => Assert.Empty(Find($"class A {{ object B() {{ {statement} }} }}"));

    private static IEnumerable<string> Find(string code) => CSharpSyntaxTree.ParseText(code).GetRoot().DescendantNodes()
        .Where(Asks).Select(node => $"line {node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}: {node.ToString().Split('\n')[0].Trim()}");

    private static bool Asks(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call => Questions.Contains(NameOf(call.Expression), StringComparer.Ordinal)
            && (IsSentence(Receiver(call)) || call.ArgumentList.Arguments.Any(argument => IsSentence(argument.Expression) || IsWords(argument.Expression))),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } compared =>
            IsWords(compared.Left) || IsWords(compared.Right) || (IsSentence(compared.Left) && !IsNull(compared.Right))
                || (IsSentence(compared.Right) && !IsNull(compared.Left)),
        ConstantPatternSyntax pattern => IsWords(pattern.Expression) || (IsText(pattern.Expression) && IsSentence(Matched(pattern))),
        CaseSwitchLabelSyntax label => IsWords(label.Value) || IsSentence((label.Parent?.Parent as SwitchStatementSyntax)?.Expression),
        _ => false,
    };

    // What a pattern is held against, or the name of the property that it stands for.
    private static ExpressionSyntax? Matched(SyntaxNode pattern) => pattern.Parent switch
    {
        BinaryPatternSyntax or UnaryPatternSyntax or ParenthesizedPatternSyntax => Matched(pattern.Parent),
        IsPatternExpressionSyntax question => question.Expression,
        SubpatternSyntax sub => sub.ExpressionColon?.Expression,
        SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax all } => all.GoverningExpression,
        _ => null,
    };

    private static ExpressionSyntax? Receiver(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax member => member.Expression,
        MemberBindingExpressionSyntax => call.Ancestors().OfType<ConditionalAccessExpressionSyntax>().FirstOrDefault()?.Expression,
        _ => null,
    };

    private static bool IsSentence(ExpressionSyntax? expression) => expression is not null && Sentences.Contains(NameOf(expression), StringComparer.Ordinal);

    // More than one word, and not all of them capital as in the names that a vendor gives to its things.
    private static bool IsWords(ExpressionSyntax expression)
    {
        if (expression is not LiteralExpressionSyntax { Token.Value: string text }) return false;
        var words = text.Split(' ').Where(word => word.Any(char.IsLetter)).ToList();
        return words.Count > 1 && words.Skip(1).Any(word => char.IsLower(word[0]));
    }

    private static bool IsNull(ExpressionSyntax expression) => expression.IsKind(SyntaxKind.NullLiteralExpression);

    private static bool IsText(ExpressionSyntax expression) => expression is LiteralExpressionSyntax { Token.Value: string };

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.Text,
        MemberBindingExpressionSyntax member => member.Name.Identifier.Text,
        IdentifierNameSyntax name => name.Identifier.Text,
        PostfixUnaryExpressionSyntax suppressed => NameOf(suppressed.Operand),
        ParenthesizedExpressionSyntax inner => NameOf(inner.Expression),
        ConditionalAccessExpressionSyntax conditional => NameOf(conditional.WhenNotNull),
        _ => null,
    };
}
