using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Conventions.Tests.Floors;

/// <summary>A type that names another one in text only: in a link of a comment, or in <c>nameof</c>. An assembly has no trace of it.</summary>
internal readonly record struct TextLink(CodeType From, CodeType To, string Member);

/// <summary>Finds such names: links in the documentation that the compiler writes, <c>nameof</c> in the source.</summary>
internal static partial class TextLinks
{
    /// <summary>Those of a package, as it was built for these tests.</summary>
    public static IReadOnlyList<TextLink> ReadPackage(string package, IReadOnlyCollection<CodeType> types, params string[] sections)
    {
        var trees = sections.SelectMany(section => Repository.Files("*.cs", "src", section))
            .Select(path => Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText(Repository.Read(path)));
        return Read(types, XDocument.Load(Path.ChangeExtension(Packages.Assembly(package).Location, ".xml")), trees);
    }

    public static IReadOnlyList<TextLink> Read(IReadOnlyCollection<CodeType> types, XDocument documentation, IEnumerable<SyntaxTree> trees)
    {
        var byFullName = types.GroupBy(type => type.FullName, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var byName = types.GroupBy(type => type.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var comments =
            from member in documentation.Descendants("member")
            let name = (string)member.Attribute("name")!
            let user = Find(name, byFullName)
            where user is not null
            from link in member.Descendants().Attributes("cref")
            let used = Find(link.Value, byFullName)
            where used is not null
            select new TextLink(user, used, MemberOf(name));
        var names =
            from tree in trees
            from call in tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()
            where call.Expression is IdentifierNameSyntax { Identifier.Text: "nameof" }
            let user = byName.GetValueOrDefault(call.Ancestors().OfType<BaseTypeDeclarationSyntax>().LastOrDefault()?.Identifier.Text ?? string.Empty)
            let used = byName.GetValueOrDefault(First(call.ArgumentList.Arguments[0].Expression))
            where user is not null && used is not null
            select new TextLink(user, used, call.Ancestors().OfType<MethodDeclarationSyntax>().FirstOrDefault()?.Identifier.Text ?? string.Empty);
        return [.. comments.Concat(names).Where(link => link.From != link.To).Distinct()];
    }

    // "M:A.B.Type`1.Member(C.D)": the outermost type, of which the name is the beginning.
    private static CodeType? Find(string reference, Dictionary<string, CodeType> types)
    {
        var name = Plain(reference);
        for (var end = name.IndexOf('.', StringComparison.Ordinal); ; end = name.IndexOf('.', end + 1))
        {
            if (types.TryGetValue(end < 0 ? name : name[..end], out var type)) return type;
            if (end < 0) return null;
        }
    }

    private static string MemberOf(string reference) => reference.StartsWith("T:", StringComparison.Ordinal) ? string.Empty : Plain(reference).Split('.')[^1];

    private static string Plain(string reference) => Arity().Replace(reference.Split('(')[0][2..], string.Empty);

    private static string First(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax member => First(member.Expression),
        SimpleNameSyntax name => name.Identifier.Text,
        _ => string.Empty,
    };

    [GeneratedRegex("`+[0-9]+")]
    private static partial Regex Arity();
}
