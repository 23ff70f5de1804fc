using System.ComponentModel;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Conventions.Tests;

/// <summary>Every public member has its page in the reference that <c>docfx</c> made in <c>artifacts/site/pages</c>. Where there is none it is skipped; <c>.ci/run</c> makes it.</summary>
public sealed partial class SiteReferenceTests
{
    private static readonly string Map = Repository.PathOf("artifacts", "site", "pages", "xrefmap.yml");

    public static TheoryData<string> Cases => Packages.Cases;

    [Theory, MemberData(nameof(Cases))]
    public void Every_public_member_has_its_page(string package)
    {
        const string Reason = "The site was not made: dotnet build, dotnet tool restore, dotnet docfx docfx.json.";
        if (!File.Exists(Map) && Environment.GetEnvironmentVariable("SITE") != "true") Assert.Skip(Reason);
        Assert.True(File.Exists(Map), Reason);
        var told = Uid().Matches(File.ReadAllText(Map)).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        var missing = Packages.PublicTypes(package).Select(UidOf).Concat(Packages.PublicMembers(package).Where(IsWritten).Select(UidOf))
            .Where(uid => !told.Contains(uid) && !told.Contains(uid + "*")).ToList(); // overloads have one page, by their name and a star
        Assert.True(missing.Count == 0, $"The reference has no page for {missing.Count}: {string.Join(", ", missing.Take(20))}");
    }

    // What the compiler makes by itself, and what reads and sets a property, is on the page of what it was made of.
    private static bool IsWritten(MemberInfo member) =>
        member.GetCustomAttribute<CompilerGeneratedAttribute>() is null
        && member.GetCustomAttribute<EditorBrowsableAttribute>() is not { State: EditorBrowsableState.Never }
        && member.DeclaringType?.IsSubclassOf(typeof(Delegate)) == false
        && member switch
        {
            MethodInfo { IsSpecialName: true } method => method.Name.StartsWith("op_", StringComparison.Ordinal),
            FieldInfo field => !field.IsSpecialName,
            _ => true,
        };

    private static string UidOf(MemberInfo member) => member switch
    {
        Type type => type.FullName!.Replace('+', '.'),
        ConstructorInfo => $"{UidOf(member.DeclaringType!)}.#ctor",
        _ => $"{UidOf(member.DeclaringType!)}.{member.Name}",
    };

    [GeneratedRegex(@"^- uid: (?:""|')?([^""'\r\n]+)", RegexOptions.Multiline)]
    private static partial Regex Uid();
}
