using System.Reflection;
using System.Text.RegularExpressions;

namespace Conventions.Tests;

/// <summary>
/// Internal is the default. A public type is one that somebody outside of its package names (another package, a sample, a page's code, a store's conformance suite),
/// or one that stands in what such a type gives or takes.
/// </summary>
public sealed partial class NeededSurfaceTests
{
    /// <summary>Pages that tell how the packages are made: they name what stands behind the door as well.</summary>
    private static readonly string[] OfContributors = ["architecture.md", "performance.md", "proof.md", "what-moved.md"];

    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static TheoryData<string> Cases => Packages.Cases;

    [Theory, MemberData(nameof(Cases))]
    public void A_public_type_is_one_that_somebody_outside_of_its_package_needs(string package)
    {
        var types = Packages.PublicTypes(package).ToList();
        var words = WordsOutside(package);
        var named = types.Where(type => words.Contains(NameOf(type)) || (IsStatic(type) && type.GetMembers(Declared).Any(member => words.Contains(member.Name)))).ToList();
        Assert.InRange(named.Count, 50, types.Count);
        var unneeded = types.Except(Reached(named)).Select(Packages.Describe).ToList();
        Assert.True(unneeded.Count == 0, $"Nobody outside of {package} needs {string.Join(", ", unneeded)}. Make it internal, or show on a page what it is for.");
    }

    [Fact]
    public void What_a_type_leads_to_is_what_it_gives_and_takes()
    {
        var reached = Reached([typeof(ZohoProcore.Sync.OrderPlan)]);
        Assert.Contains(typeof(ZohoProcore.Sync.OrderStepKind), reached);
        Assert.DoesNotContain(typeof(ZohoProcore.Sync.SyncEngine), reached);
    }

    private static bool IsStatic(Type type) => type is { IsAbstract: true, IsSealed: true };

    private static string NameOf(Type type) => type.Name.Split('`')[0];

    private static HashSet<string> WordsOutside(string package)
    {
        string own = Path.Combine("src", package) + Path.DirectorySeparatorChar;
        var code = Repository.Files("*.cs", "src").Concat(Repository.Files("*.cs", "samples")).Concat(Repository.Files("*.razor", "samples"))
            .Concat(Repository.Files("*.cs", "tests", "Conformance"))
            .Where(path => !path.StartsWith(own, StringComparison.Ordinal) && !path.StartsWith(Path.Combine("src", "Shared"), StringComparison.Ordinal))
            .SelectMany(path => Repository.Read(path).Split('\n').Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)));
        var pages = Repository.Files("README.md").Concat(Repository.Files("*.md", "docs")).Distinct(StringComparer.Ordinal)
            .Where(path => !Path.GetFileName(path).StartsWith("coverage-", StringComparison.Ordinal)) // made from the types themselves
            .Where(path => !OfContributors.Contains(Path.GetFileName(path)))
            .Select(path => new MarkdownPage(path))
            .SelectMany(page => page.Blocks.Select(block => block.Code).Concat(InlineCode().Matches(page.Text).Select(match => match.Value)));
        return code.Concat(pages).SelectMany(text => Word().Matches(text)).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
    }

    private static HashSet<Type> Reached(IEnumerable<Type> from)
    {
        var reached = new HashSet<Type>();
        var ahead = new Stack<Type>(from);
        while (ahead.TryPop(out var type))
        {
            if (!reached.Add(type)) continue;
            foreach (var part in Mentioned(type).SelectMany(Parts).Where(part => part.Assembly == type.Assembly)) ahead.Push(part);
        }

        return reached;
    }

    private static IEnumerable<Type?> Mentioned(Type type) =>
        [type.BaseType, type.DeclaringType, .. type.GetInterfaces(), .. type.GetNestedTypes(), .. type.GetMembers(Declared).SelectMany(Signature)];

    private static IEnumerable<Type?> Signature(MemberInfo member) => member switch
    {
        FieldInfo field => [field.FieldType],
        MethodInfo method => [method.ReturnType, .. method.GetParameters().Select(parameter => parameter.ParameterType)],
        ConstructorInfo constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType),
        _ => [], // of a property and an event, what reads, sets, adds and removes is among the methods
    };

    private static IEnumerable<Type> Parts(Type? type) => type switch
    {
        null or { IsGenericParameter: true } => [],
        { HasElementType: true } => Parts(type.GetElementType()),
        { IsConstructedGenericType: true } => [type.GetGenericTypeDefinition(), .. type.GetGenericArguments().SelectMany(Parts)],
        _ => [type],
    };

    [GeneratedRegex("[A-Za-z_][A-Za-z0-9_]*")]
    private static partial Regex Word();

    [GeneratedRegex("`[^`\n]+`")]
    private static partial Regex InlineCode();
}
